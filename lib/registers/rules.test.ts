import { describe, expect, it } from "vitest";
import { dayGone } from "./rules";

describe("a day that has gone", () => {
  // 06:30 of the 23rd in UTC is still the evening of the 22nd in Los Angeles.
  const evening = new Date("2025-07-23T06:30:00Z");

  it("is one up to today in the city", () => {
    expect(dayGone("2025-07-22", evening, "heldOn", "facilities.error.future").toISOString()).toBe(
      "2025-07-22T00:00:00.000Z",
    );
  });

  it("is not tomorrow, whatever day it is in UTC", () => {
    expect(() => dayGone("2025-07-23", evening, "heldOn", "facilities.error.future")).toThrow(/invalid/);
  });
});
