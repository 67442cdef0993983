import type { Route } from "next";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { type ListOf, RegisterList } from "@/components/registers/register-list";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import type { ActivityFilter } from "@/lib/activity/filter";
import { actionWords, agencyWords } from "@/lib/activity/labels";
import { followUpState, minutesBetween, type ReportRow, reportName } from "@/lib/activity/rules";
import { useDuration } from "./duration";

const looks = {
  late: { tone: "bad", shape: "clock" },
  open: { tone: "caution", shape: "half" },
  done: { tone: "good", shape: "tick" },
} as const;

/** Activity reports, each leading to its own page. `today` is YYYY-MM-DD in the city's zone. */
export function ActivityList({ today, ...list }: ListOf<ReportRow, ActivityFilter> & { today: string }) {
  const say = useTranslations();
  const words = useTranslations("activity");
  const format = useFormatter();
  const duration = useDuration();
  return (
    <RegisterList
      {...list}
      noun="activity"
      nameOf={reportName}
      columns={[
        {
          key: "site",
          heading: words("filter.site"),
          sort: "site",
          cell: ({ id, site }) => (
            <Link href={`/activity/${id}` as Route} prefetch={false}>
              {site}
            </Link>
          ),
        },
        {
          key: "observed",
          heading: words("field.observed"),
          sort: "observed",
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
          sort: "agency",
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
  );
}
