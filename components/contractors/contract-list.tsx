import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Day } from "@/components/ui/time";
import type { ContractorsFilter } from "@/lib/contractors/filter";
import { stateLooks, stateWords } from "@/lib/contractors/labels";
import type { ContractRow } from "@/lib/contractors/rules";
import { addressOf } from "@/lib/platform/address-filter";

/** Contracts, each leading to its own page. */
export function ContractList({
  rows,
  total,
  page,
  pageSize,
  filter,
  withDepartment,
}: {
  rows: ContractRow[];
  total: number;
  page: number;
  pageSize: number;
  filter: ContractorsFilter;
  withDepartment: boolean;
}) {
  const say = useTranslations();
  const words = useTranslations("contractors");
  const sorted = (by: "contractor" | "number" | "ends" | "sent") => {
    const now = filter.sort ?? "contractor";
    const next = now === by ? (`-${by}` as const) : by;
    return {
      href: `/contractors${addressOf({ ...filter, sort: next })}` as Route,
      ...(now === by ? { direction: "ascending" as const } : {}),
      ...(now === `-${by}` ? { direction: "descending" as const } : {}),
    };
  };
  const { sort: _, ...narrowing } = filter;
  const filtered = Object.keys(narrowing).length > 0;
  return (
    <Panel flush>
      <DataTable
        caption={words("list", { count: total })}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={words(filtered ? "empty-filter" : "empty")}>
            {!filtered && words("empty-body")}
          </EmptyState>
        }
        columns={[
          {
            key: "contractor",
            heading: words("field.contractor"),
            rowHeader: true,
            sort: sorted("contractor"),
            cell: ({ id, contractor }) => (
              <Link href={`/contractors/${id}` as Route} className="link [overflow-wrap:anywhere]">
                {contractor}
              </Link>
            ),
          },
          {
            key: "number",
            heading: words("field.number"),
            sort: sorted("number"),
            cell: ({ number }) => <span className="num">{number}</span>,
          },
          ...(withDepartment
            ? [
                {
                  key: "department",
                  heading: words("field.department"),
                  cell: ({ abbreviation, department }: ContractRow) => (
                    <abbr title={department}>{abbreviation}</abbr>
                  ),
                },
              ]
            : []),
          { key: "sites", heading: words("field.sites"), cell: ({ sites }) => sites },
          {
            key: "ends",
            heading: words("field.ends"),
            sort: sorted("ends"),
            cell: ({ endsOn }) => (endsOn ? <Day on={endsOn} /> : words("field.no-end")),
          },
          {
            key: "sent",
            heading: words("field.sent"),
            sort: sorted("sent"),
            cell: ({ sentOn, contactEmail }) =>
              sentOn ? <Day on={sentOn} /> : contactEmail ? "–" : words("field.no-email"),
          },
          {
            key: "state",
            heading: words("field.notice"),
            cell: ({ state, clause }) => (
              <span className="flex flex-wrap gap-1">
                <Tag {...stateLooks[state]}>{say(stateWords[state])}</Tag>
                {!clause && (
                  <Tag tone="caution" shape="dash">
                    {words("field.clause-no")}
                  </Tag>
                )}
              </span>
            ),
          },
        ]}
      />
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        hrefFor={(number) => `/contractors${addressOf(filter, number)}` as Route}
      />
    </Panel>
  );
}
