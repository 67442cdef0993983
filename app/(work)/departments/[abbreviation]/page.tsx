import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EventTable } from "@/components/audit/event-table";
import { DepartmentHeader } from "@/components/departments/department-header";
import { OtherPlans } from "@/components/departments/other-plans";
import { PlanHistory } from "@/components/departments/plan-history";
import { TaskPanel } from "@/components/departments/task-panel";
import { Unaddressed } from "@/components/departments/unaddressed";
import { DesignationsPanel } from "@/components/designations/panel";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { eventsFrom } from "@/lib/audit/queries";
import { requireVisit } from "@/lib/auth/guard";
import { type Actor, can } from "@/lib/auth/permissions";
import { getDepartment, listPlanMoments } from "@/lib/departments/queries";
import { getDesignations } from "@/lib/designations/queries";
import { dayOf } from "@/lib/i18n/instant";
import { planInFront, tasksByPlan } from "@/lib/tasks/by-plan";
import { listTasks } from "@/lib/tasks/queries";

type Address = PageProps<"/departments/[abbreviation]">;

const named = cache((actor: Actor, abbreviation: string) =>
  getDepartment(actor, decodeURIComponent(abbreviation)),
);

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { actor } = await requireVisit("department.read");
  const found = await named(actor, (await params).abbreviation);
  return found ? { title: found.name } : {};
}

export default async function DepartmentPage({ params, searchParams }: Address) {
  const { actor, now } = await requireVisit("department.read");
  const department = await named(actor, (await params).abbreviation);
  if (!department) notFound();
  const { abbreviation } = department;
  const scope = { departmentId: department.id };
  const ended = department.effectiveTo !== null && department.effectiveTo <= dayOf(now);
  const seesTrail = can(actor, "event.read", scope);
  const every = { department: abbreviation, person: null, action: null, from: null, to: null };
  const plans = tasksByPlan((await listTasks(actor, "task.read", { department: abbreviation }, now)).rows);
  const inFront = planInFront(plans, (await searchParams).directive);
  const [words, designations, moments, events] = await Promise.all([
    getTranslations("departments"),
    getDesignations(actor, department.id),
    inFront ? listPlanMoments(actor, inFront[0].planId) : [],
    seesTrail ? eventsFrom(actor, every, null, 10) : [],
  ]);
  return (
    <>
      <DepartmentHeader
        department={department}
        inList={actor.departmentId === null}
        today={dayOf(now)}
        mayChange={can(actor, "department.change", scope)}
      />
      {inFront ? (
        <TaskPanel
          tasks={inFront}
          extend={can(actor, "deadline.extend", scope) && inFront[0].planStatus !== "accepted"}
        />
      ) : (
        <EmptyState title={words("unaddressed")} />
      )}
      <OtherPlans abbreviation={abbreviation} plans={plans.filter((plan) => plan !== inFront)} />
      {!ended && <Unaddressed department={department} mayApply={can(actor, "directive.publish", scope)} />}
      {designations && <DesignationsPanel {...designations} />}
      {inFront && <PlanHistory moments={moments} directive={inFront[0].directiveNumber} />}
      {seesTrail && (
        <Panel
          flush
          title={words("events")}
          actions={
            <ButtonLink
              look="secondary"
              size="small"
              href={`/trail?department=${encodeURIComponent(abbreviation)}` as Route}
            >
              {words("all-events")}
            </ButtonLink>
          }
        >
          <EventTable events={events} />
        </Panel>
      )}
    </>
  );
}
