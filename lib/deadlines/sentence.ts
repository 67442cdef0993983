import type { useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/format";
import { formatInstant } from "@/lib/i18n/instant";
import type { Locale } from "@/lib/i18n/locales";
import type { DeadlineComputation } from "./input";

type Explained = {
  computation: DeadlineComputation;
  /** Exclusive instant, ISO 8601 with an offset. */
  dueBefore: Date | string;
  /** What the directive is called, such as "Executive Directive No. 12". */
  directive: string;
};

/**
 * The sentences that explain a deadline in the reader's language, from the stored steps of its computation: where the
 * count started, what it passed over, whether the last day moved, and the instant that decides. `words` are the
 * translations of the catalogue `deadlines`. Days are the city's; the instant is shown in the city's zone, named.
 */
export function explainDeadline(
  words: ReturnType<typeof useTranslations<"deadlines">>,
  locale: Locale,
  { computation, dueBefore, directive }: Explained,
): string[] {
  const day = (on: string) => formatDay(on, locale, "weekday");
  const { start, amount = 0, unit = "calendar_days", holidays, rolledFrom } = computation;
  const count = words(unit === "business_days" ? "explained.business-days" : "explained.calendar-days", {
    amount,
  });
  const startOn = day(computation.startOn);
  const dueOn = day(rolledFrom ?? computation.dueOn);
  return [
    words(`explained.${start}`, { directive, startOn, count, amount, dueOn }),
    ...(holidays.length > 0 ? [words("explained.holidays", { days: holidays.map(day).join("; ") })] : []),
    ...(rolledFrom
      ? [words("explained.rolled", { day: day(rolledFrom), dueOn: day(computation.dueOn) })]
      : []),
    words("explained.end", { instant: formatInstant(dueBefore, locale) }),
  ];
}
