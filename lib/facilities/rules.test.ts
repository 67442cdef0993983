import { describe, expect, it } from "vitest";
import { fitsOnePage, isShort, linesOf } from "./rules";

describe("a list that somebody typed", () => {
  it.each([
    ["one a line", "Manager\nLiaison", ["Manager", "Liaison"]],
    [
      "with marks and numbers",
      "- Manager\n* Liaison\n1. Guard\n2) Desk",
      ["Manager", "Liaison", "Guard", "Desk"],
    ],
    ["with empty lines and spaces", "\n  Manager \n\n", ["Manager"]],
    ["with a telephone number first", "213 555 0100 Manager", ["213 555 0100 Manager"]],
    ["of nothing", "", []],
  ])("%s is read as its lines", (_, typed, lines) => {
    expect(linesOf(typed)).toEqual(lines);
  });
});

describe("the sheet", () => {
  const protocol = (characters: number) => ({
    steps: "x".repeat(characters),
    calls: "Manager\nLiaison",
    nonPublic: "Offices",
  });

  it.each([
    [300, true, true],
    [1_200, false, true],
    [4_000, false, false],
  ])("of %i characters of steps is set large: %s, and fits one page: %s", (characters, short, fits) => {
    expect([isShort(protocol(characters)), fitsOnePage(protocol(characters))]).toEqual([short, fits]);
  });

  it("counts many short lines as lines", () => {
    expect(fitsOnePage({ ...protocol(0), steps: "- go\n".repeat(60) })).toBe(false);
  });
});
