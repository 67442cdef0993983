import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActivityOfWeek } from "@/components/activity/activity-of-week";
import { Standing } from "@/components/board/standing";
import { FilingsOverTime } from "@/components/charts/filings-over-time";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import type { OfficeHomeFacts } from "@/lib/home/office";

/** The home of a reviewer, administrator or auditor: what needs attention now. `today` is YYYY-MM-DD in the city's zone. */
export function OfficeHome({ facts, today }: { facts: OfficeHomeFacts; today: string }) {
  const words = useTranslations("board.home");
  const board = useTranslations("board");
  const { directive, totals, waiting, filings, activity } = facts;
  if (!directive) {
    return (
      <>
        <PageHeader title={words("title")} />
        <EmptyState title={board("no-directive.title")}>{board("no-directive.body")}</EmptyState>
      </>
    );
  }
  return (
    <>
      <Standing
        title={words("title")}
        directive={directive}
        totals={totals}
        today={today}
        more={
          <ButtonLink look="secondary" size="small" href={"/board" as Route}>
            {words("board")}
          </ButtonLink>
        }
      />
      <ActivityOfWeek week={activity} />
      <Panel
        flush
        title={words("waiting", { count: waiting.total })}
        lede={words("waiting-lede", {
          shown: waiting.rows.length,
          more: waiting.total - waiting.rows.length,
        })}
        actions={
          waiting.total > 0 && (
            <ButtonLink look="secondary" size="small" href={"/reviews" as Route}>
              {words("queue")}
            </ButtonLink>
          )
        }
      >
        <DataTable
          caption={words("waiting", { count: waiting.total })}
          captionHidden
          rows={waiting.rows}
          rowKey={({ submissionId }) => submissionId}
          empty={<EmptyState title={words("nothing-waiting")} />}
          columns={[
            {
              key: "department",
              heading: words("columns.department"),
              rowHeader: true,
              cell: ({ abbreviation, department }) => (
                <Link href={`/departments/${encodeURIComponent(abbreviation)}` as Route} className="link">
                  {department}
                </Link>
              ),
            },
            {
              key: "filing",
              heading: words("columns.filing"),
              cell: ({ submissionId, reference }) => (
                <Link href={`/reviews/${submissionId}` as Route} className="link num">
                  {reference}
                </Link>
              ),
            },
            {
              key: "received",
              heading: words("columns.received"),
              cell: ({ receivedAt, onTime }) => (
                <>
                  <Instant at={receivedAt} />{" "}
                  {!onTime && (
                    <Tag tone="bad" shape="clock">
                      {words("late")}
                    </Tag>
                  )}
                </>
              ),
            },
            {
              key: "mine",
              heading: words("columns.assigned"),
              cell: ({ mine }) => (mine ? words("assigned-to-you") : words("assigned-to-others")),
            },
          ]}
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
