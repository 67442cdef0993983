import type { FilingStatus, PlanStatus, RequirementKind, ReviewStatus } from "@/lib/db/generated/enums";
import { dayIn, daysBetween } from "@/lib/deadlines/rules";
import type { DeadlineFacts } from "@/lib/plans/facts";
import { type DisplayStatus, displayStatus, dueSoonDays, owed } from "./status";

/** One task of my department as the database has it. Instants are ISO 8601 with an offset. */
export type WorkTask = {
  taskId: string;
  number: number;
  title: string;
  kind: RequirementKind;
  filing: FilingStatus;
  review: ReviewStatus;
  complete: boolean;
  /** What the live return asks about this section, and how much of it has a reply. */
  points: number;
  answered: number;
  dueOn: string;
  dueBefore: string;
};

/** One plan my department answers a directive with. */
export type WorkPlan = {
  planId: string;
  status: PlanStatus;
  directive: { number: string; title: string };
  deadline: DeadlineFacts;
  originalDeadline: DeadlineFacts;
  firstOnTimeAt: string | null;
  latestReference: string | null;
  latestSubmittedAt: string | null;
  tasks: WorkTask[];
};

/** What my department has to do, and who acts for it. */
export type Work = {
  department: { abbreviation: string; name: string };
  liaison: string | null;
  plans: WorkPlan[];
};

/** The piles of my work, in the order in which they ask for attention: what is owed by its clock, then the rest. */
export const piles = ["overdue", "due-soon", "later", "waiting", "accepted"] as const;
export type Pile = (typeof piles)[number];

/**
 * The pile a task lies on at `now`: what is owed by how near its deadline is in its zone, a returned task like any
 * other, because a return moves no deadline; the rest by its status.
 */
export function pileOf(task: WorkTask & { zone: string }, now: Date): { pile: Pile; status: DisplayStatus } {
  const dueBefore = new Date(task.dueBefore);
  const status = displayStatus({ ...task, dueBefore }, now);
  if (status === "accepted") return { pile: "accepted", status };
  if (!owed(status)) return { pile: "waiting", status };
  if (now >= dueBefore) return { pile: "overdue", status };
  const left = daysBetween(dayIn(task.zone, now), task.dueOn);
  return { pile: left <= dueSoonDays ? "due-soon" : "later", status };
}

/** Whether the department still has to file a plan, for the first time or again. */
export const planOwed = (status: PlanStatus): boolean => status === "draft" || status === "returned";

/** The pile an address asks for, and which page of it; null for the whole of my work. */
export function askedPile({ pile, page }: Record<string, string | string[] | undefined>): {
  only: Pile | null;
  page: number;
} {
  return {
    only: piles.find((known) => known === pile) ?? null,
    page: typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}
