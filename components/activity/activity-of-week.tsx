import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Instant } from "@/components/ui/time";
import { minutesBetween, type WeekOfActivity } from "@/lib/activity/rules";
import { useDuration } from "./duration";

/** What was reported in the last seven days: the count, and the newest reports, each leading to its page. */
export function ActivityOfWeek({ week: { count, newest } }: { week: WeekOfActivity }) {
  const words = useTranslations("activity");
  const duration = useDuration();
  return (
    <Panel
      id="activity"
      title={words("home.title")}
      actions={
        <ButtonLink look="secondary" size="small" href={"/activity" as Route}>
          {words("home.open")}
        </ButtonLink>
      }
    >
      <p className="font-semibold">
        {count > newest.length
          ? words("home.newest", { shown: newest.length, count })
          : words("home.count", { count })}
      </p>
      {newest.length > 0 && (
        <ul className="mt-3 grid gap-3">
          {newest.map(({ id, site, abbreviation, department, observedAt, reportedAt }) => (
            <li key={id}>
              <Link href={`/activity/${id}` as Route} className="link [overflow-wrap:anywhere]">
                {site}
              </Link>
              <p className="text-muted text-sm">
                <abbr title={department}>{abbreviation}</abbr>, <Instant at={observedAt} />,{" "}
                {words("time.took", {
                  time: duration(minutesBetween(new Date(observedAt), new Date(reportedAt))),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
