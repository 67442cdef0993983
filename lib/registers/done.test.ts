import { describe, expect, it } from "vitest";
import { doneOf, noneDoneOf } from "./done";
import { noneDone } from "./labels";
import type { NoneFacts, RegisterOwner } from "./rules";

const words = {
  added: "services.done.added",
  changed: "services.done.changed",
  withdrawn: "services.done.withdrawn",
  restored: "services.done.restored",
  decided: "services.decide.done",
} as const;

const first = { version: 1, withdrawnAt: null };
const changed = { version: 2, withdrawnAt: null };
const withdrawn = { version: 2, withdrawnAt: new Date() };

describe("what an address says was done to a row", () => {
  it("is said while the row bears it out", () => {
    const said = (row: typeof changed | typeof withdrawn) =>
      Object.keys(words).filter((done) => doneOf(words, row, { done }));
    expect(said(first)).toEqual(["added", "decided"]);
    expect(said(changed)).toEqual(["changed", "restored", "decided"]);
    expect(said(withdrawn)).toEqual(["withdrawn", "decided"]);
    expect(doneOf(words, changed, { done: "changed" })).toEqual({ word: "changed", said: words.changed });
  });

  it("is nothing where the word is unknown, missing or given twice", () => {
    for (const done of ["eaten", "toString", "", undefined, ["changed", "changed"]])
      expect(doneOf(words, changed, { done })).toBeNull();
  });
});

describe("what an address says was done with a statement of none", () => {
  const owner = (decision?: NoneFacts["decision"]): RegisterOwner => ({
    id: "d",
    abbreviation: "ZOO",
    name: "Zoo",
    none: decision === undefined ? null : ({ decision } as NoneFacts),
  });

  it("is said while it stands so", () => {
    const said = (of: RegisterOwner | null) => Object.keys(noneDone).filter((done) => noneDoneOf(of, done));
    expect(said(owner())).toEqual(["none-withdrawn"]);
    expect(said(owner(null))).toEqual(["none-stated"]);
    expect(said(owner("accepted"))).toEqual(["none-accepted"]);
    expect(said(owner("refused"))).toEqual(["none-refused"]);
    expect(said(null)).toEqual([]);
  });
});
