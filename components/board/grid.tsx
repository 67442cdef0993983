import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { BoardTotals } from "@/lib/tasks/board";
import type { PlanRow } from "@/lib/tasks/row";
import { bodyClass, GridRow, role, useStatusContent } from "./grid-row";
import { SortHeading } from "./sort-heading";
import { StatusSymbols } from "./status-symbols";

type Requirement = { key: string; number: number; title: string };

/**
 * Departments by requirements: each cell says its status by word, shape and hue. From a tablet on a table whose first
 * column and heading stay in view; on a phone a card for each department with its cells as a strip.
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
  const words = useTranslations("board");
  const content = useStatusContent();
  const scrolls = requirements.length > 7 ? "sm:overflow-x-auto" : "sm:max-lg:overflow-x-auto";
  const heading =
    "sticky z-20 bg-raised px-2 pt-3 pb-2 align-bottom text-start font-semibold leading-snug lg:top-0";
  return (
    <ScrollRegion label={caption} className={scrolls}>
      <StatusSymbols />
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
        <tbody {...role.group} className={bodyClass}>
          {rows.map((row) => (
            <GridRow
              key={row.planId}
              row={row}
              numbers={requirements.map(({ number }) => number)}
              content={content}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function sorted(sort: string, by: string): "ascending" | "descending" | "none" {
  if (sort === by) return "ascending";
  return sort === `-${by}` ? "descending" : "none";
}
