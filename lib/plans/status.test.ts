import { expect, it } from "vitest";
import { PlanStatus } from "@/lib/db/generated/enums";
import { draftIsOpen, next, type PlanMove, statesBefore } from "./status";

const grid: Record<PlanStatus, Record<PlanMove, PlanStatus | null>> = {
  draft: { submit: "submitted", accept: null, return: null, undo: null },
  submitted: { submit: null, accept: "accepted", return: "returned", undo: null },
  returned: { submit: "submitted", accept: null, return: null, undo: "submitted" },
  accepted: { submit: null, accept: null, return: null, undo: "submitted" },
};

const cells = Object.values(PlanStatus).flatMap((state) =>
  (["submit", "accept", "return", "undo"] as const).map((move) => [state, move, grid[state][move]] as const),
);

it.each(cells)("a plan that is %s, when somebody wants to %s, becomes %s", (state, move, expected) => {
  expect(next(state, move)).toBe(expected);
});

it("names the states before each move for the guard of its statement", () => {
  expect(statesBefore("submit")).toEqual(["draft", "returned"]);
  expect(statesBefore("undo")).toEqual(["returned", "accepted"]);
});

it("opens the draft only while the department may submit", () => {
  expect(Object.values(PlanStatus).filter(draftIsOpen)).toEqual(["draft", "returned"]);
});
