import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatNumber, StatRow } from "@/components/ui/stat-number";
import type { DisplayStatus } from "@/lib/tasks/status";
import { type Pile, pileOf, piles, type Work, type WorkPlan, type WorkTask } from "@/lib/tasks/work";
import { MyPile } from "./my-work-pile";
import { MyPlan } from "./my-work-plan";

export type PiledTask = WorkTask & { planId: string; directive: string; status: DisplayStatus };

const looks = {
  overdue: { tone: "bad", shape: "cross" },
  returned: { tone: "caution", shape: "back" },
  "due-soon": { tone: "caution", shape: "clock" },
  later: { tone: "neutral", shape: "ring" },
  waiting: { tone: "info", shape: "disc" },
  accepted: { tone: "good", shape: "tick" },
} as const;

const tasksOf = (plan: WorkPlan, now: Date) =>
  plan.tasks.map((task) => ({
    ...task,
    planId: plan.planId,
    directive: plan.directive.number,
    ...pileOf({ ...task, zone: plan.deadline.zone }, now),
  }));

/** Everything my department owes, waits for and has done, most pressing first. */
export function MyWork({ work, now, today }: { work: Work; now: Date; today: string }) {
  const words = useTranslations("home");
  const tasks = work.plans.flatMap((plan) => tasksOf(plan, now));
  const on = (pile: Pile) => tasks.filter((task) => task.pile === pile);
  return (
    <>
      <PageHeader title={words("title")} lede={work.department.name} />
      {!work.liaison && (
        <Notice tone="bad" title={words("vacancy")}>
          {words("vacancy-about")}
        </Notice>
      )}
      {work.plans.length === 0 && <Notice tone="info" title={words("nothing")} />}
      {tasks.length > 0 && (
        <StatRow>
          {(["overdue", "returned", "due-soon", "waiting", "accepted"] as const).map((pile) => (
            <StatNumber
              key={pile}
              value={on(pile).length}
              label={words(`count.${pile}`, { count: on(pile).length })}
              href={on(pile).length > 0 ? (`#${pile}` as Route) : undefined}
              {...looks[pile]}
            />
          ))}
        </StatRow>
      )}
      {work.plans.map((plan) => (
        <MyPlan key={plan.planId} plan={plan} today={today} />
      ))}
      {piles.map(
        (pile) => on(pile).length > 0 && <MyPile key={pile} pile={pile} tasks={on(pile)} today={today} />,
      )}
    </>
  );
}
