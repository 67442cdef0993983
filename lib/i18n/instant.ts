import type { Locale } from "./locales";

/** The zone every instant is shown in, and in which a day begins and ends. */
export const cityZone = "America/Los_Angeles";

const regions: Record<Locale, string> = { en: "en-US-u-ca-gregory", es: "es-US-u-ca-gregory" };

/**
 * The region decides the order of day and month and the clock; the calendar is fixed for all. Pages of a notice may be in
 * a language the product itself does not speak; their dates have the digits of the contract numbers beside them.
 */
export const regionOf = (language: string): string =>
  regions[language as Locale] ?? `${language}-u-ca-gregory-nu-latn`;

function exact(instant: Date | string): Date {
  const date = typeof instant === "string" ? new Date(instant) : instant;
  if (Number.isNaN(date.getTime()) || (typeof instant === "string" && !/T.*(Z|[+-]\d\d:\d\d)$/.test(instant)))
    throw new RangeError(`no instant: ${instant}`);
  return date;
}

const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter, made once for a region and a name: making one costs more than using it fifty times. */
export function formatter(
  region: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const known = made.get(`${region} ${name}`);
  if (known) return known;
  const one = new Intl.DateTimeFormat(region, options);
  made.set(`${region} ${name}`, one);
  return one;
}

/**
 * An instant in the city's zone with the zone named: "July 22, 2025 at 10:32 AM PDT".
 * `precision` "second" adds the seconds (receipts); "time" leaves the day out ("10:32 AM PDT").
 * Strings must be ISO 8601 with an offset; throws RangeError otherwise. Needs no calendar arithmetic, so that a browser
 * can say a time without loading any.
 */
export function formatInstant(
  instant: Date | string,
  locale: Locale,
  precision: "minute" | "second" | "time" = "minute",
): string {
  return formatter(regionOf(locale), precision, {
    timeZone: cityZone,
    ...(precision === "time" ? {} : { year: "numeric", month: "long", day: "numeric" }),
    hour: "numeric",
    minute: "2-digit",
    ...(precision === "second" ? { second: "2-digit" } : {}),
    timeZoneName: "short",
  }).format(exact(instant));
}

/** The machine-readable form of an instant for `<time dateTime>`: UTC, to the millisecond. */
export function instantAttribute(instant: Date | string): string {
  return exact(instant).toISOString();
}

/** The city's calendar day of an instant, as YYYY-MM-DD. */
export function dayOf(instant: Date | string): string {
  return formatter("en-CA", "day", {
    timeZone: cityZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(exact(instant));
}
