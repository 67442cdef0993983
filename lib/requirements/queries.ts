import { type Actor, can, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Register, RequirementKind } from "@/lib/db/generated/enums";
import { getRegisterFrame } from "@/lib/registers/queries";
import type { Measure, RegisterFacts } from "@/lib/registers/rules";
import { type DepartmentProgress, measureOf } from "./kinds";
import { summarized } from "./registers";

const { sql } = Prisma;

/** How far one task has come, counted from its register. */
export type TaskMeasure = {
  taskId: string;
  planId: string;
  requirementId: string;
  number: number;
  kind: RequirementKind;
  measure: Measure;
};

/** Which tasks are measured: those of some plans, or those of one department. */
type Asked = { planIds: readonly string[] } | { departmentId: string };

/**
 * The measures of the asked tasks that have a register, by plan (newest first) and number, as far as the actor reaches.
 * One statement.
 */
export async function listMeasures(actor: Actor, asked: Asked): Promise<TaskMeasure[]> {
  if ("planIds" in asked && asked.planIds.length === 0) return [];
  const reach = within(actor, "register.read");
  const which =
    "planIds" in asked
      ? sql`t.plan_id = any(${asked.planIds}::uuid[])`
      : sql`t.department_id = ${asked.departmentId}::uuid`;
  const rows = await db.$queryRaw<(Omit<TaskMeasure, "measure"> & { summary: unknown })[]>`
    with asked as materialized (
      select t.id as task_id, t.plan_id, t.requirement_id, t.department_id, r.number, r.kind::text as kind
      from tasks t join requirements r on r.id = t.requirement_id
      where ${which} and (${reach}::uuid[] is null or t.department_id = any(${reach}::uuid[]))
    )
    select a.task_id as "taskId", a.plan_id as "planId", a.requirement_id as "requirementId", a.number, a.kind, s.summary
    from asked a join (${summarized}) s on s.task_id = a.task_id
    order by a.plan_id desc, a.number`;
  return rows.flatMap(({ summary, ...task }) => {
    const measure = measureOf(task.kind, summary);
    return measure ? [{ ...task, measure }] : [];
  });
}

/**
 * The frame of a register's page: whose register, how far it has come, and what the reader may do. The department is
 * the one named in the address, or else the reader's own. Two statements.
 */
export async function getRegister(
  actor: Actor,
  kind: RequirementKind,
  register: Register | null,
  abbreviation: string | undefined,
): Promise<RegisterFacts> {
  const { owner, departments } = await getRegisterFrame(actor, register, abbreviation);
  const measures = owner ? await listMeasures(actor, { departmentId: owner.id }) : [];
  const scope = { departmentId: owner?.id ?? null };
  return {
    register,
    owner,
    measure: measures.find((task) => task.kind === kind)?.measure ?? null,
    departments,
    mayWrite: can(actor, "register.write", scope),
    mayDecide: can(actor, "register.decide", scope),
  };
}

/**
 * How far every department within reach has come with each registered requirement of a directive, by number and
 * department. Without a directive, of the one signed last that asks something of a department within reach. One statement.
 */
export async function listProgress(actor: Actor, directive?: string): Promise<DepartmentProgress[]> {
  const reach = within(actor, "register.read");
  const which = directive
    ? sql`x.key = ${directive}`
    : sql`x.id = (
        select x.id from directives x
        where exists (
          select from directive_versions v join requirements r on r.version_id = v.id join tasks t on t.requirement_id = r.id
          where v.directive_id = x.id and (${reach}::uuid[] is null or t.department_id = any(${reach}::uuid[])))
        order by x.signed_on desc, x.key limit 1)`;
  const rows = await db.$queryRaw<(Omit<DepartmentProgress, "measure"> & { summary: unknown })[]>`
    with asked as materialized (
      select t.id as task_id, t.plan_id, t.requirement_id, t.department_id, x.key, r.number, r.title, r.kind::text as kind, v.language
      from tasks t join requirements r on r.id = t.requirement_id join directive_versions v on v.id = r.version_id
      join directives x on x.id = v.directive_id
      where ${which} and (${reach}::uuid[] is null or t.department_id = any(${reach}::uuid[]))
    )
    select a.key as directive, a.number, a.title, a.language, a.kind, d.abbreviation, d.name as department, s.summary
    from asked a join (${summarized}) s on s.task_id = a.task_id join departments d on d.id = a.department_id
    order by a.number, d.abbreviation`;
  return rows.flatMap(({ summary, ...row }) => {
    const measure = measureOf(row.kind, summary);
    return measure ? [{ ...row, measure }] : [];
  });
}
