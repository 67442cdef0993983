import { describe, expect, it } from "vitest";
import { instantOf, localOf } from "./local-time";

describe("a time read off a clock in Los Angeles", () => {
  it.each([
    ["2025-07-22T13:40", null, "2025-07-22T20:40:00.000Z"],
    ["2025-01-05T13:40:30", null, "2025-01-05T21:40:30.000Z"],
    ["2025-11-02T01:30", "first", "2025-11-02T08:30:00.000Z"],
    ["2025-11-02T01:30", "second", "2025-11-02T09:30:00.000Z"],
    ["2025-11-02T00:59", null, "2025-11-02T07:59:00.000Z"],
    ["2025-11-02T02:00", null, "2025-11-02T10:00:00.000Z"],
    ["2025-07-22T13:40", "second", "2025-07-22T20:40:00.000Z"],
  ] as const)("%s (%s) is %s", (local, hour, instant) => {
    expect(instantOf(local, hour)).toEqual(new Date(instant));
  });

  it.each([
    ["2025-03-09T02:00", "missing"],
    ["2025-03-09T02:59", "missing"],
    ["2025-11-02T01:00", "doubled"],
    ["2025-11-02T01:59", "doubled"],
    ["2025-02-30T10:00", "unreadable"],
    ["2025-07-22T25:00", "unreadable"],
    ["22 July, noon", "unreadable"],
    ["2025-07-22", "unreadable"],
    ["2025-07-22T13:40Z", "unreadable"],
    ["", "unreadable"],
  ] as const)("%s is %s", (local, problem) => {
    expect(instantOf(local, null)).toBe(problem);
  });

  it("asks nothing on the day after, and not in a zone that keeps its clocks", () => {
    expect(instantOf("2025-11-03T01:30", null)).toEqual(new Date("2025-11-03T09:30:00Z"));
    expect(instantOf("2025-11-02T01:30", null, "America/Phoenix")).toEqual(new Date("2025-11-02T08:30:00Z"));
  });

  it.each(["2025-11-02T08:30:00Z", "2025-11-02T09:30:00Z", "2025-03-09T10:30:00Z", "2025-07-22T20:40:00Z"])(
    "leads back to the same instant, %s",
    (instant) => {
      const { local, hour } = localOf(new Date(instant));
      expect(instantOf(local, hour)).toEqual(new Date(instant));
    },
  );
});
