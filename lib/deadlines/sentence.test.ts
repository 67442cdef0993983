import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { deadlineRule } from "./input";
import { computeDeadline, extendedDeadline } from "./rules";
import { explainDeadline } from "./sentence";

const starts = { signedOn: "2025-07-11", publishedOn: "2025-07-14", zone: "America/Los_Angeles" };
const explain = (computed: ReturnType<typeof computeDeadline>, locale: Locale = "en") => {
  const words = createTranslator({ locale, messages: messages[locale], namespace: "deadlines" });
  return explainDeadline(words as never, locale, { ...computed, directive: "Executive Directive No. 12" });
};
const rule = (given: object) => deadlineRule.parse(given);

describe("the sentence that explains a deadline", () => {
  it("names the start, the count, the last day and the deciding instant", () => {
    expect(
      explain(
        computeDeadline(rule({ start: "signed", amount: 14, unit: "calendar_days" }), starts, new Set()),
      ),
    ).toEqual([
      "Executive Directive No. 12 was signed on Friday, July 11, 2025. 14 calendar days, counted from the next day, end on Friday, July 25, 2025.",
      "Received on time means received before July 26, 2025 at 12:00 AM PDT, by the clock of the city's database.",
    ]);
  });

  it("names the holidays a count of business days passed over", () => {
    const computed = computeDeadline(
      rule({ start: "published", amount: 1, unit: "business_days" }),
      starts,
      new Set(["2025-07-15"]),
    );
    expect(explain(computed)[1]).toContain("Tuesday, July 15, 2025");
  });

  it("names the day a count ended on before it moved to a business day", () => {
    const computed = computeDeadline(
      rule({ start: "signed", amount: 15, unit: "calendar_days", roll: "next_business_day" }),
      starts,
      new Set(),
    );
    const sentences = explain(computed).join(" ");
    expect(sentences).toContain("end on Saturday, July 26, 2025");
    expect(sentences).toContain("July 29, 2025 at 12:00 AM PDT");
  });

  it("names both days of an extension", () => {
    const sentences = explain(extendedDeadline("2025-08-01", "2025-07-25", starts.zone))[0];
    expect(sentences).toContain("July 25, 2025");
    expect(sentences).toContain("August 1, 2025");
  });

  it.each(locales)("is complete in %s for every kind of rule", (locale) => {
    for (const given of [
      { start: "signed", amount: 1, unit: "calendar_days" },
      { start: "published", amount: 10, unit: "business_days", roll: "next_business_day" },
      { start: "fixed", on: "2025-12-25" },
    ]) {
      const computed = computeDeadline(rule(given), starts, new Set(["2025-07-18"]));
      expect(explain(computed, locale).every((sentence) => !sentence.includes("deadlines."))).toBe(true);
    }
  });
});
