import { Temporal } from "temporal-polyfill";
import { formatter, regionOf } from "./instant";
import type { Locale } from "./locales";

/**
 * A calendar day (YYYY-MM-DD, no zone): "July 25, 2025"; "weekday" gives "Friday, July 25, 2025";
 * "short" gives "Jul 25". Throws RangeError when the text is not a day.
 */
export function formatDay(day: string, locale: Locale, style: "long" | "weekday" | "short" = "long"): string {
  const { year, month, day: ofMonth } = Temporal.PlainDate.from(day);
  return formatter(regionOf(locale), `day ${style}`, {
    timeZone: "UTC",
    ...(style === "short"
      ? { month: "short", day: "numeric" }
      : {
          year: "numeric",
          month: "long",
          day: "numeric",
          ...(style === "weekday" ? { weekday: "long" } : {}),
        }),
  }).format(Date.UTC(year, month - 1, ofMonth));
}

/** A month (YYYY-MM): "July 2025", or "Jul" alone. Throws RangeError when the text is no month. */
export function formatMonth(month: string, locale: Locale, style: "long" | "short" = "long"): string {
  return Temporal.PlainDate.from(`${month}-01`).toLocaleString(
    regionOf(locale),
    style === "short" ? { month: "short" } : { year: "numeric", month: "long" },
  );
}

/** Whole calendar days from `from` to `to` (both YYYY-MM-DD); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** The day `days` later (or earlier, when negative) than a day; both YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** A day seen from another: "in 3 days", "tomorrow", "2 days ago". Both are YYYY-MM-DD. */
export function formatRelativeDay(day: string, today: string, locale: Locale): string {
  return new Intl.RelativeTimeFormat(regionOf(locale), { numeric: "auto" }).format(
    daysBetween(today, day),
    "day",
  );
}

/** A whole or decimal number with the language's separators. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(regionOf(locale)).format(value);
}

/** A share of 0 to 1 as a whole percentage, rounded down so that 100 % means all of them. */
export function formatShare(share: number, locale: Locale): string {
  const whole = Math.floor(share * 100) / 100;
  return new Intl.NumberFormat(regionOf(locale), { style: "percent" }).format(whole);
}

/** Whole US dollars: "$25,000". */
export function formatDollars(dollars: number, locale: Locale): string {
  return new Intl.NumberFormat(regionOf(locale), {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: 0,
  }).format(dollars);
}

/** A language by its BCP-47 tag, named in the reader's language: "Korean"; the tag where no name is known. */
export function formatLanguage(tag: string, locale: Locale): string {
  const names = new Intl.DisplayNames(regionOf(locale), { type: "language", languageDisplay: "standard" });
  try {
    return names.of(tag) ?? tag;
  } catch {
    // What is no tag at all is shown as it is stored, and the page around it stands.
    return tag;
  }
}
