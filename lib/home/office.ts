import type { WeekOfActivity } from "@/lib/activity/rules";
import type { DirectiveSummary } from "@/lib/directives/summary";
import type { BoardTotals } from "@/lib/tasks/board";

/** A filed plan that waits for a decision. */
export type WaitingPlan = {
  planId: string;
  submissionId: string;
  reference: string;
  receivedAt: Date;
  onTime: boolean;
  abbreviation: string;
  department: string;
  /** Whether the reader is assigned to the department. */
  mine: boolean;
};

/** What the home page of a reviewer, administrator or auditor is made of. */
export type OfficeHomeFacts = {
  /** The newest published directive; null before there is one. */
  directive: DirectiveSummary | null;
  totals: BoardTotals;
  /** Running count of first filings by day (YYYY-MM-DD). */
  filings: { day: string; filed: number }[];
  waiting: { rows: WaitingPlan[]; total: number };
  activity: WeekOfActivity;
};
