import { Temporal } from "temporal-polyfill";
import type { Locale } from "./locales";

/** The zone every instant is shown in, and in which a day begins and ends. */
export const cityZone = "America/Los_Angeles";

// The region decides the order of day and month and the clock; the calendar is fixed for all.
const regional: Record<Locale, string> = { en: "en-US-u-ca-gregory", es: "es-US-u-ca-gregory" };

type InstantLike = Date | string | Temporal.Instant;

function zoned(instant: InstantLike): Temporal.ZonedDateTime {
  const exact =
    instant instanceof Temporal.Instant
      ? instant
      : Temporal.Instant.from(typeof instant === "string" ? instant : instant.toISOString());
  return exact.toZonedDateTimeISO(cityZone);
}

/**
 * An instant in the city's zone with the zone named: "July 22, 2025 at 10:32 AM PDT".
 * `precision` "second" adds the seconds (receipts); "time" leaves the day out ("10:32 AM PDT").
 * Strings must be ISO 8601 with an offset; throws RangeError otherwise.
 */
export function formatInstant(
  instant: InstantLike,
  locale: Locale,
  precision: "minute" | "second" | "time" = "minute",
): string {
  return zoned(instant).toLocaleString(regional[locale], {
    ...(precision === "time" ? {} : { year: "numeric", month: "long", day: "numeric" }),
    hour: "numeric",
    minute: "2-digit",
    ...(precision === "second" ? { second: "2-digit" } : {}),
    timeZoneName: "short",
  });
}

/** The machine-readable form of an instant for `<time dateTime>`: UTC, to the millisecond. */
export function instantAttribute(instant: InstantLike): string {
  return zoned(instant).toInstant().toString({ fractionalSecondDigits: 3 });
}

/** The city's calendar day of an instant, as YYYY-MM-DD. */
export function dayOf(instant: InstantLike): string {
  return zoned(instant).toPlainDate().toString();
}

/**
 * A calendar day (YYYY-MM-DD, no zone): "July 25, 2025"; "weekday" gives "Friday, July 25, 2025";
 * "short" gives "Jul 25". Throws RangeError when the text is not a day.
 */
export function formatDay(day: string, locale: Locale, style: "long" | "weekday" | "short" = "long"): string {
  return Temporal.PlainDate.from(day).toLocaleString(
    regional[locale],
    style === "short"
      ? { month: "short", day: "numeric" }
      : {
          year: "numeric",
          month: "long",
          day: "numeric",
          ...(style === "weekday" ? { weekday: "long" } : {}),
        },
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
  return new Intl.RelativeTimeFormat(regional[locale], { numeric: "auto" }).format(
    daysBetween(today, day),
    "day",
  );
}

/** A whole or decimal number with the language's separators. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(regional[locale]).format(value);
}

/** A share of 0 to 1 as a whole percentage, rounded down so that 100 % means all of them. */
export function formatShare(share: number, locale: Locale): string {
  const whole = Math.floor(share * 100) / 100;
  return new Intl.NumberFormat(regional[locale], { style: "percent" }).format(whole);
}
