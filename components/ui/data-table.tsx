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

const aligned = { start: undefined, end: "end", center: "center" };

/** What a cell is that the table's own looks (app/globals.css) do not say: every word here is sent for every row. */
function classOf({ align = "start", nowrap }: { align?: keyof typeof aligned; nowrap?: boolean }) {
  const names = [aligned[align], nowrap && "nowrap", nowrap === false && "wraps"].filter(Boolean);
  return names.length > 0 ? { className: names.join(" ") } : {};
}

// Cards are laid out with display: block, which takes a table's meaning away in some browsers; the roles put it back.
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
      prefetch={false}
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
  if (rows.length === 0 && empty) return empty;
  return (
    <section
      aria-label={caption}
      tabIndex={cards ? undefined : 0}
      className={`relative overflow-x-auto print:overflow-visible ${cards ? "max-sm:overflow-visible" : ""}`}
      title={cards ? undefined : words("allRows")}
    >
      <table {...role.table} className={`data-table ${density} ${phone}`}>
        <caption className={captionHidden ? "sr-only" : ""}>{caption}</caption>
        <thead {...role.group}>
          <tr {...role.row}>
            {columns.map((column) => (
              <th
                key={column.key}
                {...role.columnHeader}
                scope="col"
                aria-sort={column.sort ? (column.sort.direction ?? "none") : undefined}
                className={column.rowHeader ? "stays" : aligned[column.align ?? "start"]}
              >
                {column.sort ? <SortHeading heading={column.heading} sort={column.sort} /> : column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role.group}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...role.row}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.key} {...role.rowHeader} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    {...role.cell}
                    {...(cards ? { "data-h": column.heading } : {})}
                    {...classOf(column)}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </section>
  );
}
