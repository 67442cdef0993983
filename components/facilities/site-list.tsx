import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { FacilitiesFilter } from "@/lib/facilities/filter";
import { kindWords, protocolLooks, protocolWords } from "@/lib/facilities/labels";
import type { SiteRowFacts, SiteSums } from "@/lib/facilities/rules";
import { addressOf } from "@/lib/platform/address-filter";
import { Trained } from "./trained";

/** Sites, each leading to its own page. */
export function SiteList({
  rows,
  sums,
  page,
  pageSize,
  filter,
  withDepartment,
}: {
  rows: SiteRowFacts[];
  sums: SiteSums;
  page: number;
  pageSize: number;
  filter: FacilitiesFilter;
  withDepartment: boolean;
}) {
  const say = useTranslations();
  const words = useTranslations("facilities");
  const narrowed = Object.keys(filter).some((name) => name !== "sort");
  const department = (row: SiteRowFacts) => <abbr title={row.department}>{row.abbreviation}</abbr>;
  return (
    <Panel flush>
      <DataTable
        caption={words("list", { count: sums.total })}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={words(narrowed ? "empty-filter" : "empty")}>
            {!narrowed && words("empty-body")}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            heading: words("field.name"),
            rowHeader: true,
            cell: ({ id, name, address }) => (
              <>
                <Link href={`/facilities/${id}` as Route} className="link">
                  <bdi>{name}</bdi>
                </Link>
                <span className="block font-normal text-muted text-xs">{address}</span>
              </>
            ),
          },
          ...(withDepartment
            ? [{ key: "department", heading: words("field.department"), cell: department }]
            : []),
          { key: "kind", heading: words("field.kind"), cell: ({ kind }) => say(kindWords[kind]) },
          {
            key: "protocol",
            heading: words("field.protocol"),
            cell: ({ protocol }) => <Tag {...protocolLooks[protocol]}>{say(protocolWords[protocol])}</Tag>,
          },
          {
            key: "training",
            heading: words("field.training"),
            cell: (site) => <Trained site={site} />,
          },
        ]}
      />
      {sums.total > 0 && (
        <p className="border-line border-t px-4 py-3 text-muted text-sm sm:px-6">{words("sums", sums)}</p>
      )}
      <Pagination
        page={page}
        pageSize={pageSize}
        total={sums.total}
        hrefFor={(number) => `/facilities${addressOf(filter, number)}` as Route}
      />
    </Panel>
  );
}
