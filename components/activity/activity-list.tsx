import type { Route } from "next";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import type { ActivityFilter } from "@/lib/activity/filter";
import { actionWords, agencyWords } from "@/lib/activity/labels";
import { followUpState, minutesBetween, type ReportRow } from "@/lib/activity/rules";
import { addressOf, narrowedBy, sortLink } from "@/lib/platform/address-filter";
import { useDuration } from "./duration";

const looks = {
  late: { tone: "bad", shape: "clock" },
  open: { tone: "caution", shape: "half" },
  done: { tone: "good", shape: "tick" },
} as const;

/** Activity reports, each leading to its own page. `today` is YYYY-MM-DD in the city's zone. */
export function ActivityList({
  rows,
  total,
  page,
  pageSize,
  filter,
  withDepartment,
  today,
}: {
  rows: ReportRow[];
  total: number;
  page: number;
  pageSize: number;
  filter: ActivityFilter;
  withDepartment: boolean;
  today: string;
}) {
  const say = useTranslations();
  const words = useTranslations("activity");
  const format = useFormatter();
  const duration = useDuration();
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
            key: "site",
            heading: words("filter.site"),
            sort: sortLink("/activity", filter, "site"),
            rowHeader: true,
            cell: ({ id, site }) => (
              <Link href={`/activity/${id}` as Route} className="link [overflow-wrap:anywhere]">
                {site}
              </Link>
            ),
          },
          ...(withDepartment
            ? [
                {
                  key: "department",
                  heading: words("field.department"),
                  sort: sortLink("/activity", filter, "department"),
                  cell: ({ abbreviation, department }: ReportRow) => (
                    <abbr title={department}>{abbreviation}</abbr>
                  ),
                },
              ]
            : []),
          {
            key: "observed",
            heading: words("field.observed"),
            sort: sortLink("/activity", filter, "observed"),
            cell: ({ observedAt, reportedAt }) => (
              <>
                <Instant at={observedAt} />
                <p className="text-muted text-sm">
                  {words("time.took", { time: duration(minutesBetween(observedAt, reportedAt)) })}
                </p>
              </>
            ),
          },
          {
            key: "agency",
            heading: words("field.agency"),
            sort: sortLink("/activity", filter, "agency"),
            cell: ({ agency, agencyStated }) => agencyStated ?? say(agencyWords[agency]),
          },
          {
            key: "actions",
            heading: words("field.actions"),
            cell: ({ actions }) => format.list(actions.map((action) => say(actionWords[action]))),
          },
          {
            key: "follow-up",
            heading: words("field.follow-up"),
            cell: (row) => {
              const state = followUpState(row, today);
              return state ? (
                <Tag {...looks[state]}>{words(`follow-up.short-${state}`)}</Tag>
              ) : (
                words("follow-up.none")
              );
            },
          },
        ]}
      />
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        hrefFor={(number) => `/activity${addressOf(filter, number)}` as Route}
      />
    </Panel>
  );
}
