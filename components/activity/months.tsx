import type { Route } from "next";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ActivityFilter } from "@/lib/activity/filter";
import { everyMonth, type MonthCount } from "@/lib/activity/rules";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import { addressOf } from "@/lib/platform/address-filter";

const height = 160;
const foot = 26;
const width = 40;

/** How many reports there are by month, drawn and as a table beside the drawing; each month leads to its reports. */
export function Months({ months, filter }: { months: MonthCount[]; filter: ActivityFilter }) {
  const words = useTranslations("activity.months");
  const locale = useLocale();
  const format = useFormatter();
  const all = everyMonth(months);
  if (all.length === 0) return null;
  const most = Math.max(...all.map(({ count }) => count));
  const drawn = all.slice(-12);
  const spoken = drawn.map(({ month, count }) => words("one", { month: formatMonth(month, locale), count }));
  return (
    <Panel title={words("title")} lede={words("lede")} id="months">
      <div className="grid items-end gap-6 sm:grid-cols-[auto_1fr]">
        <svg
          viewBox={`0 0 ${drawn.length * width} ${height + foot}`}
          role="img"
          aria-label={words("chart", { list: format.list(spoken) })}
          className="h-48 max-w-full"
        >
          {drawn.map(({ month, count }, place) => {
            const top = height - (count / most) * (height - 24);
            const x = place * width;
            return (
              <g key={month}>
                <rect
                  x={x + 8}
                  y={top}
                  width={width - 16}
                  height={height - top}
                  className="fill-current text-accent"
                />
                <text x={x + width / 2} y={top - 6} textAnchor="middle" className="fill-ink text-xs">
                  {formatNumber(count, locale)}
                </text>
                <text x={x + width / 2} y={height + 18} textAnchor="middle" className="fill-muted text-xs">
                  {formatMonth(month, locale, "short")}
                </text>
              </g>
            );
          })}
          <line
            x1="0"
            x2={drawn.length * width}
            y1={height}
            y2={height}
            stroke="currentColor"
            className="text-line-strong"
          />
        </svg>
        <table className="w-full max-w-md border-collapse text-sm">
          <caption className="sr-only">{words("title")}</caption>
          <thead>
            <tr className="border-line-strong border-b">
              <th scope="col" className="py-1.5 pr-4 text-start">
                {words("month")}
              </th>
              <th scope="col" className="py-1.5 text-end">
                {words("count")}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ month, count }) => (
              <tr key={month} className="border-line border-b">
                <th scope="row" className="py-1 pr-4 text-start font-normal">
                  <Link href={`/activity${addressOf({ ...filter, month })}` as Route} className="link">
                    {formatMonth(month, locale)}
                  </Link>
                </th>
                <td className="num py-1 text-end">{formatNumber(count, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
