import type { PlanRow, TaskRow } from "@/lib/tasks/row";

/** Why a department is an exception; each is in exactly one group. */
export const exceptionReasons = ["overdue", "no-liaison", "not_started", "in_progress", "returned"] as const;
export type ExceptionReason = (typeof exceptionReasons)[number];

export type Council = {
  filed: number;
  accepted: number;
  total: number;
  returned: number;
  groups: { reason: ExceptionReason; plans: PlanRow[] }[];
  late: PlanRow[];
  extended: PlanRow[];
};

/** The reason why a department counts as an exception: it has not filed, or has not filed again; null for none. */
function exceptionOf(plan: PlanRow): ExceptionReason | null {
  if (plan.planStatus === "returned") return "returned";
  if (plan.planStatus !== "draft") return null;
  // Past the deadline counts first, as on the board; that nobody acts for the department is said beside it.
  if (plan.display === "overdue") return "overdue";
  if (plan.liaison === null) return "no-liaison";
  return plan.display === "in_progress" ? plan.display : "not_started";
}

/** What the council is told, from one row a department: N of M, and each exception under its one reason. */
export function councilOf(plans: PlanRow[]): Council {
  const groups = exceptionReasons
    .map((reason) => ({ reason, plans: plans.filter((plan) => exceptionOf(plan) === reason) }))
    .filter((group) => group.plans.length > 0);
  return {
    filed: plans.filter(({ planStatus }) => planStatus !== "draft").length,
    accepted: plans.filter(({ planStatus }) => planStatus === "accepted").length,
    total: plans.length,
    returned: plans.filter(({ planStatus }) => planStatus === "returned").length,
    groups,
    late: plans.filter(({ daysLate, planStatus }) => daysLate > 0 && planStatus !== "draft"),
    extended: plans.filter(({ dueOn, originalDueOn }) => dueOn !== originalDueOn),
  };
}

/** The beginning of a reason, cut between words, for a page that has room for one sentence; `cut` says that it goes on. */
export function beginningOf(reason: string, longest = 200): { text: string; cut: boolean } {
  const flat = reason.replace(/\s+/g, " ").trim();
  if (flat.length <= longest) return { text: flat, cut: false };
  const part = flat.slice(0, longest);
  return { text: `${part.slice(0, Math.max(part.lastIndexOf(" "), longest / 2))} …`, cut: true };
}

/** The filed answers other than a plan among the tasks. */
export const nonAnswersOf = (tasks: TaskRow[]): TaskRow[] =>
  tasks.filter(({ nonAnswer, filing }) => nonAnswer && filing === "filed");
