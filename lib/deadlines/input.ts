import { z } from "zod";
import { id, requiredText } from "@/lib/platform/text";

const day = z.iso.date({ error: "errors.text.day" });

/** How a deadline is computed: so many days after a start, or a fixed day; always the end of a day in a named zone. */
export const deadlineRule = z.discriminatedUnion("start", [
  z.strictObject({
    start: z.enum(["signed", "published"]),
    amount: z.int().min(0).max(3660),
    unit: z.enum(["calendar_days", "business_days"]),
    /** The city calendar whose holidays a business-day rule skips. */
    calendar: z.string().min(1).default("city"),
    /** What happens when the last day is no business day. */
    roll: z.enum(["none", "next_business_day"]).default("none"),
  }),
  z.strictObject({ start: z.literal("fixed"), on: day }),
]);

export type DeadlineRule = z.output<typeof deadlineRule>;

/** Every step of one computation; days are YYYY-MM-DD. */
export const deadlineComputation = z.strictObject({
  start: z.enum(["signed", "published", "applied", "fixed", "extended"]),
  startOn: day,
  amount: z.int().optional(),
  unit: z.enum(["calendar_days", "business_days"]).optional(),
  /** Holidays the count passed over. */
  holidays: z.array(day).default([]),
  /** The day before rolling, when it was rolled. */
  rolledFrom: day.optional(),
  dueOn: day,
});

export type DeadlineComputation = z.output<typeof deadlineComputation>;

/** A later day for what one department owes under one directive, and why. */
export const extendDeadlineInput = z.strictObject({
  planId: id,
  dueOn: day,
  reason: requiredText(2_000, "deadlines.error.reason"),
});
