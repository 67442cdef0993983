import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { useId } from "react";
import { addDays, daysBetween, formatDay, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { FilingPoint } from "./filings-over-time";

type Labels = Record<"title" | "description" | "deadline" | "all" | "filed", string>;

/** The drawing alone, at one size; its words are set at the size they are read at. */
export function FilingsPlot({
  points,
  total,
  deadlineOn,
  today,
  labels,
  locale,
  width,
  height,
  className,
}: {
  points: FilingPoint[];
  total: number;
  deadlineOn: string;
  today: string;
  labels: Labels;
  locale: Locale;
  width: number;
  height: number;
  className: string;
}) {
  const id = useId();
  const margin = { top: 36, right: 14, bottom: 30, left: 30 };
  const first = points[0]?.day ?? addDays(today, -1);
  const lastDay = [today, deadlineOn].sort().at(-1) ?? today;
  const span = Math.max(2, daysBetween(first, lastDay) + 1);
  const x = scaleLinear([0, span], [margin.left, width - margin.right]);
  const y = scaleLinear([0, Math.max(1, total)], [height - margin.bottom, margin.top]);
  // A day is a stretch of the axis: what is known of it stands at its middle, a deadline at its end.
  const middle = (offset: number) => x(offset + 0.5);

  const shown = points.map((point) => ({ offset: daysBetween(first, point.day), filed: point.filed }));
  const end = shown.at(-1);
  const now = Math.max(end?.offset ?? 0, daysBetween(first, today));
  const steps = end ? [...shown, { offset: now, filed: end.filed }] : [];
  const trace = line<(typeof steps)[number]>(
    (p) => middle(p.offset),
    (p) => y(p.filed),
  ).curve(curveStepAfter);
  const ground = area<(typeof steps)[number]>(
    (p) => middle(p.offset),
    y(0),
    (p) => y(p.filed),
  ).curve(curveStepAfter);

  const ticks = y.ticks(4).filter((value) => Number.isInteger(value) && value < total);
  const every = Math.max(1, Math.ceil(span / Math.max(2, Math.floor(width / 80))));
  const days = Array.from({ length: Math.ceil(span / every) }, (_, place) => place * every);
  const due = x(daysBetween(first, deadlineOn) + 1);
  const nearEdge = middle(now) > width * 0.62;

  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className={`h-auto w-full text-ink ${className}`}
    >
      <title id={`${id}-t`}>{labels.title}</title>
      <desc id={`${id}-d`}>{labels.description}</desc>
      {[0, ...ticks.filter((value) => value > 0)].map((value) => (
        <g key={value}>
          <line
            x1={margin.left}
            x2={width - margin.right}
            y1={y(value)}
            y2={y(value)}
            className={value === 0 ? "stroke-line-strong" : "stroke-line"}
          />
          <text
            x={margin.left - 8}
            y={y(value) + 4}
            textAnchor="end"
            fontSize="12"
            className="num fill-muted"
          >
            {formatNumber(value, locale)}
          </text>
        </g>
      ))}
      <line
        x1={margin.left}
        x2={width - margin.right}
        y1={y(total)}
        y2={y(total)}
        className="stroke-line-strong"
        strokeDasharray="1 4"
        strokeLinecap="round"
        strokeWidth="2"
      />
      <text x={margin.left + 2} y={y(total) - 6} fontSize="12" className="fill-muted">
        {labels.all}
      </text>
      {days.map((offset) => (
        <text
          key={offset}
          x={middle(offset)}
          y={height - 10}
          textAnchor="middle"
          fontSize="12"
          className="num fill-muted"
        >
          {formatDay(addDays(first, offset), locale, "short")}
        </text>
      ))}
      {end && (
        <>
          <path d={ground(steps) ?? ""} className="fill-accent-fill forced-colors:fill-none" />
          <path d={trace(steps) ?? ""} fill="none" className="stroke-accent" strokeWidth="2.5" />
        </>
      )}
      <line
        x1={due}
        x2={due}
        y1={margin.top - 14}
        y2={y(0)}
        className="stroke-bad-solid"
        strokeWidth="2"
        strokeDasharray="6 3"
      />
      <text
        x={due - 6}
        y={margin.top - 20}
        textAnchor="end"
        fontSize="13"
        className="fill-bad-ink font-semibold"
      >
        {labels.deadline}
      </text>
      {end && (
        <>
          <circle
            cx={middle(now)}
            cy={y(end.filed)}
            r="5"
            className="fill-accent stroke-raised"
            strokeWidth="2"
          />
          <text
            x={nearEdge ? middle(now) - 10 : middle(now) + 10}
            y={y(end.filed) - 10}
            textAnchor={nearEdge ? "end" : "start"}
            fontSize="14"
            className="num fill-ink stroke-raised font-semibold [paint-order:stroke]"
            strokeWidth="4"
            strokeLinejoin="round"
          >
            {labels.filed}
          </text>
        </>
      )}
    </svg>
  );
}
