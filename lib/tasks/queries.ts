import { type Actor, type Permission, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dueOfPlan } from "@/lib/deadlines/of-plan";
import { summarized } from "@/lib/requirements/registers";
import type { FilterChoices, TaskFilter } from "./filter";
import type { Count, PlanRow, TaskRow } from "./row";
import { existsOn, matching, planOrder, seenTasks, tasksStatement } from "./rows";
import type { Work } from "./work";

type Portion = { limit: number; offset: number };

/** The tasks of a filter that the actor may see under `permission`, in its order; `total` counts them all. */
export async function listTasks(
  actor: Actor,
  permission: Permission,
  filter: TaskFilter,
  now: Date,
  portion?: Portion,
): Promise<{ rows: TaskRow[]; total: number }> {
  const rows = await db.$queryRaw<(TaskRow & { total: number })[]>(
    tasksStatement(actor, permission, filter, now, part(portion)),
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Among how many tasks a page can look and still be made within a second; more are for a file. */
export const mostLookedThrough = 20_000;

/**
 * Among how many tasks the rows of a filter are looked for: all of its department, or all within reach, whatever else it
 * asks for. Undefined where it names a directive, which holds few enough. One statement, without computing any status.
 */
export async function countLookedThrough(
  actor: Actor,
  permission: Permission,
  { directive, department }: TaskFilter,
): Promise<number | undefined> {
  if (directive !== undefined) return undefined;
  const reach = within(actor, permission);
  const [row] = await db.$queryRaw<[{ tasks: number }]>`
    select count(*)::int as tasks from tasks t
    where (${reach}::uuid[] is null or t.department_id = any(${reach}::uuid[]))
      and (${department ?? null}::text is null or t.department_id = (select id from departments where abbreviation = ${department ?? null}))`;
  return row.tasks;
}

const part = (portion: Portion | undefined) =>
  portion ? Prisma.sql`limit ${portion.limit} offset ${portion.offset}` : Prisma.empty;

/** The departments that have at least one task of the filter; `total` counts them all. */
export async function listPlans(
  actor: Actor,
  permission: Permission,
  filter: TaskFilter & { directive: string },
  now: Date,
  portion?: Portion,
): Promise<{ rows: PlanRow[]; total: number }> {
  const rows = await db.$queryRaw<(PlanRow & { total: number })[]>`
    with ${seenTasks(actor, permission, now, filter)}, per_plan as (
      select plan_id, department_id, abbreviation, department, body, liaison, plan_display, plan_status, plan_original_due_on,
        plan_due_on, first_on_time_at, latest_submitted_at, max(days_late) as days_late,
        array_agg(task_id) as task_ids
      from seen where ${matching(filter)}
      group by plan_id, department_id, abbreviation, department, body, liaison, plan_display, plan_status, plan_original_due_on,
        plan_due_on, first_on_time_at, latest_submitted_at
    ), page as materialized (
      select per_plan.*, row_number() over (order by ${planOrder(filter.sort)}) as place, (count(*) over ())::int as total
      from per_plan order by place ${part(portion)}
    ), asked as materialized (
      select seen.task_id, seen.plan_id, seen.requirement_id, seen.department_id, seen.kind::text as kind, requirement_number, display, non_answer
      from page join seen on seen.task_id = any(page.task_ids)
    ), register as materialized (${summarized}), cell as (
      select plan_id, jsonb_agg(jsonb_build_object('number', requirement_number, 'kind', kind, 'display', display,
        'nonAnswer', non_answer, 'summary', register.summary) order by requirement_number) as cells
      from asked left join register on register.task_id = asked.task_id group by plan_id
    )
    select page.plan_id as "planId", department_id as "departmentId", abbreviation, department, body, liaison,
      plan_display as display, plan_status::text as "planStatus", plan_original_due_on::text as "originalDueOn",
      plan_due_on::text as "dueOn", first_on_time_at as "firstOnTimeAt", latest_submitted_at as "latestSubmittedAt",
      days_late as "daysLate", cells, total
    from page join cell on cell.plan_id = page.plan_id order by place`;
  return { rows, total: rows[0]?.total ?? 0 };
}

/** How many tasks of each requirement, and how many plans, stand where: over all the actor may see of one directive, and which departments have no plan of it. */
export function countTasks(
  actor: Actor,
  permission: Permission,
  directive: string,
  now: Date,
): Promise<Count[]> {
  const reach = within(actor, permission);
  return db.$queryRaw<Count[]>`
    with ${seenTasks(actor, permission, now, { directive })}
    select requirement, display, filing = 'filed' as filed, liaison is not null as liaison, days_late > 0 as late, count(*)::int as count,
      null::text[] as vacant, null::text[] as bodies
    from seen group by 1, 2, 3, 4, 5
    union all
    select null, plan_display, plan_status <> 'draft', liaison is not null, bool_late, count(*)::int,
      array_agg(abbreviation order by abbreviation) filter (where liaison is null), array_agg(distinct body)
    from (select distinct plan_id, abbreviation, body, plan_display, plan_status, liaison, max(days_late) over (partition by plan_id) > 0 as bool_late from seen) p
    group by 2, 3, 4, 5
    union all
    select null, null, false, false, false, count(*)::int, array_agg(d.abbreviation order by d.abbreviation), null
    from departments d join directives x on x.key = ${directive}
    where (${reach}::uuid[] is null or d.id = any(${reach}::uuid[]))
      and ${existsOn(Prisma.sql`(${now} at time zone x.zone)::date`)}
      and not exists (select 1 from plans p where p.directive_id = x.id and p.department_id = d.id)
      and exists (select 1 from requirements r join directive_versions v on v.id = r.version_id
        where v.directive_id = x.id and v.status = 'published'
          and (r.applies_to -> 'all' = 'true' or r.applies_to -> 'departments' ? d.abbreviation))
    having count(*) > 0`;
}

/** First filings a day (YYYY-MM-DD in the directive's zone), in order, with the running count. */
export function filingsOverTime(actor: Actor, permission: Permission, directive: string, now: Date) {
  return db.$queryRaw<{ day: string; filed: number }[]>`
    with ${seenTasks(actor, permission, now, { directive })}
    select day::text, sum(count(*)) over (order by day)::int as filed
    from (select distinct plan_id, (first_filed_at at time zone zone)::date as day from seen where first_filed_at is not null) f
    group by day order by day`;
}

/** The plans and tasks of the actor's own department, and its liaison; null for a person of none. One statement. */
export async function getMyWork(actor: Actor): Promise<Work | null> {
  if (!actor.departmentId || !(within(actor, "plan.draft") ?? []).includes(actor.departmentId)) return null;
  const [row] = await db.$queryRaw<{ work: Work }[]>`
    select json_build_object(
      'department', json_build_object('abbreviation', d.abbreviation, 'name', d.name),
      'liaison', (
        select u.name from designations g join users u on u.id = g.user_id
        where g.department_id = d.id and g.role = 'liaison' and g.status = 'active'),
      'plans', (
        select coalesce(json_agg(json_build_object(
          'planId', p.id, 'status', p.status,
          'directive', json_build_object('number', di.number, 'title', di.title),
          'deadline', due.effective, 'originalDeadline', due.original,
          'firstOnTimeAt', p.first_on_time_at, 'latestSubmittedAt', p.latest_submitted_at, 'latestReference', latest.reference,
          'tasks', (
            select json_agg(json_build_object(
              'taskId', t.id, 'number', r.number, 'title', r.title, 'kind', r.kind, 'filing', t.filing, 'review', t.review,
              'complete', s.complete, 'points', asked.total, 'answered', asked.answered, 'dueOn', e.due_on, 'dueBefore', e.due_before) order by r.number)
            from tasks t join requirements r on r.id = t.requirement_id join deadlines e on e.id = t.effective_deadline_id
            join draft_sections s on s.plan_id = p.id and s.requirement_id = r.id
            cross join lateral (
              select count(*)::int as total, count(*) filter (where btrim(pr.text) <> '')::int as answered
              from return_points rp left join point_replies pr on pr.point_id = rp.id
              where rp.decision_id = live.id and rp.requirement_id = r.id) asked
            where t.plan_id = p.id)) order by due.due_before, di.number), '[]')
        from plans p join directives di on di.id = p.directive_id
        cross join lateral ${dueOfPlan(Prisma.sql`p.id`)} due
        left join lateral (
          select su.id, su.reference from submissions su where su.plan_id = p.id order by su.number desc limit 1) latest on true
        left join review_decisions live
          on live.submission_id = latest.id and live.undone_at is null and p.status = 'returned'
        where p.department_id = d.id)
    ) as work
    from departments d where d.id = ${actor.departmentId}::uuid`;
  return row?.work ?? null;
}

/** What a reader can choose from in the filters of tasks: directives, requirements, and the departments within reach. One statement. */
export async function filterChoices(actor: Actor, permission: Permission): Promise<FilterChoices> {
  const reach = within(actor, permission);
  const [row] = await db.$queryRaw<[FilterChoices]>`
    with near as (select abbreviation, kind from departments where ${reach}::uuid[] is null or id = any(${reach}::uuid[]))
    select
      (select coalesce(array_agg(key order by key), '{}') from directives) as directive,
      (select coalesce(array_agg(distinct key), '{}') from requirements) as requirement,
      (select coalesce(array_agg(abbreviation order by abbreviation), '{}') from near) as department,
      (select coalesce(array_agg(distinct kind order by kind), '{}') from near) as body`;
  return row;
}
