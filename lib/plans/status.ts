import type { FilingStatus, PlanStatus, ReviewStatus } from "@/lib/db/generated/enums";

/** What can happen to a plan. */
export type PlanMove = "submit" | "accept" | "return" | "undo";

/** The life cycle: which move is possible in which state, and where it leads. */
const moves = {
  draft: { submit: "submitted" },
  submitted: { accept: "accepted", return: "returned" },
  returned: { submit: "submitted", undo: "submitted" },
  accepted: { undo: "submitted" },
} as const satisfies Record<PlanStatus, Partial<Record<PlanMove, PlanStatus>>>;

/** The state a move leads to, or null where the move is not possible. */
export function next(state: PlanStatus, move: PlanMove): PlanStatus | null {
  const from: Partial<Record<PlanMove, PlanStatus>> = moves[state];
  return from[move] ?? null;
}

/** Every state from which a move is possible: the guard of the statement that makes it. */
export function statesBefore(move: PlanMove): PlanStatus[] {
  return (Object.keys(moves) as PlanStatus[]).filter((state) => next(state, move) !== null);
}

/** Whether the department may write in its draft. */
export const draftIsOpen = (state: PlanStatus): boolean => next(state, "submit") !== null;

/** What the tasks of a plan become when the plan reaches a state. A draft keeps what each section says of itself. */
export const taskStatesOf = {
  draft: null,
  submitted: { filing: "filed", review: "awaiting" },
  returned: { filing: "filed", review: "returned" },
  accepted: { filing: "filed", review: "accepted" },
} as const satisfies Record<PlanStatus, { filing: FilingStatus; review: ReviewStatus } | null>;
