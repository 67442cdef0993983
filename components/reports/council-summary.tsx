import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day, Instant } from "@/components/ui/time";
import type { DirectiveSummary } from "@/lib/directives/summary";
import { beginningOf, type Council } from "@/lib/reports/council";
import { nonAnswerWords } from "@/lib/tasks/labels";
import type { PlanRow, TaskRow } from "@/lib/tasks/row";

/** The council summary: N of M, the exceptions under their reasons, and the non-answers; made to print on one page. */
export function CouncilSummary({
  council,
  nonAnswers,
  directive,
  now,
}: {
  council: Council;
  nonAnswers: TaskRow[];
  directive: DirectiveSummary;
  now: Date;
}) {
  const words = useTranslations("reports.council");
  const say = useTranslations();
  const group = (key: string, title: string, plans: PlanRow[], detail?: (plan: PlanRow) => ReactNode) => (
    <section key={key} className="mb-5 break-inside-avoid print:mb-2">
      <h3 className="text-base print:text-xs">
        {title} <span className="font-normal text-muted">({words("count", { count: plans.length })})</span>
      </h3>
      <ul className="gap-x-8 sm:columns-2 lg:columns-3 print:columns-3 print:text-xs print:leading-tight">
        {plans.map((plan) => (
          <li key={plan.planId} className="break-inside-avoid text-sm print:text-xs print:leading-tight">
            <Link
              href={`/departments/${encodeURIComponent(plan.abbreviation)}` as Route}
              className="link inline-block min-h-6 py-0.5 print:min-h-0 print:py-0 print:text-ink print:no-underline"
            >
              {plan.department}
            </Link>
            {detail?.(plan)}
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <div className="max-w-none">
      <p className="mb-2 max-w-prose font-semibold text-xl print:max-w-none print:text-base">
        {words("sentence", {
          filed: council.filed,
          total: council.total,
          accepted: council.accepted,
          directive: directive.number,
        })}
      </p>
      <p className="mb-6 text-muted text-sm print:mb-3 print:text-xs">
        {words.rich("as-of", { instant: () => <Instant at={now} precision="second" /> })}{" "}
        {words.rich("due", { day: () => <Day on={directive.deadline.dueOn} format="weekday" /> })}
      </p>
      <h2 className="mb-3 text-lg print:mb-1 print:text-sm">
        {words("exceptions", { unfiled: council.total - council.filed, returned: council.returned })}
      </h2>
      {council.groups.map(({ reason, plans }) =>
        group(reason, words(reason), plans, ({ liaison, dueOn, planStatus }) => (
          <>
            {reason === "overdue" && liaison === null && ` (${words("vacant")})`}
            {planStatus === "draft" && dueOn !== directive.deadline.dueOn && (
              <> {words.rich("own-due", { day: () => <Day on={dueOn} /> })}</>
            )}
          </>
        )),
      )}
      {council.late.length > 0 &&
        group(
          "late",
          words("late"),
          council.late,
          ({ daysLate }) => ` (${say("board.days-late", { days: daysLate })})`,
        )}
      {council.extended.length > 0 &&
        group("extended", words("extended"), council.extended, ({ dueOn }) => (
          <> {words.rich("until", { day: () => <Day on={dueOn} /> })}</>
        ))}
      <h2 className="mt-8 mb-1 text-lg print:mt-3 print:text-sm">{words("non-answers")}</h2>
      <p className="mb-3 max-w-prose text-muted text-sm print:mb-1 print:max-w-none print:text-xs">
        {nonAnswers.length === 0 ? words("none") : words("non-answers-lede")}
      </p>
      <ul>
        {nonAnswers.map((task) => {
          const { text, cut } = beginningOf(task.reason ?? "");
          return (
            <li
              key={task.taskId}
              className="mb-2 max-w-prose text-sm print:mb-1 print:max-w-none print:text-xs print:leading-tight"
            >
              <span className="font-semibold">
                {task.department}, {task.requirementNumber}:{" "}
                {task.nonAnswer && say(nonAnswerWords[task.nonAnswer])}.
              </span>{" "}
              <span lang={task.reasonLanguage ?? undefined}>{text}</span>
              {cut && (
                <>
                  {" "}
                  <Link
                    href={`/plans/${task.planId}` as Route}
                    className="link print:text-muted print:no-underline"
                  >
                    ({words("cut")})
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
