import { Temporal } from "temporal-polyfill";
import type { DeadlineComputation, DeadlineRule } from "./input";

export type ComputedDeadline = {
  rule: DeadlineRule;
  computation: DeadlineComputation;
  /** YYYY-MM-DD in `zone`. */
  dueOn: string;
  /** Exclusive instant: on time means received strictly before it. */
  dueBefore: Date;
  zone: string;
  timeZoneVersion: string;
};

type Starts = {
  signedOn: string;
  publishedOn: string;
  /** Where given, the count starts on this day instead: the directive reached a department that came later. */
  appliedOn?: string;
  zone: string;
};

/**
 * Computes a deadline: the end of its last day in `zone`, as the exclusive instant at which the next day starts there.
 * Days are counted from the day after the start. `holidays` are the days (YYYY-MM-DD) of the rule's calendar; a
 * business day is a weekday that is none of them. Throws RangeError for a day or zone that does not exist.
 */
export function computeDeadline(
  rule: DeadlineRule,
  starts: Starts,
  holidays: ReadonlySet<string>,
): ComputedDeadline {
  if (rule.start === "fixed") {
    const due = Temporal.PlainDate.from(rule.on);
    return finish(
      rule,
      { start: "fixed", startOn: rule.on, holidays: [], dueOn: due.toString() },
      starts.zone,
    );
  }
  const startOn = starts.appliedOn ?? (rule.start === "signed" ? starts.signedOn : starts.publishedOn);
  const passed: string[] = [];
  let due = Temporal.PlainDate.from(startOn);
  for (let counted = 0; counted < rule.amount; ) {
    due = due.add({ days: 1 });
    if (rule.unit === "calendar_days" || isBusinessDay(due, holidays)) counted += 1;
    else if (holidays.has(due.toString())) passed.push(due.toString());
  }
  const counted = due;
  if (rule.roll === "next_business_day") {
    while (!isBusinessDay(due, holidays)) {
      if (holidays.has(due.toString())) passed.push(due.toString());
      due = due.add({ days: 1 });
    }
  }
  const computation: DeadlineComputation = {
    start: starts.appliedOn ? "applied" : rule.start,
    startOn,
    amount: rule.amount,
    unit: rule.unit,
    holidays: passed,
    ...(due.equals(counted) ? {} : { rolledFrom: counted.toString() }),
    dueOn: due.toString(),
  };
  return finish(rule, computation, starts.zone);
}

/** Days from today beyond which an extension is taken for a slip of the hand. */
export const longestExtension = 366;

/** The deadline that an extension to `on` (YYYY-MM-DD) makes. */
export function extendedDeadline(on: string, from: string, zone: string): ComputedDeadline {
  return finish({ start: "fixed", on }, { start: "extended", startOn: from, holidays: [], dueOn: on }, zone);
}

function finish(rule: DeadlineRule, computation: DeadlineComputation, zone: string): ComputedDeadline {
  return {
    rule,
    computation,
    dueOn: computation.dueOn,
    dueBefore: endOfDay(computation.dueOn, zone),
    zone,
    timeZoneVersion: process.versions.tz ?? "unknown",
  };
}

/** The instant at which `day` (YYYY-MM-DD) is over in `zone`: the start of the next day there, whatever its clock shows. */
export function endOfDay(day: string, zone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone);
  return new Date(next.epochMilliseconds);
}

const isBusinessDay = (day: Temporal.PlainDate, holidays: ReadonlySet<string>) =>
  day.dayOfWeek <= 5 && !holidays.has(day.toString());

/** The calendar day (YYYY-MM-DD) of an instant in `zone`. */
export function dayIn(zone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** Whole calendar days from one day to another (YYYY-MM-DD); negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/**
 * Days late, counted as a person counts them: 0 on time, 1 when received on the day after the due date, and so on.
 */
export function daysLate(deadline: { dueOn: string; zone: string }, receivedAt: Date): number {
  return Math.max(0, daysBetween(deadline.dueOn, dayIn(deadline.zone, receivedAt)));
}
