import type { PlanStatus, Verdict } from "@/lib/db/generated/enums";
import { isId } from "@/lib/platform/text";

/** What the queue can be narrowed to, in the order of its tabs. */
export const queueStates = ["waiting", "returned", "accepted", "all"] as const;
export type QueueState = (typeof queueStates)[number];

/** The plans each state of the queue shows: a draft is the department's own and never in it. */
export const plansIn = {
  waiting: ["submitted"],
  returned: ["returned"],
  accepted: ["accepted"],
  all: ["submitted", "returned", "accepted"],
} as const satisfies Record<QueueState, readonly PlanStatus[]>;

export type QueueFilter = { state: QueueState; reviewer: string | null; page: number };

export const queuePageSize = 50;

type Address = Record<string, string | string[] | undefined>;

/** The filter an address asks for; what it does not understand is left out. `reviewer` may be "nobody". */
export function queueFilter({ state, reviewer, page }: Address): QueueFilter {
  return {
    state: queueStates.find((known) => known === state) ?? "waiting",
    reviewer: reviewer === "nobody" || isId(reviewer) ? reviewer : null,
    page: typeof page === "string" && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of the queue under a filter, without what is usual. */
export function queueAddress({ state, reviewer, page }: Partial<QueueFilter>): string {
  const asked = new URLSearchParams();
  if (state && state !== "waiting") asked.set("state", state);
  if (reviewer) asked.set("reviewer", reviewer);
  if (page && page > 1) asked.set("page", String(page));
  return `/reviews${asked.size > 0 ? `?${asked}` : ""}`;
}

type DecisionFacts = { verdict: Verdict; undoneAt: Date | null; ofNewest: boolean; departmentActed: boolean };

/** Whether a decision can still be taken back: it stands, on the newest filing, and the department has not acted on it. */
export function undoable(plan: { status: PlanStatus }, decision: DecisionFacts): boolean {
  return (
    decision.undoneAt === null &&
    decision.ofNewest &&
    !decision.departmentActed &&
    plan.status === decision.verdict
  );
}
