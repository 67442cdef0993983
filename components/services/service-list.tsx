import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { addressOf, narrowedBy, sortLink } from "@/lib/platform/address-filter";
import type { ServicesFilter } from "@/lib/services/filter";
import { fundingWords, statusLooks, statusWords } from "@/lib/services/labels";
import type { RecommendationRow } from "@/lib/services/rules";
import { Cost } from "./cost";

/** Recommended services, each leading to its own page. */
export function ServiceList({
  rows,
  total,
  page,
  pageSize,
  filter,
  withDepartment,
}: {
  rows: RecommendationRow[];
  total: number;
  page: number;
  pageSize: number;
  filter: ServicesFilter;
  withDepartment: boolean;
}) {
  const say = useTranslations();
  const words = useTranslations("services");
  const filtered = narrowedBy(filter) > 0;
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
            key: "service",
            heading: words("field.service"),
            sort: sortLink("/services", filter, "service"),
            rowHeader: true,
            cell: ({ id, service, language }) => (
              <Link href={`/services/${id}` as Route} className="link" lang={language}>
                {service}
              </Link>
            ),
          },
          ...(withDepartment
            ? [
                {
                  key: "department",
                  heading: words("field.department"),
                  sort: sortLink("/services", filter, "department"),
                  cell: ({ abbreviation, department }: RecommendationRow) => (
                    <abbr title={department}>{abbreviation}</abbr>
                  ),
                },
              ]
            : []),
          {
            key: "status",
            heading: words("field.status"),
            cell: ({ status }) => <Tag {...statusLooks[status]}>{say(statusWords[status])}</Tag>,
          },
          {
            key: "funding",
            heading: words("field.funding"),
            cell: ({ funding }) => say(fundingWords[funding]),
          },
          {
            key: "one-off",
            heading: words("sums.one-off"),
            sort: sortLink("/services", filter, "one-off"),
            align: "end",
            cell: ({ oneOffCost }) => <Cost dollars={oneOffCost} />,
          },
          {
            key: "yearly",
            heading: words("sums.yearly"),
            sort: sortLink("/services", filter, "yearly"),
            align: "end",
            cell: ({ yearlyCost }) => <Cost dollars={yearlyCost} />,
          },
        ]}
      />
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        hrefFor={(number) => `/services${addressOf(filter, number)}` as Route}
      />
    </Panel>
  );
}
