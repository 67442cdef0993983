import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DueDay } from "@/components/tasks/due-day";
import { Day } from "@/components/ui/time";
import { dayOf } from "@/lib/i18n/instant";
import type { Tone } from "@/lib/platform/tone";
import { measureOf } from "@/lib/requirements/kinds";
import { displayLabels, nonAnswerWords } from "@/lib/tasks/labels";
import type { PlanRow } from "@/lib/tasks/row";
import { type DisplayStatus, displayStatuses } from "@/lib/tasks/status";
import { StatusSymbol } from "./status-symbols";

const fill: Record<Tone, string> = {
  neutral: "bg-neutral-fill text-neutral-ink",
  info: "bg-info-fill text-info-ink",
  good: "bg-good-fill text-good-ink",
  caution: "bg-caution-fill text-caution-ink",
  bad: "bg-bad-fill text-bad-ink",
};

/** A cell in which nothing has happened yet stays white, so that the board fills as departments work. */
const toneOf = (status: DisplayStatus) =>
  status === "not_started" ? "text-muted" : fill[displayLabels[status].tone];

/**
 * How the rows look, said once for the whole body: a board has hundreds of cells, and every word in each of them is
 * sent hundreds of times. Cells of a requirement carry its number, which only a phone shows.
 */
export const bodyClass = [
  "max-sm:block",
  "max-sm:[&_tr]:grid max-sm:[&_tr]:grid-cols-3 max-sm:[&_tr]:gap-1.5 max-sm:[&_tr]:border-line max-sm:[&_tr]:border-t max-sm:[&_tr]:p-4",
  "[&_th]:sticky [&_th]:left-0 [&_th]:z-10 [&_th]:min-w-44 [&_th]:border-line [&_th]:border-t [&_th]:bg-raised [&_th]:py-1.5 [&_th]:pr-3 [&_th]:pl-4 [&_th]:text-start [&_th]:align-middle [&_th]:font-normal sm:[&_th]:pl-6",
  "max-sm:[&_th]:static max-sm:[&_th]:col-span-3 max-sm:[&_th]:border-0 max-sm:[&_th]:p-0 print:[&_th]:py-0.5 print:[&_th]:pl-0",
  "[&_th_a]:link [&_th_a]:font-semibold [&_th_span]:block [&_th_span]:text-muted [&_th_span]:text-xs [&_th_span]:leading-tight print:[&_th_span]:hidden",
  "[&_th_b]:mt-0.5 [&_th_b]:block [&_th_b]:text-bad-ink [&_th_b]:text-xs",
  "[&_td]:border-line [&_td]:border-t [&_td]:px-2 [&_td]:py-1.5 [&_td]:align-middle [&_td]:text-xs",
  "max-sm:[&_td]:border-0 max-sm:[&_td:not([data-n])]:col-span-3 max-sm:[&_td:not([data-n])]:p-0 print:[&_td]:py-0.5",
  "[&_td_a]:inline-block [&_td_a]:whitespace-nowrap [&_td_a]:rounded-sm [&_td_a]:px-2 [&_td_a]:py-0.5 [&_td_a]:font-semibold [&_td_a:hover]:underline [&_td_a]:outline-1 [&_td_a]:outline-line [&_td_a]:-outline-offset-1",
  "[&_td[data-n]]:border-2 [&_td[data-n]]:border-raised [&_td[data-n]]:text-center [&_td[data-n]]:font-semibold [&_td[data-n]]:leading-tight print:[&_td[data-n]]:border print:[&_td[data-n]]:border-line print:[&_td[data-n]]:px-1",
  "[&_td[data-n].text-muted]:outline-1 [&_td[data-n].text-muted]:outline-line [&_td[data-n].text-muted]:-outline-offset-2",
  "max-sm:[&_td[data-n]]:block max-sm:[&_td[data-n]]:rounded-md max-sm:[&_td[data-n]]:border-0 max-sm:[&_td[data-n]]:px-1 max-sm:[&_td[data-n]]:before:block max-sm:[&_td[data-n]]:before:font-normal max-sm:[&_td[data-n]]:before:content-[attr(data-n)]",
  "[&_svg]:mr-1 [&_svg]:inline [&_svg]:size-3.5 [&_svg]:align-[-0.15em] max-sm:[&_td[data-n]_svg]:mx-auto max-sm:[&_td[data-n]_svg]:block",
  "[&_td_span]:block [&_td_span]:font-normal",
].join(" ");

/** What a status looks like inside a cell, made once for all cells of a board. */
export function useStatusContent(): Record<DisplayStatus, React.ReactNode> {
  const say = useTranslations();
  return Object.fromEntries(
    displayStatuses.map((status) => [
      status,
      <>
        <StatusSymbol status={status} />
        {say(displayLabels[status].word)}
      </>,
    ]),
  ) as Record<DisplayStatus, React.ReactNode>;
}

// A phone lays the rows out with display: grid, which takes a table's meaning away in some browsers; the roles put it back.
export const role = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  rowHeader: { role: "rowheader" },
  columnHeader: { role: "columnheader" },
};

/** How far the register behind a cell has come, once something is recorded or filed. */
function CellMeasure({ kind, summary, display }: PlanRow["cells"][number]) {
  const words = useTranslations("registers");
  const measure = measureOf(kind, summary);
  const filed = display === "accepted" || display === "in_review" || display === "returned";
  if (!measure || (measure.done === 0 && !filed)) return null;
  const { done, of } = measure;
  return (
    <span className="num" title={words("cell-of", { done, of })}>
      {words("cell", { done, of })}
    </span>
  );
}

/** One department: its name, where its plan stands, and a cell for each requirement shown. */
export function GridRow({
  row,
  numbers,
  content,
}: {
  row: PlanRow;
  numbers: number[];
  content: Record<DisplayStatus, React.ReactNode>;
}) {
  const say = useTranslations();
  const words = useTranslations("board");
  const cells = new Map(row.cells.map((cell) => [cell.number, cell]));
  return (
    <tr {...role.row}>
      <th {...role.rowHeader} scope="row">
        <Link href={`/departments/${encodeURIComponent(row.abbreviation)}` as Route} prefetch={false}>
          {row.abbreviation}
        </Link>
        <span>{row.department}</span>
        {row.liaison === null && <b>{words("vacant")}</b>}
      </th>
      <td {...role.cell}>
        <Link href={`/plans/${row.planId}` as Route} prefetch={false} className={toneOf(row.display)}>
          {content[row.display]}
        </Link>
        {row.latestSubmittedAt ? (
          <span className="text-muted">
            {words.rich("filed-on", {
              day: () => <Day on={dayOf(row.latestSubmittedAt as Date)} format="short" />,
            })}
          </span>
        ) : row.dueOn !== row.originalDueOn ? (
          <span className="text-muted">
            <DueDay dueOn={row.dueOn} originalDueOn={row.originalDueOn} format="short" />
          </span>
        ) : null}
        {row.daysLate > 0 && (
          <span className="text-bad-ink">{words("days-late", { days: row.daysLate })}</span>
        )}
      </td>
      {numbers.map((number) => {
        const cell = cells.get(number);
        if (!cell)
          return <td key={number} {...role.cell} data-n={number} aria-label={words("not-in-filter")} />;
        return (
          <td key={number} {...role.cell} data-n={number} className={toneOf(cell.display)}>
            {content[cell.display]}
            {cell.nonAnswer && <span>{say(nonAnswerWords[cell.nonAnswer])}</span>}
            <CellMeasure {...cell} />
          </td>
        );
      })}
    </tr>
  );
}
