import type { Measure } from "./rules";

/** How far a department has come with what its register counts, the furthest first. */
export const progressStates = ["complete", "begun", "nothing"] as const;

export type ProgressState = (typeof progressStates)[number];

/** Complete is all that is counted, whatever else is told beside it; nothing is a register that counts nothing done. */
export function progressOf({ done, of }: Pick<Measure, "done" | "of">): ProgressState {
  if (done >= of) return "complete";
  return done > 0 ? "begun" : "nothing";
}
