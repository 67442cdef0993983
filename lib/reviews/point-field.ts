/** The name of the text area for the n-th point (from 0) at a section; without a place, how all of its names begin. */
export const pointField = (requirementId: string, place?: number): string =>
  `point-${requirementId}-${place ?? ""}`;
