import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatNumber, StatRow } from "@/components/ui/stat-number";
import type { DisplayStatus } from "@/lib/tasks/status";
import {
  type Pile,
  pileOf,
  piles,
  planOwed,
  type Work,
  type WorkPlan,
  type WorkTask,
} from "@/lib/tasks/work";
import { MyPile } from "./my-work-pile";
import { MyPlan } from "./my-work-plan";
import { OtherPlans } from "./my-work-plans";

export type PiledTask = WorkTask & { planId: string; directive: string; status: DisplayStatus };

/** Plans shown with their clock and next step; the others are a line each. */
const plansInFull = 3;
/** Tasks of a pile on the home page; a longer pile has pages of its own. */
const tasksAtOnce = 12;

const looks = {
  overdue: { tone: "bad", shape: "cross" },
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

/** Everything my department owes, waits for and has done, most pressing first; or one pile of it in full. */
export function MyWork({
  work,
  now,
  today,
  only,
  page,
  mayReport,
}: {
  work: Work;
  now: Date;
  today: string;
  /** The one pile that is asked for; null for the whole of my work. */
  only: Pile | null;
  page: number;
  /** Whether the reader may report activity for the department. */
  mayReport: boolean;
}) {
  const words = useTranslations("home");
  const activity = useTranslations("activity");
  const tasks = work.plans.flatMap((plan) => tasksOf(plan, now));
  const on = (pile: Pile) => tasks.filter((task) => task.pile === pile);
  if (only) {
    return (
      <>
        <PageHeader
          title={words(`pile.${only}`)}
          lede={work.department.name}
          breadcrumbs={[{ label: words("title"), href: "/" as Route }]}
        />
        <MyPile pile={only} tasks={on(only)} today={today} page={page} />
      </>
    );
  }
  const owed = work.plans.filter((plan) => planOwed(plan.status));
  const shown = [...owed, ...work.plans.filter((plan) => !planOwed(plan.status))];
  const returned = owed.filter((plan) => plan.status === "returned");
  const open = returned
    .flatMap((plan) => plan.tasks)
    .reduce((sum, task) => sum + task.points - task.answered, 0);
  const stat = (pile: Exclude<Pile, "later">) => (
    <StatNumber
      key={pile}
      value={on(pile).length}
      label={words(`count.${pile}`, { count: on(pile).length })}
      href={on(pile).length > 0 ? (`#${pile}` as Route) : undefined}
      {...looks[pile]}
    />
  );
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
          {stat("overdue")}
          {stat("due-soon")}
          <StatNumber
            value={open}
            label={words("count.points", { count: open })}
            href={returned[0] && (`#plan-${returned[0].planId}` as Route)}
            tone="caution"
            shape="back"
          />
          {stat("waiting")}
          {stat("accepted")}
        </StatRow>
      )}
      {shown.slice(0, plansInFull).map((plan) => (
        <MyPlan key={plan.planId} plan={plan} now={now} today={today} />
      ))}
      {mayReport && (
        <p className="mb-8 print:hidden">
          <ButtonLink href={"/activity/new" as Route} look="secondary">
            {activity("add")}
          </ButtonLink>
        </p>
      )}
      {shown.length > plansInFull && <OtherPlans plans={shown.slice(plansInFull)} now={now} today={today} />}
      {piles.map(
        (pile) =>
          on(pile).length > 0 && (
            <MyPile key={pile} pile={pile} tasks={on(pile)} today={today} most={tasksAtOnce} />
          ),
      )}
    </>
  );
}
