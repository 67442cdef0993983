import { describe, expect, it } from "vitest";
import type { PlanRow } from "@/lib/tasks/row";
import { beginningOf, councilOf } from "./council";

const plan = (change: Partial<PlanRow>): PlanRow => ({
  planId: String(Math.random()),
  departmentId: "d",
  abbreviation: "X",
  department: "Department X",
  body: "department",
  liaison: "Somebody",
  display: "not_started",
  planStatus: "draft",
  originalDueOn: "2025-07-25",
  dueOn: "2025-07-25",
  firstOnTimeAt: null,
  latestSubmittedAt: null,
  daysLate: 0,
  cells: [],
  ...change,
});

describe("the council summary", () => {
  const plans = [
    plan({ display: "accepted", planStatus: "accepted" }),
    plan({ display: "in_review", planStatus: "submitted", daysLate: 2 }),
    plan({ display: "returned", planStatus: "returned", liaison: null }),
    plan({ display: "not_started", liaison: null }),
    plan({ display: "in_progress" }),
    plan({ display: "not_started" }),
    plan({ display: "overdue", daysLate: 3 }),
    plan({ display: "in_progress", dueOn: "2025-08-01" }),
  ];
  const council = councilOf(plans);

  it("counts a filed plan as filed whatever the review made of it", () => {
    expect(council).toMatchObject({ filed: 3, accepted: 1, total: 8, returned: 1 });
  });

  it("puts every exception under exactly one reason, being overdue first", () => {
    expect(council.groups.map(({ reason, plans: found }) => [reason, found.length])).toEqual([
      ["overdue", 1],
      ["no-liaison", 1],
      ["not_started", 1],
      ["in_progress", 2],
      ["returned", 1],
    ]);
    const listed = council.groups.flatMap(({ plans: found }) => found.map(({ planId }) => planId));
    expect(new Set(listed).size).toBe(council.total - council.filed + council.returned);
  });

  it("names late filings and extensions besides", () => {
    expect(council.late.map(({ display }) => display)).toEqual(["in_review"]);
    expect(council.extended.map(({ dueOn }) => dueOn)).toEqual(["2025-08-01"]);
  });
});

describe("the beginning of a reason", () => {
  it("is the whole of a short one on one line", () => {
    expect(beginningOf("No sites.\n\nNone.")).toEqual({ text: "No sites. None.", cut: false });
  });

  it("ends between words and says that it goes on", () => {
    expect(beginningOf("one two three four five", 12)).toEqual({ text: "one two …", cut: true });
    expect(beginningOf("x".repeat(40), 10)).toEqual({ text: "xxxxx …", cut: true });
  });
});
