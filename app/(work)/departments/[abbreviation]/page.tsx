import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EventTable } from "@/components/audit/event-table";
import { DepartmentHeader } from "@/components/departments/department-header";
import { PlanHistory } from "@/components/departments/plan-history";
import { TaskPanel } from "@/components/departments/task-panel";
import { DesignationsPanel } from "@/components/designations/panel";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { eventsFrom } from "@/lib/audit/queries";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { getDepartment, listPlanMoments } from "@/lib/departments/queries";
import { getDesignations } from "@/lib/designations/queries";
import { tasksByPlan } from "@/lib/tasks/by-plan";
import { listTasks } from "@/lib/tasks/queries";

type Address = { params: Promise<{ abbreviation: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: decodeURIComponent((await params).abbreviation).slice(0, 20) };
}

export default async function DepartmentPage({ params }: Address) {
  const { actor, now } = await requireVisit("department.read");
  const abbreviation = decodeURIComponent((await params).abbreviation);
  const department = await getDepartment(actor, abbreviation);
  if (!department) notFound();
  const scope = { departmentId: department.id };
  const seesTrail = can(actor, "event.read", scope);
  const every = { department: abbreviation, person: null, action: null, from: null, to: null };
  const [words, tasks, designations, moments, events] = await Promise.all([
    getTranslations("departments"),
    listTasks(actor, "task.read", { department: abbreviation }, now),
    getDesignations(actor, department.id),
    listPlanMoments(actor, department.id),
    seesTrail ? eventsFrom(actor, every, null, 10) : [],
  ]);
  return (
    <>
      <DepartmentHeader department={department} inList={actor.departmentId === null} />
      {tasksByPlan(tasks.rows).map((ofPlan) => (
        <TaskPanel
          key={ofPlan[0].planId}
          tasks={ofPlan}
          extend={can(actor, "deadline.extend", scope) && ofPlan[0].planStatus !== "accepted"}
        />
      ))}
      {designations && <DesignationsPanel {...designations} />}
      <PlanHistory moments={moments} />
      {seesTrail && (
        <Panel
          flush
          title={words("events")}
          actions={
            <ButtonLink look="secondary" size="small" href={`/trail?department=${abbreviation}` as Route}>
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
