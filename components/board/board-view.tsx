import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { FilingsOverTime } from "@/components/charts/filings-over-time";
import { StatusBar } from "@/components/charts/status-bar";
import { MisreadNotice } from "@/components/tasks/misread-notice";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import type { DirectiveSummary } from "@/lib/directives/summary";
import type { Misread } from "@/lib/platform/address-filter";
import type { BoardTotals } from "@/lib/tasks/board";
import { filterQuery, type TaskFilter } from "@/lib/tasks/filter";
import { displayLabels } from "@/lib/tasks/labels";
import type { PlanRow } from "@/lib/tasks/row";
import { displayStatuses } from "@/lib/tasks/status";
import { TaskFilters } from "./filters";
import { BoardGrid } from "./grid";
import { NothingFound } from "./nothing";
import { Standing } from "./standing";

type Filings = { day: string; filed: number }[];

/** The whole board of one directive: where all stands, the departments of the filter, and filings over time. */
export function BoardView({
  directive,
  directives,
  filter,
  misread,
  plans,
  page,
  totals,
  filings,
  today,
}: {
  directive: DirectiveSummary;
  directives: DirectiveSummary[];
  filter: TaskFilter & { directive: string };
  misread: Misread[];
  plans: { rows: PlanRow[]; total: number };
  page: { number: number; size: number };
  totals: BoardTotals;
  filings: Filings;
  /** YYYY-MM-DD in the city's zone. */
  today: string;
}) {
  const say = useTranslations();
  const words = useTranslations("board");
  const board = (changes: Parameters<typeof filterQuery>[1]) =>
    `/board${filterQuery(filter, changes)}` as Route;
  const rowsOf = (one: TaskFilter) =>
    `/reports/compliance${filterQuery({ directive: directive.key, ...one })}` as Route;
  const clearHref = `/board${filterQuery({ directive: directive.key })}` as Route;
  const shown = directive.requirements.filter(
    ({ key, kind }) =>
      (!filter.requirement || key === filter.requirement) && (!filter.kind || kind === filter.kind),
  );
  const sortBy = (by: "department" | "status") =>
    board({ sort: filter.sort === by || (!filter.sort && by === "department") ? `-${by}` : by });
  return (
    <>
      <Standing title={words("title")} directive={directive} totals={totals} today={today} />
      <MisreadNotice misread={misread} clearHref={clearHref} />
      <TaskFilters
        action={"/board" as Route}
        filter={filter}
        directives={directives.map(({ key, number }) => ({ value: key, label: number }))}
        requirements={directive.requirements.map(({ key, number, title }) => ({
          value: key,
          label: `${number}. ${title}`,
        }))}
        bodies={totals.bodies}
      />
      <Panel
        flush
        title={words("grid.shown", { shown: plans.total, total: totals.departments })}
        lede={say("registers.legend")}
        actions={
          <ButtonLink look="secondary" size="small" href={rowsOf(filter)}>
            {words("grid.rows")}
          </ButtonLink>
        }
      >
        {plans.rows.length === 0 ? (
          <NothingFound filter={filter} clearHref={clearHref} />
        ) : (
          <>
            <ol className="px-4 pb-3 text-sm sm:hidden">
              {shown.map(({ key, number, title }) => (
                <li key={key}>
                  <Link href={rowsOf({ requirement: key })} className="link inline-block min-h-6 py-1">
                    <span lang={directive.language}>
                      {number}. {title}
                    </span>
                  </Link>
                </li>
              ))}
            </ol>
            <BoardGrid
              rows={plans.rows}
              requirements={shown}
              totals={totals.requirements}
              caption={words("grid.caption")}
              language={directive.language}
              rowsHref={(requirement, filed) => rowsOf({ requirement, filed })}
              sortHref={sortBy}
              sort={filter.sort ?? "department"}
            />
            <Pagination
              page={page.number}
              pageSize={page.size}
              total={plans.total}
              hrefFor={(number) => board({ page: number })}
            />
          </>
        )}
      </Panel>
      <Panel title={words("tasks")}>
        <StatusBar
          label={words("tasks")}
          segments={displayStatuses.map((status) => ({
            key: status,
            label: say(displayLabels[status].word),
            count: totals.tasks[status],
            tone: displayLabels[status].tone,
            shape: displayLabels[status].shape,
            href: rowsOf({ status }),
          }))}
        />
      </Panel>
      <Panel>
        <FilingsOverTime
          points={filings}
          total={totals.departments}
          deadlineOn={directive.deadline.dueOn}
          today={today}
        />
      </Panel>
    </>
  );
}

/** The board before any directive is published. */
export function NoBoard() {
  const words = useTranslations("board");
  return (
    <>
      <PageHeader title={words("title")} />
      <EmptyState title={words("no-directive.title")}>{words("no-directive.body")}</EmptyState>
    </>
  );
}
