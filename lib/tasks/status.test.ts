import { describe, expect, it } from "vitest";
import { FilingStatus, ReviewStatus } from "@/lib/db/generated/enums";
import { type DisplayStatus, displayStatus, displayStatuses, owed } from "./status";

const dueBefore = new Date("2025-07-26T07:00:00Z");
const clocks = {
  before: new Date(dueBefore.getTime() - 1),
  "at the deadline": dueBefore,
  after: new Date(dueBefore.getTime() + 1),
};

type Grid = [FilingStatus, ReviewStatus, DisplayStatus, DisplayStatus][];

// What was done, what the review made of it, what shows before the deadline and what from it on.
const grid: Grid = [
  ["not_started", "none", "not_started", "overdue"],
  ["in_progress", "none", "in_progress", "overdue"],
  ["filed", "none", "not_started", "overdue"],
  ["not_started", "awaiting", "not_started", "overdue"],
  ["in_progress", "awaiting", "in_progress", "overdue"],
  ["filed", "awaiting", "in_review", "in_review"],
  ["not_started", "returned", "returned", "returned"],
  ["in_progress", "returned", "returned", "returned"],
  ["filed", "returned", "returned", "returned"],
  ["not_started", "accepted", "accepted", "accepted"],
  ["in_progress", "accepted", "accepted", "accepted"],
  ["filed", "accepted", "accepted", "accepted"],
];

describe("what a task shows", () => {
  it("is decided for every filing and review there is", () => {
    const all = Object.values(FilingStatus).flatMap((filing) =>
      Object.values(ReviewStatus).map((review) => `${filing} ${review}`),
    );
    expect(grid.map(([filing, review]) => `${filing} ${review}`).sort()).toEqual(all.sort());
  });

  it.each(grid)(
    "for %s and %s is %s before the deadline and %s from it on",
    (filing, review, before, after) => {
      expect(displayStatus({ filing, review, dueBefore }, clocks.before)).toBe(before);
      expect(displayStatus({ filing, review, dueBefore }, clocks["at the deadline"])).toBe(after);
      expect(displayStatus({ filing, review, dueBefore }, clocks.after)).toBe(after);
    },
  );

  it("is owed unless it is accepted or waits for review", () => {
    expect(displayStatuses.filter(owed)).toEqual(["returned", "overdue", "in_progress", "not_started"]);
  });
});
