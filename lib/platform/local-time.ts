import { Temporal } from "temporal-polyfill";
import { cityZone } from "@/lib/i18n/instant";

/** Which of the two, where clocks set back show the same time twice. */
export const hours = ["first", "second"] as const;
export type Hour = (typeof hours)[number];

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/;

/**
 * The instant of a time as it is read off a clock in `zone` ("2025-07-22T13:40"). A time that the clocks left out when
 * they were set forward is "missing"; one they showed twice is "doubled" until `hour` says which of the two is meant;
 * what is no time at all is "unreadable".
 */
export function instantOf(
  local: string,
  hour: Hour | null,
  zone: string = cityZone,
): Date | "missing" | "doubled" | "unreadable" {
  const plain = read(local);
  if (!plain) return "unreadable";
  const [first, second] = (["earlier", "later"] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (first.equals(second)) return new Date(first.epochMilliseconds);
  if (!first.toPlainDateTime().equals(plain)) return "missing";
  if (hour === null) return "doubled";
  return new Date((hour === "first" ? first : second).epochMilliseconds);
}

function read(local: string): Temporal.PlainDateTime | null {
  if (!written.test(local)) return null;
  try {
    return Temporal.PlainDateTime.from(local);
  } catch {
    return null;
  }
}

/** An instant as the clocks of `zone` show it, to the minute or second, and which of the two where they show it twice. */
export function localOf(instant: Date, zone: string = cityZone): { local: string; hour: Hour | null } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  const plain = zoned.toPlainDateTime();
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  const hour = earlier.equals(later) ? null : zoned.equals(earlier) ? "first" : "second";
  return { local: plain.toString({ smallestUnit: plain.second ? "second" : "minute" }), hour };
}
