import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlanTags } from "@/components/plans/plan-tags";
import { Panel } from "@/components/ui/panel";
import { Day } from "@/components/ui/time";
import { planOwed, type WorkPlan } from "@/lib/tasks/work";

/** The plans beyond the most pressing ones, a line each. */
export function OtherPlans({ plans, now, today }: { plans: WorkPlan[]; now: Date; today: string }) {
  const words = useTranslations("home");
  return (
    <Panel id="other-plans" title={words("other-plans")} flush>
      <ul className="border-line border-t">
        {plans.map((plan) => (
          <li
            key={plan.planId}
            id={`plan-${plan.planId}`}
            className="relative grid gap-x-4 gap-y-1.5 border-line border-b px-4 py-3 last:border-b-0 hover:bg-accent-fill justify-items-start sm:grid-cols-[1fr_auto] sm:items-center sm:px-6"
          >
            <div className="min-w-0 justify-self-stretch">
              <Link
                href={`/plans/${plan.planId}` as Route}
                className="link font-semibold after:absolute after:inset-0"
              >
                {plan.directive.number}: {plan.directive.title}
              </Link>
              {planOwed(plan.status) && (
                <p className="text-muted text-sm">
                  {words("due")} <Day on={plan.deadline.dueOn} today={today} />
                </p>
              )}
            </div>
            <span className="flex flex-wrap gap-x-4 gap-y-1">
              <PlanTags plan={plan} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
