import { expect, it } from "vitest";
import type { FilingStatus, ReviewStatus } from "@/lib/db/generated/enums";
import { pileOf, type WorkTask } from "./work";

const task = (filing: FilingStatus, review: ReviewStatus) =>
  ({
    filing,
    review,
    dueOn: "2025-07-25",
    dueBefore: "2025-07-26T07:00:00Z",
    zone: "America/Los_Angeles",
  }) as WorkTask & { zone: string };

it.each([
  ["not_started", "none", "2025-07-17T12:00:00Z", "later"],
  ["not_started", "none", "2025-07-18T06:59:59Z", "later"],
  ["not_started", "none", "2025-07-18T07:00:00Z", "due-soon"],
  ["in_progress", "none", "2025-07-26T06:59:59Z", "due-soon"],
  ["in_progress", "none", "2025-07-26T07:00:00Z", "overdue"],
  ["filed", "awaiting", "2025-08-01T00:00:00Z", "waiting"],
  ["filed", "returned", "2025-07-10T00:00:00Z", "later"],
  ["filed", "returned", "2025-07-20T00:00:00Z", "due-soon"],
  ["filed", "returned", "2025-07-26T07:00:00Z", "overdue"],
  ["filed", "accepted", "2025-08-01T00:00:00Z", "accepted"],
] as const)("a task %s and %s at %s lies on the pile %s", (filing, review, now, pile) => {
  expect(pileOf(task(filing, review), new Date(now)).pile).toBe(pile);
});
