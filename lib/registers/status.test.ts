import { describe, expect, it } from "vitest";
import { progressOf } from "./status";

describe("how far a department has come", () => {
  it.each([
    [{ done: 0, of: 4 }, "nothing"],
    [{ done: 0, of: 1 }, "nothing"],
    [{ done: 1, of: 4 }, "begun"],
    [{ done: 4, of: 4 }, "complete"],
    [{ done: 0, of: 0 }, "complete"],
  ] as const)("%j is %s", (measure, state) => {
    expect(progressOf(measure)).toBe(state);
  });
});
