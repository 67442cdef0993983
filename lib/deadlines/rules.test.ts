import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { deadlineRule } from "./input";
import { computeDeadline, dayIn, daysLate, endOfDay } from "./rules";

const zone = "America/Los_Angeles";
const none = new Set<string>();
const starts = { signedOn: "2025-07-11", publishedOn: "2025-07-11", zone };
const rule = (value: unknown) => deadlineRule.parse(value);

describe("a deadline computed from its rule", () => {
  it("is the end of 25 July 2025 in Los Angeles for a directive signed on 11 July with 14 calendar days", () => {
    const deadline = computeDeadline(
      rule({ start: "signed", amount: 14, unit: "calendar_days" }),
      starts,
      none,
    );
    expect(deadline.dueOn).toBe("2025-07-25");
    expect(deadline.dueBefore.toISOString()).toBe("2025-07-26T07:00:00.000Z");
  });

  it("skips weekends and the city's holidays when it counts business days, and says which holidays", () => {
    const signed = { ...starts, signedOn: "2025-07-01" };
    const holidays = new Set(["2025-07-04"]);
    const deadline = computeDeadline(
      rule({ start: "signed", amount: 5, unit: "business_days" }),
      signed,
      holidays,
    );
    expect(deadline.dueOn).toBe("2025-07-09");
    expect(deadline.computation.holidays).toEqual(["2025-07-04"]);
  });

  it("rolls a last day that is no business day to the next one, and keeps the day it rolled from", () => {
    const deadline = computeDeadline(
      rule({ start: "signed", amount: 1, unit: "calendar_days", roll: "next_business_day" }),
      starts,
      none,
    );
    expect(deadline.dueOn).toBe("2025-07-14");
    expect(deadline.computation.rolledFrom).toBe("2025-07-12");
  });

  it("ends a day of 23 or 25 hours at the zone's own midnight", () => {
    expect(endOfDay("2025-03-09", zone).toISOString()).toBe("2025-03-10T07:00:00.000Z");
    expect(endOfDay("2025-11-02", zone).toISOString()).toBe("2025-11-03T08:00:00.000Z");
  });

  it("lies, for any day and any of these zones, strictly inside the following day's first instant", () => {
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => Temporal.PlainDate.from("2000-01-01").add({ days: n }).toString());
    const zones = fc.constantFrom(zone, "UTC", "Asia/Beirut", "America/Sao_Paulo", "Pacific/Apia");
    fc.assert(
      fc.property(days, zones, (day, where) => {
        const end = endOfDay(day, where);
        expect(dayIn(where, new Date(end.getTime() - 1)) <= day).toBe(true);
        expect(dayIn(where, end) > day).toBe(true);
      }),
    );
  });
});

describe("days late", () => {
  const deadline = { dueOn: "2025-07-25", zone };
  it.each([
    ["one millisecond before the end of the day", "2025-07-26T06:59:59.999Z", 0],
    ["the first instant after it", "2025-07-26T07:00:00.000Z", 1],
    ["the evening of the second day after", "2025-07-28T06:00:00.000Z", 2],
  ])("counts %s", (_, at, days) => {
    expect(daysLate(deadline, new Date(at))).toBe(days);
  });
});
