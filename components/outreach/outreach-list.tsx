import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { LanguageWords } from "@/components/registers/language-words";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Day } from "@/components/ui/time";
import { formatNumber } from "@/lib/i18n/format";
import type { OutreachFilter } from "@/lib/outreach/filter";
import { channelWords } from "@/lib/outreach/labels";
import type { OutreachRow } from "@/lib/outreach/rules";
import { addressOf, narrowedBy, sortLink } from "@/lib/platform/address-filter";

/** Outreach, newest first, each entry leading to its own page. */
export function OutreachList({
  rows,
  total,
  page,
  pageSize,
  filter,
  withDepartment,
}: {
  rows: OutreachRow[];
  total: number;
  page: number;
  pageSize: number;
  filter: OutreachFilter;
  withDepartment: boolean;
}) {
  const say = useTranslations();
  const words = useTranslations("outreach");
  const locale = useLocale();
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
            key: "outlet",
            heading: words("field.outlet"),
            sort: sortLink("/outreach", filter, "outlet"),
            rowHeader: true,
            cell: ({ id, outlet }) => (
              <Link href={`/outreach/${id}` as Route} className="link">
                <bdi>{outlet}</bdi>
              </Link>
            ),
          },
          ...(withDepartment
            ? [
                {
                  key: "department",
                  heading: say("registers.department"),
                  sort: sortLink("/outreach", filter, "department"),
                  cell: ({ abbreviation, department }: OutreachRow) => (
                    <abbr title={department}>{abbreviation}</abbr>
                  ),
                },
              ]
            : []),
          {
            key: "language",
            heading: words("grid.language"),
            sort: sortLink("/outreach", filter, "language"),
            cell: ({ language }) => <LanguageWords tag={language} />,
          },
          {
            key: "channel",
            heading: words("field.channel"),
            cell: ({ channel }) => say(channelWords[channel]),
          },
          {
            key: "held-on",
            heading: words("field.held-on"),
            sort: sortLink("/outreach", filter, "held-on"),
            cell: ({ heldOn }) => <Day on={heldOn} />,
          },
          {
            key: "reach",
            heading: words("field.reach"),
            sort: sortLink("/outreach", filter, "reach"),
            align: "end",
            cell: ({ reach }) => (reach === null ? words("unknown") : formatNumber(reach, locale)),
          },
        ]}
      />
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        hrefFor={(number) => `/outreach${addressOf(filter, number)}` as Route}
      />
    </Panel>
  );
}
