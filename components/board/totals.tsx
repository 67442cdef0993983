import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import { StatNumber, StatRow } from "@/components/ui/stat-number";
import type { BoardTotals } from "@/lib/tasks/board";
import { filterQuery, type TaskFilter } from "@/lib/tasks/filter";
import { displayLabels } from "@/lib/tasks/labels";
import { displayStatuses } from "@/lib/tasks/status";

/** How many departments stand where, each number leading to exactly those departments, and both kinds of progress. */
export function BoardTotalsView({ totals, directive }: { totals: BoardTotals; directive: string }) {
  const say = useTranslations();
  const words = useTranslations("board");
  const to = (filter: TaskFilter) => `/board${filterQuery({ directive, ...filter })}` as Route;
  const bars = [
    { key: "filed", done: totals.filed, href: to({ filed: "yes" }) },
    { key: "accepted", done: totals.plans.accepted, href: to({ plan: "accepted" }) },
  ] as const;
  return (
    <>
      <dl className="mb-5 grid gap-x-10 gap-y-2 sm:grid-cols-2">
        {bars.map(({ key, done, href }) => (
          <div key={key}>
            <dt className="font-semibold text-sm">
              <Link href={href} className="link">
                {words(`progress.${key}`, { done, total: totals.departments })}
              </Link>
            </dt>
            <dd>
              <Progress done={done} total={totals.departments} label={words(`progress.${key}-label`)} />
            </dd>
          </div>
        ))}
      </dl>
      <StatRow>
        {displayStatuses.map((status) => (
          <StatNumber
            key={status}
            value={totals.plans[status]}
            label={say(displayLabels[status].word)}
            href={to({ plan: status })}
            tone={displayLabels[status].tone}
            shape={displayLabels[status].shape}
          />
        ))}
        <StatNumber
          value={totals.vacant.length}
          label={words("no-liaison")}
          href={to({ liaison: "no" })}
          tone={totals.vacant.length > 0 ? "bad" : "good"}
          shape={totals.vacant.length > 0 ? "triangle" : "tick"}
        />
      </StatRow>
    </>
  );
}
