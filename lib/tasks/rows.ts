import { type Actor, type Permission, within } from "@/lib/auth/permissions";
import { Prisma } from "@/lib/db/generated/client";
import { dueWithPlanFirst } from "@/lib/deadlines/of-plan";
import { containing } from "@/lib/platform/address-filter";
import { summarized } from "@/lib/requirements/registers";
import type { Sorting, TaskFilter } from "./filter";

type Sql = Prisma.Sql;
const { sql, empty, join } = Prisma;

const inReach = (departments: string[] | null): Sql =>
  departments === null ? empty : sql`and d.id = any(${departments}::uuid[])`;

/** Whether department `d` exists on a day: from its first day on, and before the first day on which it no longer does. */
export const existsOn = (day: Sql): Sql =>
  sql`d.effective_from <= ${day} and (d.effective_to is null or d.effective_to > ${day})`;

/**
 * The one statement behind tile, board, list, CSV and XLSX: a chain of common table expressions that ends in `seen`,
 * every task the actor may see with everything a reader is told about it at `now`. `display` and `days_late` follow
 * lib/tasks/status.ts and lib/deadlines/rules.ts. A filing is measured against the deadline that stood when it came,
 * what was never filed against the effective one. Directive and department narrow the first step, so that one of them
 * never costs the whole city. Departments are those that exist on the day of `now`, so that "N of M" has the M of its
 * date; one that is asked for by name is shown also when it has been merged since.
 */
export function seenTasks(
  actor: Actor,
  permission: Permission,
  now: Date,
  { directive, department }: Pick<TaskFilter, "directive" | "department"> = {},
): Sql {
  return sql`
    plan as materialized (
      select p.id as plan_id, p.status as plan_status, p.first_on_time_at, p.latest_submitted_at,
        x.key as directive, x.number as directive_number, x.zone,
        d.id as department_id, d.abbreviation, d.name as department, d.kind as body,
        u.name as liaison, first.received_at as first_filed_at, first.due_before as first_due_before, latest.id as latest_id
      from plans p
      join directives x on x.id = p.directive_id
      join departments d on d.id = p.department_id
      left join designations l on l.department_id = d.id and l.role = 'liaison' and l.status = 'active'
      left join users u on u.id = l.user_id
      left join submissions first on first.plan_id = p.id and first.number = 1
      left join lateral (select s.id from submissions s where s.plan_id = p.id order by s.number desc limit 1) latest on true
      where true ${inReach(within(actor, permission))} ${directive === undefined ? empty : sql`and x.key = ${directive}`}
        and ${department ? sql`d.abbreviation = ${department}` : existsOn(sql`(${now} at time zone x.zone)::date`)}
    ), task as (
      select plan.*, t.id as task_id, t.filing, t.review,
        r.id as requirement_id, r.number as requirement_number, r.key as requirement, r.kind, r.title,
        o.due_on as original_due_on, e.due_on, e.due_before,
        a.non_answer, case when a.non_answer is not null then a.text end as reason, a.language as reason_language,
        case
          when t.review = 'accepted' then 'accepted'
          when t.filing = 'filed' and t.review = 'awaiting' then 'in_review'
          when t.review = 'returned' then 'returned'
          when ${now} >= e.due_before then 'overdue'
          when t.filing = 'in_progress' then 'in_progress'
          else 'not_started'
        end as display,
        bool_or(t.filing <> 'not_started') over same_plan as started,
        first_value(e.due_on) over plan_due as plan_due_on,
        first_value(o.due_on) over plan_due as plan_original_due_on,
        first_value(e.due_before) over plan_due as plan_due_before
      from plan
      join tasks t on t.plan_id = plan.plan_id
      join requirements r on r.id = t.requirement_id
      join deadlines o on o.id = t.original_deadline_id
      join deadlines e on e.id = t.effective_deadline_id
      left join submission_answers a on a.submission_id = plan.latest_id and a.requirement_id = r.id
      window same_plan as (partition by t.plan_id),
        plan_due as (partition by t.plan_id order by ${dueWithPlanFirst(sql`e.due_before`)})
    ), seen as (
      select task.*,
        case
          when plan_status = 'accepted' then 'accepted'
          when plan_status = 'submitted' then 'in_review'
          when plan_status = 'returned' then 'returned'
          when ${now} >= plan_due_before then 'overdue'
          when started then 'in_progress'
          else 'not_started'
        end as plan_display,
        greatest(0, case
          when first_on_time_at is not null then 0
          when first_filed_at is not null
            then (first_filed_at at time zone zone)::date - ((first_due_before - interval '1 millisecond') at time zone zone)::date
          when ${now} >= due_before then (${now} at time zone zone)::date - due_on
          else 0
        end)::int as days_late
      from task
    )`;
}

/**
 * The tasks of a filter that the actor may see under `permission`, in its order, as one statement: page, CSV and XLSX
 * read it alike. `more` are further columns.
 */
export const tasksStatement = (
  actor: Actor,
  permission: Permission,
  filter: TaskFilter,
  now: Date,
  portion: Sql = empty,
): Sql => sql`
    with ${seenTasks(actor, permission, now, filter)}, page as materialized (
      select seen.*, row_number() over (order by ${taskOrder(filter.sort)}) as place, (count(*) over ())::int as total
      from seen where ${matching(filter)} order by place ${portion}
    ), asked as materialized (
      select task_id, plan_id, requirement_id, department_id, kind::text as kind from page
    ), register as materialized (${summarized})
    select page.task_id as "taskId", department_id as "departmentId", abbreviation, department, body, directive,
      directive_number as "directiveNumber", requirement_number as "requirementNumber", requirement, kind::text as kind, title,
      filing::text as filing, review::text as review, display, plan_id as "planId", plan_status::text as "planStatus",
      plan_display as "planDisplay", original_due_on::text as "originalDueOn", due_on::text as "dueOn", first_on_time_at as "firstOnTimeAt",
      latest_submitted_at as "latestSubmittedAt", days_late as "daysLate", liaison, non_answer::text as "nonAnswer", reason,
      reason_language as "reasonLanguage", register.summary, total
    from page left join register on register.task_id = page.task_id order by place`;

/** The conditions of a filter on `seen`; directive and department are narrowed earlier, by `seenTasks`. */
export function matching(filter: TaskFilter): Sql {
  const conditions: Sql[] = [];
  const { status, plan, filed, requirement, kind, body, liaison, late, q } = filter;
  if (status) conditions.push(sql`display = ${status}`);
  if (plan) conditions.push(sql`plan_display = ${plan}`);
  if (filed) conditions.push(filed === "yes" ? sql`filing = 'filed'` : sql`filing <> 'filed'`);
  if (requirement) conditions.push(sql`requirement = ${requirement}`);
  if (kind) conditions.push(sql`kind::text = ${kind}`);
  if (body) conditions.push(sql`body = ${body}`);
  if (liaison) conditions.push(liaison === "yes" ? sql`liaison is not null` : sql`liaison is null`);
  if (late) conditions.push(late === "yes" ? sql`days_late > 0` : sql`days_late = 0`);
  if (q) {
    const like = containing(q);
    conditions.push(sql`(department ilike ${like} or abbreviation ilike ${like} or title ilike ${like} or liaison ilike ${like}
      or exists (select 1 from department_aliases n where n.department_id = seen.department_id and n.name ilike ${like}))`);
  }
  return conditions.length === 0 ? sql`true` : join(conditions, " and ");
}

const rank = (column: Sql) =>
  sql`array_position(array['overdue','returned','not_started','in_progress','in_review','accepted'], ${column})`;

const orders = (status: Sql): Record<Sorting, Sql> => ({
  department: sql`abbreviation`,
  "-department": sql`abbreviation desc`,
  status: sql`${rank(status)}, abbreviation`,
  "-status": sql`${rank(status)} desc, abbreviation`,
  filed: sql`latest_submitted_at nulls last, abbreviation`,
  "-filed": sql`latest_submitted_at desc nulls last, abbreviation`,
  late: sql`days_late, abbreviation`,
  "-late": sql`days_late desc, abbreviation`,
});

/** The order of single tasks. */
const taskOrder = (sorting: Sorting = "department"): Sql =>
  sql`${orders(sql`display`)[sorting]}, directive desc, requirement_number`;

/** The order of whole plans, one a department. */
export const planOrder = (sorting: Sorting = "department"): Sql => orders(sql`plan_display`)[sorting];
