import { useLocale } from "next-intl";
import { formatDay, formatRelativeDay } from "@/lib/i18n/format";
import { formatInstant, instantAttribute } from "@/lib/i18n/instant";

/** An instant in the city's zone, zone named. */
export function Instant({
  at,
  precision = "minute",
}: {
  at: Date | string;
  precision?: "minute" | "second" | "time";
}) {
  const locale = useLocale();
  return (
    <time dateTime={instantAttribute(at)} className="num">
      {formatInstant(at, locale, precision)}
    </time>
  );
}

/** A calendar day (YYYY-MM-DD); with `today` also how far off it is. */
export function Day({
  on,
  today,
  format = "long",
}: {
  on: string;
  today?: string;
  format?: "long" | "weekday" | "short";
}) {
  const locale = useLocale();
  return (
    <time dateTime={on} className="num">
      {formatDay(on, locale, format)}
      {today && ` (${formatRelativeDay(on, today, locale)})`}
    </time>
  );
}
