import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DeadlineBlock } from "@/components/plans/deadline-block";
import { PlanTags } from "@/components/plans/plan-tags";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Progress } from "@/components/ui/progress";
import { Instant } from "@/components/ui/time";
import { planOwed, type WorkPlan } from "@/lib/tasks/work";

/** One plan on the home page: where it stands, its clock, and the one next step. */
export function MyPlan({ plan, now, today }: { plan: WorkPlan; now: Date; today: string }) {
  const words = useTranslations("home");
  const plans = useTranslations("plans");
  const completed = plan.tasks.filter((task) => task.complete && task.answered === task.points).length;
  const owed = planOwed(plan.status);
  const returned = plan.status === "returned";
  const total = plan.tasks.reduce((sum, task) => sum + task.points, 0);
  const answered = plan.tasks.reduce((sum, task) => sum + task.answered, 0);
  return (
    <Panel
      id={`plan-${plan.planId}`}
      title={words("plan", { directive: plan.directive.number })}
      lede={plan.directive.title}
    >
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
        <div>
          <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
            <PlanTags plan={plan} now={now} />
          </p>
          {owed && (
            <div className="mb-2">
              <Progress
                done={completed}
                total={plan.tasks.length}
                label={plans("progress")}
                words={plans("completed", { done: completed, total: plan.tasks.length })}
              />
            </div>
          )}
          {returned && <p className="mb-2">{plans("returned.open", { open: total - answered, total })}</p>}
          {plan.latestSubmittedAt && (
            <p className="mb-2 text-sm">
              {words("filed")} <Instant at={plan.latestSubmittedAt} />{" "}
              <Link className="link" href={`/receipts/${plan.latestReference}` as Route}>
                {plan.latestReference}
              </Link>
            </p>
          )}
          <div className="mt-4 flex flex-wrap gap-3">
            {returned && (
              <ButtonLink href={`/plans/${plan.planId}/returned` as Route}>
                {plans("returned.answer")}
              </ButtonLink>
            )}
            <ButtonLink
              href={`/plans/${plan.planId}` as Route}
              look={owed && !returned ? "primary" : "secondary"}
            >
              {words(owed ? "continue" : "open")}
            </ButtonLink>
          </div>
        </div>
        <div>
          <DeadlineBlock
            deadline={plan.deadline}
            original={plan.originalDeadline}
            directive={plan.directive.number}
            today={today}
            running={owed}
            firstOnTimeAt={plan.firstOnTimeAt}
          />
        </div>
      </div>
    </Panel>
  );
}
