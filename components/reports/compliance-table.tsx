import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DisplayTag } from "@/components/tasks/display-tag";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { Day, Instant } from "@/components/ui/time";
import {
  type ComplianceColumn,
  type ComplianceGroup,
  complianceColumns,
  complianceGroups,
} from "@/lib/reports/columns";
import { beginningOf } from "@/lib/reports/council";
import { measureOf } from "@/lib/requirements/kinds";
import { filterQuery, type Sorting, type TaskFilter } from "@/lib/tasks/filter";
import { nonAnswerWords } from "@/lib/tasks/labels";
import type { TaskRow } from "@/lib/tasks/row";

const sortedBy: Partial<Record<ComplianceGroup, Sorting>> = {
  department: "department",
  status: "status",
  deadline: "late",
  filed: "filed",
};

const room: Record<ComplianceGroup, string> = {
  department: "sm:min-w-40",
  requirement: "sm:min-w-64",
  status: "sm:min-w-36",
  deadline: "sm:min-w-28",
  filed: "sm:min-w-48",
  liaison: "sm:min-w-24",
};

/** The compliance report on screen: the rows and columns of its files, with the columns of a group in one cell. */
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
  const repeated = new Set(
    rows.filter((row, at) => rows[at - 1]?.departmentId === row.departmentId).map(({ taskId }) => taskId),
  );
  return (
    <DataTable
      caption={say("reports.compliance.title")}
      captionHidden
      density="dense"
      rows={rows}
      rowKey={({ taskId }) => taskId}
      empty={empty}
      columns={complianceGroups.map((group) => ({
        key: group,
        heading: say(`reports.group.${group}`),
        rowHeader: group === "department",
        sort: sortOf(group, filter),
        cell: (row: TaskRow) => (
          <div className={room[group]}>
            <Group group={group} row={row} repeated={repeated.has(row.taskId)} />
          </div>
        ),
      }))}
    />
  );
}

function sortOf(group: ComplianceGroup, filter: TaskFilter) {
  const by = sortedBy[group];
  if (!by) return undefined;
  const current = filter.sort ?? "department";
  const next = current === by ? (`-${by}` as Sorting) : by;
  const direction =
    current === by ? ("ascending" as const) : current === `-${by}` ? ("descending" as const) : undefined;
  return { href: `/reports/compliance${filterQuery(filter, { sort: next })}` as Route, direction };
}

/** The columns of a group in one cell: what leads it, the others on a quiet line, and what was filed instead of a plan. */
function Group({ group, row, repeated }: { group: ComplianceGroup; row: TaskRow; repeated: boolean }) {
  const say = useTranslations();
  const quiet = complianceColumns
    .filter((column) => column.group === group && !column.leads)
    .map((column) => ({ column, value: shown(column, row, say) }))
    .filter(({ value }) => value !== null);
  return (
    <>
      <Lead group={group} row={row} repeated={repeated} />
      {quiet.length > 0 && (
        <ul className="flex flex-wrap gap-x-2.5 font-normal text-muted text-xs">
          {quiet.map(({ column: { key, label }, value }) => (
            <li key={key} className={key === "daysLate" ? "num font-semibold text-bad-ink" : "num"}>
              {label && `${say(label)}: `}
              {value}
            </li>
          ))}
        </ul>
      )}
      {group === "requirement" && row.nonAnswer && (
        <div className="mt-1 border-line-strong border-s-2 ps-2.5">
          <span className="font-semibold">{say(nonAnswerWords[row.nonAnswer])}</span>
          <Reason reason={row.reason} language={row.reasonLanguage} />
        </div>
      )}
    </>
  );
}

/** What stands first in a group. The name of a department stands once, above all its rows; on a phone on each card. */
function Lead({
  group,
  row,
  repeated,
}: {
  group: ComplianceGroup;
  row: TaskRow;
  repeated: boolean;
}): ReactNode {
  const say = useTranslations();
  switch (group) {
    case "department":
      if (repeated) return <div className="sm:sr-only print:sr-only">{row.department}</div>;
      return (
        <Link
          href={`/departments/${encodeURIComponent(row.abbreviation)}` as Route}
          className="link"
          prefetch={false}
        >
          {row.department}
        </Link>
      );
    case "requirement":
      return (
        <div>
          <span className="num">{row.requirementNumber}.</span> {row.title}
        </div>
      );
    case "status": {
      const measure = measureOf(row.kind, row.summary);
      return (
        <>
          <DisplayTag status={row.display} />
          {measure && (
            <div className="num text-xs">
              {say("registers.cell-of", { done: measure.done, of: measure.of })}
            </div>
          )}
        </>
      );
    }
    case "deadline":
      return <Day on={row.dueOn} />;
    case "filed":
      return row.latestSubmittedAt && <Instant at={row.latestSubmittedAt} />;
    case "liaison":
      if (row.liaison !== null) return row.liaison;
      return (
        <Tag tone="bad" shape="triangle">
          {say("reports.compliance.vacant")}
        </Tag>
      );
  }
}

function shown(
  column: ComplianceColumn,
  row: TaskRow,
  say: ReturnType<typeof useTranslations<never>>,
): ReactNode {
  switch (column.format) {
    case "word": {
      const word = column.value(row);
      return word && say(word);
    }
    case "day": {
      const day = column.value(row);
      return day && <Day on={day} format="short" />;
    }
    case "instant": {
      const at = column.value(row);
      if (at?.getTime() === row.latestSubmittedAt?.getTime()) return at && say("reports.label.this-one");
      return at && <Instant at={at} />;
    }
    case "number":
      return column.value(row) || null;
    case "said":
      return null;
    default:
      return column.value(row);
  }
}

function Reason({ reason, language }: { reason: string | null; language: string | null }) {
  if (!reason) return null;
  const { text, cut } = beginningOf(reason, 120);
  if (!cut) return <div lang={language ?? undefined}>{text}</div>;
  return (
    <details lang={language ?? undefined}>
      <summary>{text}</summary>
      <p className="mt-1 whitespace-pre-line">{reason}</p>
    </details>
  );
}
