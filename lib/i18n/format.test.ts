import { describe, expect, test } from "vitest";
import { addDays, daysBetween, formatDay, formatLanguage, formatRelativeDay, formatShare } from "./format";
import { dayOf, formatInstant, instantAttribute } from "./instant";
import { localeFromHeader } from "./locales";

// Some language data puts a narrow no-break space before AM and PM.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("an instant", () => {
  test("is shown in the city's zone with the zone named, in summer and in winter", () => {
    expect(plain(formatInstant("2025-07-26T06:59:59Z", "en", "second"))).toBe(
      "July 25, 2025 at 11:59:59 PM PDT",
    );
    expect(plain(formatInstant(new Date("2025-12-01T08:00:00Z"), "en"))).toBe(
      "December 1, 2025 at 12:00 AM PST",
    );
    expect(plain(formatInstant("2025-07-22T17:32:00Z", "en", "time"))).toBe("10:32 AM PDT");
  });

  test("is shown in Spanish with the day before the month", () => {
    expect(plain(formatInstant("2025-07-22T17:32:00Z", "es"))).toMatch(/^22 de julio de 2025.*10:32.*PDT$/);
  });

  test("belongs to the city's day, not to the day in Greenwich", () => {
    expect(dayOf("2025-07-26T06:59:59.999Z")).toBe("2025-07-25");
    expect(dayOf("2025-07-26T07:00:00Z")).toBe("2025-07-26");
  });

  test("keeps its exact value for machines", () => {
    expect(instantAttribute(new Date("2025-07-22T17:32:08.120Z"))).toBe("2025-07-22T17:32:08.120Z");
  });
});

describe("a calendar day", () => {
  test("stays the day it is", () => {
    expect(formatDay("2026-11-01", "en")).toBe("November 1, 2026");
    expect(formatDay("2025-07-25", "en", "weekday")).toBe("Friday, July 25, 2025");
    expect(formatDay("2025-07-25", "es", "weekday")).toBe("viernes, 25 de julio de 2025");
  });

  test("is counted in whole days across a change of clocks and a month's end", () => {
    expect(daysBetween("2025-11-01", "2025-11-03")).toBe(2);
    expect(daysBetween("2025-07-28", "2025-07-25")).toBe(-3);
    expect(addDays("2025-02-28", 1)).toBe("2025-03-01");
  });

  test("can be told from today", () => {
    expect(formatRelativeDay("2025-07-25", "2025-07-22", "en")).toBe("in 3 days");
    expect(formatRelativeDay("2025-07-21", "2025-07-22", "es")).toBe("ayer");
  });

  test("that is none is refused", () => {
    expect(() => formatDay("2025-02-30", "en")).toThrow(RangeError);
  });
});

test("a share is 100 % only when it is all of them", () => {
  expect(formatShare(275 / 276, "en")).toBe("99%");
  expect(formatShare(1, "en")).toBe("100%");
});

test.each([
  ["es-MX,es;q=0.9,en;q=0.8", "es"],
  ["fr-FR, en;q=0.4, es;q=0.6", "es"],
  ["ko", "en"],
  ["es;q=0", "en"],
  [";;;q=x,,", "en"],
  [null, "en"],
] as const)("the browser's wish %j is answered in %s", (header, locale) => {
  expect(localeFromHeader(header)).toBe(locale);
});

test("a language is named in the reader's language, and what names none is shown as it is", () => {
  expect(formatLanguage("es-MX", "en")).toBe("Spanish (Mexico)");
  expect(formatLanguage("ko", "es")).toBe("coreano");
  for (const tag of ["es-mx-la", "en-a1", "en-u"]) expect(formatLanguage(tag, "en")).toBe(tag);
});
