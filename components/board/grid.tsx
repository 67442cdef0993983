import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DisplayTag } from "@/components/tasks/display-tag";
import { DueDay } from "@/components/tasks/due-day";
import { ShapeIcon } from "@/components/ui/shape-icon";
import { Tag } from "@/components/ui/tag";
import { Day } from "@/components/ui/time";
import { dayOf } from "@/lib/i18n/instant";
import type { Tone } from "@/lib/platform/tone";
import type { BoardTotals } from "@/lib/tasks/board";
import { displayLabels, nonAnswerWords } from "@/lib/tasks/labels";
import type { PlanRow } from "@/lib/tasks/row";
import { type DisplayStatus, displayStatuses } from "@/lib/tasks/status";
import { SortHeading } from "./sort-heading";

// A phone lays the rows out as cards with display: grid, which takes a table's meaning away in some browsers; the roles
// put it back.
const role = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  rowHeader: { role: "rowheader" },
  columnHeader: { role: "columnheader" },
};

type Requirement = { key: string; number: number; title: string };

const fill: Record<Tone, string> = {
  neutral: "bg-neutral-fill text-neutral-ink",
  info: "bg-info-fill text-info-ink",
  good: "bg-good-fill text-good-ink",
  caution: "bg-caution-fill text-caution-ink",
  bad: "bg-bad-fill text-bad-ink",
};

/** A cell in which nothing has happened yet stays white, so that the board fills as departments work. */
const blank = "bg-raised text-muted outline-1 outline-line -outline-offset-2";

const cellClass =
  "border-2 border-raised px-2 py-2 text-center align-middle text-xs font-semibold leading-tight max-sm:block max-sm:rounded-md max-sm:border-0 max-sm:px-1 print:border print:border-line print:px-1 print:py-0.5";

/**
 * Departments by requirements: each cell says its status by word, shape and hue. From a tablet on a table whose first
 * column and heading stay in view; on a phone a card for each department with its cells as a strip. The content of a
 * cell is made once for each status, so that a board of hundreds of cells stays light.
 */
export function BoardGrid({
  rows,
  requirements,
  totals,
  caption,
  language,
  rowsHref,
  sortHref,
  sort,
}: {
  rows: PlanRow[];
  requirements: Requirement[];
  totals: BoardTotals["requirements"];
  caption: string;
  /** Of the requirements' titles. */
  language: string;
  /** Where the rows behind a requirement's count are; `filed` narrows to those filed. */
  rowsHref: (requirement: string, filed?: "yes") => Route;
  sortHref: (by: "department" | "status") => Route;
  sort: string;
}) {
  const say = useTranslations();
  const words = useTranslations("board");
  const content = Object.fromEntries(
    displayStatuses.map((status) => [
      status,
      <span key={status} className="inline-flex items-center gap-1 max-sm:flex-col">
        <ShapeIcon shape={displayLabels[status].shape} className="size-3.5" />
        {say(displayLabels[status].word)}
      </span>,
    ]),
  ) as Record<DisplayStatus, React.ReactNode>;
  const numbers = new Map(
    requirements.map(({ number }) => [
      number,
      <span key={number} aria-hidden="true" className="block font-normal sm:hidden">
        {number}
      </span>,
    ]),
  );
  const scrolls = requirements.length > 7 ? "sm:overflow-x-auto" : "sm:max-lg:overflow-x-auto";
  const heading =
    "sticky z-20 bg-raised px-2 pt-3 pb-2 align-bottom text-start font-semibold leading-snug lg:top-0";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className={`relative print:overflow-visible ${scrolls}`}>
      <table {...role.table} className="w-full border-separate border-spacing-0 text-sm max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <thead {...role.group} className="max-sm:sr-only">
          <tr {...role.row}>
            <th
              {...role.columnHeader}
              scope="col"
              className={`${heading} left-0 z-30 pl-4 sm:pl-6 print:pl-0`}
              aria-sort={sorted(sort, "department")}
            >
              <SortHeading href={sortHref("department")} direction={sorted(sort, "department")}>
                {words("department")}
              </SortHeading>
            </th>
            <th
              {...role.columnHeader}
              scope="col"
              className={`${heading} min-w-28`}
              aria-sort={sorted(sort, "status")}
            >
              <SortHeading href={sortHref("status")} direction={sorted(sort, "status")}>
                {words("plan")}
              </SortHeading>
            </th>
            {requirements.map(({ key, number, title }) => (
              <th
                key={key}
                {...role.columnHeader}
                scope="col"
                className={`${heading} min-w-28 text-xs print:min-w-0`}
              >
                <Link href={rowsHref(key)} className="link" lang={language}>
                  {number}. {title}
                </Link>
                <Link
                  href={rowsHref(key, "yes")}
                  className="num mt-1 block font-normal text-muted underline underline-offset-2 hover:text-accent"
                >
                  {words("filed-of", { filed: totals[key]?.filed ?? 0, total: totals[key]?.total ?? 0 })}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role.group} className="max-sm:block">
          {rows.map((row) => {
            const cells = new Map(row.cells.map((cell) => [cell.number, cell]));
            return (
              <tr
                key={row.planId}
                {...role.row}
                className="max-sm:grid max-sm:grid-cols-3 max-sm:gap-1.5 max-sm:border-line max-sm:border-t max-sm:p-4"
              >
                <th
                  {...role.rowHeader}
                  scope="row"
                  className="sticky left-0 z-10 min-w-44 border-line border-t bg-raised py-2 pr-3 pl-4 text-start align-middle font-normal sm:pl-6 max-sm:static max-sm:col-span-3 max-sm:border-0 max-sm:p-0 print:py-0.5 print:pl-0"
                >
                  <Link
                    href={`/departments/${encodeURIComponent(row.abbreviation)}` as Route}
                    className="link font-semibold"
                  >
                    {row.abbreviation}
                  </Link>
                  <span className="block text-muted text-xs leading-tight print:hidden">
                    {row.department}
                  </span>
                  {row.liaison === null && (
                    <span className="mt-1 block">
                      <Tag tone="bad" shape="triangle">
                        {words("vacant")}
                      </Tag>
                    </span>
                  )}
                </th>
                <td
                  {...role.cell}
                  className="border-line border-t px-2 py-2 align-middle max-sm:col-span-3 max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:gap-2 max-sm:border-0 max-sm:p-0 print:py-0.5"
                >
                  <Link
                    href={`/plans/${row.planId}` as Route}
                    className="inline-block whitespace-nowrap rounded-sm hover:underline"
                    prefetch={false}
                  >
                    <DisplayTag status={row.display} />
                  </Link>
                  <span className="block text-muted text-xs">
                    {row.latestSubmittedAt ? (
                      words.rich("filed-on", {
                        day: () => <Day on={dayOf(row.latestSubmittedAt as Date)} format="short" />,
                      })
                    ) : row.dueOn !== row.originalDueOn ? (
                      <DueDay dueOn={row.dueOn} originalDueOn={row.originalDueOn} format="short" />
                    ) : null}
                  </span>
                  {row.daysLate > 0 && (
                    <Tag tone="bad" shape="clock">
                      {words("days-late", { days: row.daysLate })}
                    </Tag>
                  )}
                </td>
                {requirements.map(({ key, number }) => {
                  const cell = cells.get(number);
                  if (!cell)
                    return (
                      <td
                        key={key}
                        {...role.cell}
                        className={`${cellClass} text-muted`}
                        aria-label={words("not-in-filter")}
                      />
                    );
                  return (
                    <td
                      key={key}
                      {...role.cell}
                      className={`${cellClass} ${cell.display === "not_started" ? blank : fill[displayLabels[cell.display].tone]}`}
                    >
                      {numbers.get(number)}
                      {content[cell.display]}
                      {cell.nonAnswer && (
                        <span className="block font-normal">{say(nonAnswerWords[cell.nonAnswer])}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function sorted(sort: string, by: string): "ascending" | "descending" | "none" {
  if (sort === by) return "ascending";
  return sort === `-${by}` ? "descending" : "none";
}
