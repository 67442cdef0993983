import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MeasureMeter } from "@/components/registers/measure-meter";
import { DisplayTag } from "@/components/tasks/display-tag";
import { DueDay } from "@/components/tasks/due-day";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import { measureOf, registerHref } from "@/lib/requirements/kinds";
import { nonAnswerWords } from "@/lib/tasks/labels";
import type { TaskRow } from "@/lib/tasks/row";
import { ExtendForm } from "./extend-form";

/** What one department owes under one directive: its tasks, its plan, and for those who may, a later deadline. */
export function TaskPanel({ tasks, extend }: { tasks: [TaskRow, ...TaskRow[]]; extend: boolean }) {
  const say = useTranslations();
  const words = useTranslations("departments");
  const [first] = tasks;
  return (
    <Panel
      flush
      title={first.directiveNumber}
      lede={
        first.latestSubmittedAt
          ? words.rich("filed", { at: () => <Instant at={first.latestSubmittedAt as Date} /> })
          : words("not-filed")
      }
      actions={
        <ButtonLink look="secondary" size="small" href={`/plans/${first.planId}` as Route}>
          {words("open-plan")}
        </ButtonLink>
      }
    >
      <DataTable
        caption={words("tasks", { directive: first.directiveNumber })}
        captionHidden
        rows={tasks}
        rowKey={({ taskId }) => taskId}
        columns={[
          {
            key: "requirement",
            heading: words("columns.requirement"),
            rowHeader: true,
            cell: ({ requirementNumber, title, directive, requirement }) => (
              <Link href={`/directives/${directive}#${requirement}` as Route} className="link">
                {requirementNumber}. {title}
              </Link>
            ),
          },
          {
            key: "status",
            heading: words("columns.status"),
            cell: ({ display, nonAnswer }) => (
              <>
                <DisplayTag status={display} />
                {nonAnswer && (
                  <span className="mt-1 block text-muted text-xs">{say(nonAnswerWords[nonAnswer])}</span>
                )}
              </>
            ),
          },
          {
            key: "register",
            heading: say("registers.progress"),
            cell: (task) => <RegisterCell {...task} />,
          },
          {
            key: "due",
            heading: words("columns.due"),
            cell: ({ dueOn, originalDueOn }) => <DueDay dueOn={dueOn} originalDueOn={originalDueOn} />,
          },
          {
            key: "late",
            heading: words("columns.late"),
            cell: ({ daysLate, firstOnTimeAt }) =>
              daysLate > 0 ? (
                <Tag tone="bad" shape="clock">
                  {say("board.days-late", { days: daysLate })}
                </Tag>
              ) : firstOnTimeAt ? (
                words("on-time")
              ) : (
                words("not-due")
              ),
          },
        ]}
      />
      {extend && (
        <details className="border-line border-t px-4 py-4 [&:has([role=alert])::details-content]:[content-visibility:visible] sm:px-6 print:hidden">
          <summary className="link inline-block min-h-6 py-1 font-semibold">
            {say("deadlines.extend.title")}
          </summary>
          <ExtendForm planId={first.planId} />
        </details>
      )}
    </Panel>
  );
}

/** How far the task's register has come; leads to it. */
function RegisterCell({ kind, summary, abbreviation, title }: TaskRow) {
  const words = useTranslations("registers");
  const measure = measureOf(kind, summary);
  if (!measure) return null;
  const href = registerHref(kind);
  return (
    <>
      <MeasureMeter measure={measure} label={title} />
      {href && (
        <Link
          href={`${href}?department=${encodeURIComponent(abbreviation)}` as Route}
          className="link text-xs"
        >
          {words("open")}
        </Link>
      )}
    </>
  );
}
