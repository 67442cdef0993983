import type { Measure } from "./rules";

/** How far a department has come with what its register counts, the furthest first. */
export const progressStates = ["complete", "begun", "nothing"] as const;

export type ProgressState = (typeof progressStates)[number];

/** Complete is everything counted and no gap named; nothing is a register that counts nothing done. */
export function progressOf({ done, of, gaps }: Measure): ProgressState {
  if (done >= of && gaps.length === 0) return "complete";
  return done > 0 ? "begun" : "nothing";
}
