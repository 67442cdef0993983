import { describe, expect, it } from "vitest";
import { progressOf } from "./status";

const gaps = [{ said: { key: "registers.gap.none-awaits" as const } }];

describe("how far a department has come", () => {
  it.each([
    [{ done: 0, of: 4, gaps }, "nothing"],
    [{ done: 0, of: 1, gaps: [] }, "nothing"],
    [{ done: 1, of: 4, gaps }, "begun"],
    [{ done: 4, of: 4, gaps }, "begun"],
    [{ done: 4, of: 4, gaps: [] }, "complete"],
    [{ done: 0, of: 0, gaps: [] }, "complete"],
  ] as const)("%j is %s", (measure, state) => {
    expect(progressOf({ ...measure, gaps: [...measure.gaps] })).toBe(state);
  });
});
