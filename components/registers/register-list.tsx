import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { buttonClass } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import type { MessageKey } from "@/lib/i18n/message-key";
import { addressOf, narrowedBy, sortLink } from "@/lib/platform/address-filter";
import type { Act } from "@/lib/registers/acts";
import type { RegisterNoun } from "@/lib/registers/nouns";
import { TickAll, TickedCount } from "./row-ticks";

type Listed = { id: string; abbreviation: string; department: string; departmentId: string };

/** What can be done to several rows of a list: the acts, and the rows the reader may choose. */
export type BulkChoice = {
  acts: readonly Act[];
  may: (row: { departmentId: string }) => boolean;
  /** Another page that does something with the chosen rows, and what it is told of it. */
  elsewhere?: { action: Route; name: string; value: string; label: MessageKey } | undefined;
};

/** What every list of a register is given: its rows, where it stands in them, and what its address asks for. */
export type ListOf<Row, Filter> = {
  rows: Row[];
  total: number;
  page: number;
  pageSize: number;
  filter: Filter;
  withDepartment: boolean;
  bulk: BulkChoice;
};

/**
 * The rows of a register, each leading to its own page: sorted by its columns, page by page, and with boxes to choose
 * several where something can be done to them. The department's column follows the first, which names the row.
 */
export function RegisterList<Row extends Listed>({
  noun,
  columns: [naming, ...columns],
  nameOf,
  sortedAs,
  footer,
  rows,
  total,
  page,
  pageSize,
  filter,
  withDepartment,
  bulk,
}: Omit<ListOf<Row, Record<string, string | undefined>>, "rows"> & {
  noun: RegisterNoun;
  rows: Row[];
  /** `sort` is the name its order has in the address. */
  columns: [
    Omit<Column<Row>, "sort"> & { sort?: string },
    ...(Omit<Column<Row>, "sort"> & { sort?: string })[],
  ];
  nameOf: (row: Row) => string;
  /** How the list is sorted when its address does not say. */
  sortedAs?: string;
  /** What stands below the rows, such as their sums. */
  footer?: ReactNode;
}) {
  const say = useTranslations();
  const words = useTranslations(noun);
  const shared = useTranslations("registers");
  const path = `/${noun}`;
  const filtered = narrowedBy(filter) > 0;
  const order = { ...filter, sort: filter.sort ?? sortedAs };
  const linked = ({ sort, ...column }: Omit<Column<Row>, "sort"> & { sort?: string }): Column<Row> => ({
    ...column,
    ...(sort ? { sort: sortLink(path, order, sort) } : {}),
  });
  const chosen = bulk.acts.length > 0 ? rows.filter(bulk.may) : [];
  const choosable = new Set(chosen.map(({ id }) => id));
  const named: Column<Row> = {
    ...linked(naming),
    rowHeader: true,
    cell: (row) =>
      choosable.has(row.id) ? (
        <div className="ticked">
          <label>
            <input
              type="checkbox"
              name="row"
              value={row.id}
              data-one
              aria-label={shared("bulk.choose", { name: nameOf(row) })}
            />
          </label>
          <div>{naming.cell(row)}</div>
        </div>
      ) : (
        naming.cell(row)
      ),
  };
  const department: Column<Row> = linked({
    key: "department",
    heading: shared("department"),
    sort: "department",
    cell: (row) => <abbr title={row.department}>{row.abbreviation}</abbr>,
  });
  const table = (
    <DataTable
      caption={words("list", { count: total })}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={words(filtered ? "empty-filter" : "empty")}>
          {!filtered && words("empty-body")}
        </EmptyState>
      }
      columns={[named, ...(withDepartment ? [department] : []), ...columns.map(linked)]}
    />
  );
  return (
    <Panel flush>
      {chosen.length > 0 ? (
        <ClientMessages catalogues={["registers.bulk"]}>
          <form action={`${path}/bulk`} className="group/bulk [&_a]:scroll-mb-56">
            {table}
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-raised px-4 py-2 group-has-[input[data-one]:checked]/bulk:sticky group-has-[input[data-one]:checked]/bulk:bottom-0 group-has-[input[data-one]:checked]/bulk:z-20 group-has-[input[data-one]:checked]/bulk:shadow-float sm:px-6 print:hidden">
              <TickAll ids={chosen.map(({ id }) => id)} />
              <TickedCount />
              <fieldset className="flex flex-wrap items-center gap-3">
                <legend className="sr-only">{shared("bulk.with")}</legend>
                {bulk.elsewhere && (
                  <button
                    type="submit"
                    formAction={bulk.elsewhere.action}
                    name={bulk.elsewhere.name}
                    value={bulk.elsewhere.value}
                    className={buttonClass("secondary", "small")}
                  >
                    {say(bulk.elsewhere.label)}
                  </button>
                )}
                {bulk.acts.map((act) => (
                  <button
                    key={act}
                    type="submit"
                    name="act"
                    value={act}
                    className={buttonClass("secondary", "small")}
                  >
                    {shared(`bulk.${act}.action`)}
                  </button>
                ))}
              </fieldset>
              <p className="text-muted text-xs">{shared("bulk.about")}</p>
            </div>
          </form>
        </ClientMessages>
      ) : (
        table
      )}
      {footer}
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        hrefFor={(number) => `${path}${addressOf(filter, number)}` as Route}
      />
    </Panel>
  );
}
