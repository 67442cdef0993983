import { useLocale, useTranslations } from "next-intl";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { FilingsPlot } from "./filings-plot";

export type FilingPoint = { day: string; filed: number };

/**
 * How many plans had been filed by the end of each day (`filed` is the running count), against the
 * deadline, out of `total`. Days are YYYY-MM-DD, in order. The same numbers follow as a table.
 */
export function FilingsOverTime({
  points,
  total,
  deadlineOn,
  today,
}: {
  points: FilingPoint[];
  total: number;
  deadlineOn: string;
  today: string;
}) {
  const words = useTranslations("charts.filings");
  const locale = useLocale();
  const filed = points.at(-1)?.filed ?? 0;
  const description = words("description", {
    filed,
    total,
    today: formatDay(today, locale),
    deadline: formatDay(deadlineOn, locale),
  });
  const labels = {
    title: words("title"),
    description,
    deadline: words("deadline", { day: formatDay(deadlineOn, locale, "short") }),
    all: words("all", { total }),
    filed: words("filed", { filed, total }),
  };
  return (
    <figure className="@container">
      <figcaption className="mb-3 text-sm">
        <span className="font-semibold">{words("title")}.</span> {description}
      </figcaption>
      {points.length === 0 && <p className="mb-3 text-muted">{words("none")}</p>}
      <FilingsPlot
        {...{ points, total, deadlineOn, today, labels, locale }}
        width={680}
        height={270}
        className="hidden @xl:block @4xl:hidden print:block print:max-w-3xl"
      />
      <FilingsPlot
        {...{ points, total, deadlineOn, today, labels, locale }}
        width={1060}
        height={300}
        className="hidden @4xl:block print:hidden"
      />
      <FilingsPlot
        {...{ points, total, deadlineOn, today, labels, locale }}
        width={320}
        height={240}
        className="@xl:hidden print:hidden"
      />
      {points.length > 0 && (
        <details className="not-open:print:hidden mt-3 text-sm">
          <summary className="link inline-block min-h-6 py-1">{words("table")}</summary>
          <table className="mt-2 w-full max-w-md border-collapse">
            <caption className="sr-only">{words("title")}</caption>
            <thead>
              <tr className="border-line-strong border-b">
                <th scope="col" className="py-1.5 pr-4 text-start">
                  {words("day")}
                </th>
                <th scope="col" className="py-1.5 pr-4 text-end">
                  {words("change")}
                </th>
                <th scope="col" className="py-1.5 text-end">
                  {words("count")}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((point, place) => (
                <tr key={point.day} className="border-line border-b">
                  <th scope="row" className="py-1 pr-4 text-start font-normal">
                    {formatDay(point.day, locale)}
                  </th>
                  <td className="num py-1 pr-4 text-end">
                    {formatNumber(point.filed - (points[place - 1]?.filed ?? 0), locale)}
                  </td>
                  <td className="num py-1 text-end">{formatNumber(point.filed, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
