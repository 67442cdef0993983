import type { FilingStatus, PlanStatus, RequirementKind, ReviewStatus } from "@/lib/db/generated/enums";
import { dayIn, daysBetween } from "@/lib/deadlines/rules";
import type { DeadlineFacts } from "@/lib/plans/facts";
import { type DisplayStatus, displayStatus, dueSoonDays } from "./status";

/** One task of my department as the database has it. Instants are ISO 8601 with an offset. */
export type WorkTask = {
  taskId: string;
  number: number;
  title: string;
  kind: RequirementKind;
  filing: FilingStatus;
  review: ReviewStatus;
  complete: boolean;
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
  points: number;
  answered: number;
  tasks: WorkTask[];
};

/** What my department has to do, and who acts for it. */
export type Work = {
  department: { abbreviation: string; name: string };
  liaison: string | null;
  plans: WorkPlan[];
};

/** The piles of my work, in the order in which they ask for attention. */
export const piles = ["overdue", "returned", "due-soon", "later", "waiting", "accepted"] as const;
export type Pile = (typeof piles)[number];

/** The pile a task lies on at `now`: by its status, and what is still owed by how near its deadline is in its zone. */
export function pileOf(task: WorkTask & { zone: string }, now: Date): { pile: Pile; status: DisplayStatus } {
  const status = displayStatus({ ...task, dueBefore: new Date(task.dueBefore) }, now);
  if (status === "accepted") return { pile: "accepted", status };
  if (status === "in_review") return { pile: "waiting", status };
  if (status === "returned" || status === "overdue") return { pile: status, status };
  const left = daysBetween(dayIn(task.zone, now), task.dueOn);
  return { pile: left <= dueSoonDays ? "due-soon" : "later", status };
}
