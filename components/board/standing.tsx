import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import type { DirectiveSummary } from "@/lib/directives/summary";
import { formatShare } from "@/lib/i18n/format";
import type { BoardTotals } from "@/lib/tasks/board";
import { filterQuery, type TaskFilter } from "@/lib/tasks/filter";
import { DeadlineExplained } from "./deadline";
import { BoardTotalsView } from "./totals";
import { VacancyLine } from "./vacancies";

/**
 * Where one directive stands, as the board and the home of an office begin: what it is and when it is due, both kinds of
 * progress, how many departments stand where, and which of them have nobody to act. `today` is YYYY-MM-DD.
 */
export function Standing({
  title,
  directive,
  totals,
  today,
  more,
}: {
  title: string;
  directive: DirectiveSummary;
  totals: BoardTotals;
  today: string;
  more?: ReactNode;
}) {
  const words = useTranslations("board");
  const locale = useLocale();
  const to = (filter: TaskFilter) => `/board${filterQuery({ directive: directive.key, ...filter })}` as Route;
  const bars = [
    { key: "filed", done: totals.filed, href: to({ filed: "yes" }) },
    { key: "accepted", done: totals.plans.accepted, href: to({ plan: "accepted" }) },
  ] as const;
  return (
    <>
      <div className="mb-4 grid items-end gap-x-10 gap-y-4 *:mb-0 lg:grid-cols-[1fr_21rem]">
        <PageHeader
          title={title}
          lede={
            <>
              <p className="text-ink" lang={directive.language}>
                <Link href={`/directives/${directive.key}` as Route} className="link">
                  {words("lede", { directive: directive.number, title: directive.title })}
                </Link>
              </p>
              <DeadlineExplained deadline={directive.deadline} directive={directive.number} today={today} />
            </>
          }
        />
        <div>
          <dl className="grid gap-x-10 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-1">
            {bars.map(({ key, done, href }) => (
              <div key={key}>
                <dt className="font-semibold text-sm">
                  <Link href={href} className="link">
                    {words(`progress.${key}`, { done, total: totals.departments })}
                  </Link>
                </dt>
                <dd>
                  <Progress
                    done={done}
                    total={totals.departments}
                    label={words(`progress.${key}-label`)}
                    words={formatShare(totals.departments > 0 ? done / totals.departments : 0, locale)}
                  />
                </dd>
              </div>
            ))}
          </dl>
          {more && <div className="mt-3">{more}</div>}
        </div>
      </div>
      <BoardTotalsView totals={totals} directive={directive.key} />
      <VacancyLine what="no-liaison" abbreviations={totals.vacant} all={to({ liaison: "no" })} />
      <VacancyLine what="unaddressed" abbreviations={totals.unaddressed} all={"/departments" as Route} />
    </>
  );
}
