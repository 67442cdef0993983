import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end" | "center";
  /** The one column that names the row: a row header, kept in view while scrolling sideways. */
  rowHeader?: boolean;
  /** Where the heading's link goes, and how the rows are sorted by it now. */
  sort?: { href: Route; direction?: "ascending" | "descending" };
  nowrap?: boolean;
};

const aligned = { start: "text-start", end: "text-end num", center: "text-center" };

// Cards are laid out with display: block, which takes a table's meaning away in some browsers;
// the roles put it back.
const role = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  rowHeader: { role: "rowheader" },
  columnHeader: { role: "columnheader" },
};

function SortHeading({ heading, sort }: { heading: string; sort: NonNullable<Column<never>["sort"]> }) {
  const arrow = { ascending: "M4 10l4-5 4 5z", descending: "M4 6l4 5 4-5z" };
  return (
    <Link
      href={sort.href}
      scroll={false}
      className="group inline-flex min-h-6 items-center gap-1 text-ink underline decoration-line-strong underline-offset-4 hover:decoration-2 hover:text-accent"
    >
      {heading}
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 print:hidden">
        {sort.direction ? (
          <path d={arrow[sort.direction]} fill="currentColor" />
        ) : (
          <path d="M4.5 6.5L8 2.5l3.5 4zM4.5 9.5L8 13.5l3.5-4z" fill="currentColor" opacity="0.55" />
        )}
      </svg>
    </Link>
  );
}

/**
 * Rows and columns with a caption. On a phone either each row becomes a card (`phone="cards"`) or
 * the table scrolls inside a labelled region that the keyboard can reach (`phone="scroll"`).
 */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  phone = "cards",
  density = "normal",
  empty,
  footer,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  phone?: "cards" | "scroll";
  density?: "normal" | "dense";
  empty?: ReactNode;
  footer?: ReactNode;
}) {
  const words = useTranslations("ui");
  const cards = phone === "cards";
  const edge =
    "first:pl-4 last:pr-4 sm:first:pl-6 sm:last:pr-6 print:px-1.5 print:first:pl-0 print:last:pr-0";
  const pad = `${density === "dense" ? "px-3 py-1.5" : "px-4 py-3"} ${edge}`;
  if (rows.length === 0 && empty) return empty;
  return (
    <section
      aria-label={caption}
      tabIndex={cards ? undefined : 0}
      className={`relative overflow-x-auto print:overflow-visible ${cards ? "max-sm:overflow-visible" : ""}`}
      title={cards ? undefined : words("allRows")}
    >
      <table {...role.table} className={`w-full border-collapse text-sm ${cards ? "max-sm:block" : ""}`}>
        <caption
          className={
            captionHidden
              ? "sr-only"
              : `px-4 py-3.5 sm:px-6 print:px-0 text-start font-semibold text-base ${cards ? "max-sm:block" : ""}`
          }
        >
          {caption}
        </caption>
        <thead {...role.group} className={cards ? "max-sm:sr-only" : ""}>
          <tr {...role.row} className="border-line-strong border-b">
            {columns.map((column) => (
              <th
                key={column.key}
                {...role.columnHeader}
                scope="col"
                aria-sort={column.sort ? (column.sort.direction ?? "none") : undefined}
                className={`bg-raised align-bottom font-semibold leading-snug ${pad} ${aligned[column.align ?? "start"]} ${column.rowHeader ? "sticky left-0 z-10" : ""}`}
              >
                {column.sort ? <SortHeading heading={column.heading} sort={column.sort} /> : column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role.group} className={cards ? "max-sm:block" : ""}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...role.row}
              className={`border-line border-b last:border-b-0 hover:bg-accent-fill/40 ${cards ? "max-sm:block max-sm:px-4 max-sm:py-4" : ""}`}
            >
              {columns.map((column) => {
                const Cell = column.rowHeader ? "th" : "td";
                return (
                  <Cell
                    key={column.key}
                    {...(column.rowHeader ? role.rowHeader : role.cell)}
                    scope={column.rowHeader ? "row" : undefined}
                    className={`align-baseline ${pad} ${aligned[column.align ?? "start"]} ${!cards && !column.rowHeader && column.nowrap !== false ? "whitespace-nowrap print:whitespace-normal" : column.nowrap ? "sm:whitespace-nowrap" : ""} ${column.rowHeader ? "sticky left-0 z-10 min-w-32 bg-raised sm:min-w-52 print:min-w-0 text-start font-semibold max-sm:static" : ""} ${cards ? (column.rowHeader ? "max-sm:block max-sm:p-0 max-sm:first:pl-0 max-sm:pb-1 max-sm:text-base" : "max-sm:grid max-sm:grid-cols-[6.5rem_1fr] max-sm:gap-3 max-sm:px-0 max-sm:py-1 max-sm:text-start") : ""}`}
                  >
                    {cards && !column.rowHeader && (
                      <span aria-hidden="true" className="text-muted sm:hidden print:hidden">
                        {column.heading}
                      </span>
                    )}
                    {cards && !column.rowHeader ? (
                      <div className="min-w-0">{column.cell(row)}</div>
                    ) : (
                      column.cell(row)
                    )}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </section>
  );
}
