import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DisplayTag } from "@/components/tasks/display-tag";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { Day, Instant } from "@/components/ui/time";
import { complianceColumns, type ReportColumn } from "@/lib/reports/columns";
import { beginningOf } from "@/lib/reports/council";
import { filterQuery, type Sorting, type TaskFilter } from "@/lib/tasks/filter";
import type { TaskRow } from "@/lib/tasks/row";

const sortedBy: Record<string, Sorting> = {
  department: "department",
  display: "status",
  latestSubmittedAt: "filed",
  daysLate: "late",
};

/** The compliance report on screen: the same columns and rows as its files. */
export function ComplianceTable({
  rows,
  filter,
  empty,
}: {
  rows: TaskRow[];
  filter: TaskFilter;
  empty: ReactNode;
}) {
  const say = useTranslations();
  return (
    <DataTable
      caption={say("reports.compliance.title")}
      captionHidden
      density="dense"
      rows={rows}
      rowKey={({ taskId }) => taskId}
      empty={empty}
      columns={complianceColumns.map((column) => ({
        key: column.key,
        heading: say(column.heading),
        rowHeader: column.key === "department",
        align: column.format === "number" ? ("end" as const) : undefined,
        sort: sortOf(column.key, filter),
        cell: (row: TaskRow) => (
          <div className={roomFor(column)}>
            <ReportCell column={column} row={row} />
          </div>
        ),
      }))}
    />
  );
}

/** Room that a cell keeps in the table, where seventeen columns would squeeze each other; on a phone each is a card. */
function roomFor({ key, format, width }: ReportColumn<TaskRow>): string | undefined {
  if (key === "reason") return "sm:min-w-88";
  if (format === "instant" || width > 30) return "sm:min-w-44";
  return width > 13 ? "sm:min-w-28" : undefined;
}

function sortOf(key: string, filter: TaskFilter) {
  const by = sortedBy[key];
  if (!by) return undefined;
  const current = filter.sort ?? "department";
  const next = current === by ? (`-${by}` as Sorting) : by;
  const direction =
    current === by ? ("ascending" as const) : current === `-${by}` ? ("descending" as const) : undefined;
  return { href: `/reports/compliance${filterQuery(filter, { sort: next })}` as Route, direction };
}

function ReportCell({ column, row }: { column: ReportColumn<TaskRow>; row: TaskRow }) {
  const say = useTranslations();
  if (column.key === "department") {
    return (
      <Link
        href={`/departments/${encodeURIComponent(row.abbreviation)}` as Route}
        className="link"
        prefetch={false}
      >
        {row.department}
      </Link>
    );
  }
  if (column.key === "display") return <DisplayTag status={row.display} />;
  if (column.key === "reason") return <Reason reason={row.reason} language={row.reasonLanguage} />;
  if (column.key === "liaison" && row.liaison === null) {
    return (
      <Tag tone="bad" shape="triangle">
        {say("reports.compliance.vacant")}
      </Tag>
    );
  }
  if (column.format === "word") {
    const word = column.value(row);
    return word ? say(word) : null;
  }
  if (column.format === "day") {
    const day = column.value(row);
    return day ? <Day on={day} /> : null;
  }
  if (column.format === "instant") {
    const at = column.value(row);
    return at ? <Instant at={at} /> : null;
  }
  return column.value(row);
}

function Reason({ reason, language }: { reason: string | null; language: string | null }) {
  if (!reason) return null;
  const { text, cut } = beginningOf(reason);
  if (!cut) return <span lang={language ?? undefined}>{text}</span>;
  return (
    <details lang={language ?? undefined}>
      <summary>{text}</summary>
      <p className="mt-1 whitespace-pre-line">{reason}</p>
    </details>
  );
}
