import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import type { PlanStatus } from "@/lib/db/generated/enums";
import { daysBetween } from "@/lib/i18n/format";
import { dayOf } from "@/lib/i18n/instant";
import { stateLooks, timingLooks } from "@/lib/reviews/labels";
import type { QueueState } from "@/lib/reviews/rules";

export type QueueEntry = {
  submissionId: string;
  reference: string;
  number: number;
  status: PlanStatus;
  receivedAt: Date;
  onTime: boolean;
  since: Date;
  abbreviation: string;
  department: string;
  directive: string;
  reviewers: string[];
  mine: boolean;
};

/** Plans with the state of their review; `today` (YYYY-MM-DD) is what waiting is counted to. */
export function QueueTable({
  rows,
  state,
  today,
  showReviewers,
}: {
  rows: QueueEntry[];
  state: QueueState;
  today: string;
  showReviewers: boolean;
}) {
  const words = useTranslations("reviews");
  const columns: Column<QueueEntry>[] = [
    {
      key: "department",
      heading: words("queue.department"),
      rowHeader: true,
      cell: (row) => (
        <>
          <Link href={`/reviews/${row.submissionId}` as Route} className="link">
            {row.department}
          </Link>
          <span className="block font-normal text-muted">
            {row.abbreviation} · {row.directive}
          </span>
        </>
      ),
    },
    {
      key: "filing",
      heading: words("queue.filing"),
      cell: (row) => (
        <>
          <span className="num whitespace-nowrap">{row.reference}</span>
          <span className="block text-muted">{words("nth", { number: row.number })}</span>
        </>
      ),
    },
    ...(state === "all"
      ? [
          {
            key: "state",
            heading: words("queue.state"),
            cell: (row: QueueEntry) => <Tag {...stateLooks[row.status]}>{words(`state.${row.status}`)}</Tag>,
          },
        ]
      : []),
    {
      key: "received",
      heading: words("queue.received"),
      cell: ({ receivedAt, onTime }) => {
        const timing = onTime ? "on-time" : "late";
        return (
          <span className="inline-flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Instant at={receivedAt} />
            <Tag {...timingLooks[timing]}>{words(`timing.${timing}`)}</Tag>
          </span>
        );
      },
    },
    {
      key: "since",
      heading: words(`queue.since.${state}`),
      cell: (row) => (
        <span className="num whitespace-nowrap">
          {words("queue.days", { days: Math.max(0, daysBetween(dayOf(row.since), today)) })}
        </span>
      ),
    },
    ...(showReviewers
      ? [
          {
            key: "reviewers",
            heading: words("queue.reviewers"),
            cell: (row: QueueEntry) => row.reviewers.join(", ") || words("queue.no-reviewer"),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={words("queue.caption")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.submissionId}
    />
  );
}
