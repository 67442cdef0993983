import type { FilingStatus, ReviewStatus } from "@/lib/db/generated/enums";

/** What a reader is shown: computed from the filing, the review and the clock, never stored. */
export const displayStatuses = [
  "accepted",
  "in_review",
  "returned",
  "overdue",
  "in_progress",
  "not_started",
] as const;
export type DisplayStatus = (typeof displayStatuses)[number];

type Facts = { filing: FilingStatus; review: ReviewStatus; dueBefore: Date };

/**
 * The status a task shows at `now`: one word, for whose turn it is. A returned task stays returned past its deadline,
 * because that says both what to do and that something was filed; whether it is past its deadline too is the clock's
 * to say, and the department's own pages say it beside the word. The rows of lib/tasks/rows.ts compute the same in
 * SQL; a test holds the two equal.
 */
export function displayStatus(task: Facts, now: Date): DisplayStatus {
  if (task.review === "accepted") return "accepted";
  if (task.filing === "filed" && task.review === "awaiting") return "in_review";
  if (task.review === "returned") return "returned";
  if (now >= task.dueBefore) return "overdue";
  return task.filing === "in_progress" ? "in_progress" : "not_started";
}

/** Whether the department still owes something on this task. */
export const owed = (status: DisplayStatus): boolean => status !== "accepted" && status !== "in_review";

/** Days before the deadline from which an owed task counts as due soon. */
export const dueSoonDays = 7;
