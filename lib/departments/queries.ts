import { type Actor, assignedOffices, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { containing } from "@/lib/platform/address-filter";
import { seenTasks } from "@/lib/tasks/rows";
import type { DepartmentFilter } from "./filter";
import type { DepartmentFacts, DepartmentRow, PlanMoment } from "./row";

const { sql, join } = Prisma;

/** Whether user `u` of an assignment reviews at present: neither deactivated nor in another office since. */
const reviewsNow = sql`u.office::text = any(${[...assignedOffices]}::text[]) and u.deactivated_at is null`;

/** The departments of a filter within reach, by abbreviation, with what their plan for `directive` shows. One statement. */
export async function listDepartments(
  actor: Actor,
  filter: DepartmentFilter,
  directive: string | undefined,
  now: Date,
  portion: { limit: number; offset: number },
): Promise<{ rows: DepartmentRow[]; total: number }> {
  const reach = within(actor, "department.read");
  const rows = await db.$queryRaw<(DepartmentRow & { total: number })[]>`
    with ${seenTasks(actor, "department.read", now, { directive: directive ?? "" })}, listed as (
      select d.id, d.abbreviation, d.name, d.kind, p.display, p.plan_id as "planId", u.name as liaison, coalesce(r.names, '{}') as reviewers, r.ids
      from departments d
      left join (select distinct department_id, plan_id, plan_display as display from seen) p on p.department_id = d.id
      left join designations l on l.department_id = d.id and l.role = 'liaison' and l.status = 'active'
      left join users u on u.id = l.user_id
      left join lateral (
        select array_agg(u.name order by u.name) as names, array_agg(u.id) as ids
        from reviewer_assignments a join users u on u.id = a.user_id where a.department_id = d.id and ${reviewsNow}
      ) r on true
      where ${reach}::uuid[] is null or d.id = any(${reach}::uuid[])
    )
    select id, abbreviation, name, kind, display, "planId", liaison, reviewers, (count(*) over ())::int as total
    from listed where ${matching(filter)} order by abbreviation limit ${portion.limit} offset ${portion.offset}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

function matching({ q, kind, plan, liaison, reviewer }: DepartmentFilter): Prisma.Sql {
  const conditions = [sql`true`];
  if (q) {
    const like = containing(q);
    conditions.push(sql`(name ilike ${like} or abbreviation ilike ${like} or liaison ilike ${like}
      or exists (select 1 from department_aliases a where a.department_id = listed.id and a.name ilike ${like}))`);
  }
  if (kind) conditions.push(sql`kind = ${kind}`);
  if (plan) conditions.push(sql`display = ${plan}`);
  if (liaison) conditions.push(liaison === "yes" ? sql`liaison is not null` : sql`liaison is null`);
  if (reviewer) conditions.push(reviewer === "nobody" ? sql`ids is null` : sql`${reviewer}::uuid = any(ids)`);
  return join(conditions, " and ");
}

/** The reviewers of departments within reach, and the kinds of body: what the list can be filtered by. One statement. */
export async function departmentChoices(
  actor: Actor,
): Promise<{ reviewers: { id: string; name: string }[]; kinds: string[] }> {
  const reach = within(actor, "department.read");
  const [row] = await db.$queryRaw<{ reviewers: { id: string; name: string }[]; kinds: string[] }[]>`
    with near as (select id, kind from departments where ${reach}::uuid[] is null or id = any(${reach}::uuid[]))
    select
      (select coalesce(jsonb_agg(distinct jsonb_build_object('id', u.id, 'name', u.name)), '[]')
        from reviewer_assignments a join near on near.id = a.department_id join users u on u.id = a.user_id where ${reviewsNow}) as reviewers,
      (select coalesce(array_agg(distinct kind order by kind), '{}') from near) as kinds`;
  return row ?? { reviewers: [], kinds: [] };
}

/** One department by its abbreviation; null when there is none within reach. One statement. */
export async function getDepartment(actor: Actor, abbreviation: string): Promise<DepartmentFacts | null> {
  if (!/^[A-Z][A-Z0-9&-]{0,19}$/.test(abbreviation)) return null;
  const reach = within(actor, "department.read");
  const [row] = await db.$queryRaw<DepartmentFacts[]>`
    select d.id, d.abbreviation, d.abbreviation_source as "abbreviationSource", d.name, d.kind,
      d.effective_from::text as "effectiveFrom", d.effective_to::text as "effectiveTo",
      (select coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'former', a.former) order by a.name), '[]')
        from department_aliases a where a.department_id = d.id) as aliases,
      (select jsonb_build_object('abbreviation', s.abbreviation, 'name', s.name) from departments s where s.id = d.successor_id) as successor,
      (select coalesce(jsonb_agg(jsonb_build_object('abbreviation', p.abbreviation, 'name', p.name) order by p.abbreviation), '[]')
        from departments p where p.successor_id = d.id) as predecessors,
      (select coalesce(array_agg(u.name order by u.name), '{}')
        from reviewer_assignments a join users u on u.id = a.user_id where a.department_id = d.id and ${reviewsNow}) as reviewers,
      exists (select 1 from designations l where l.department_id = d.id and l.role = 'liaison' and l.status = 'active') as "hasLiaison",
      (select coalesce(jsonb_agg(jsonb_build_object('key', x.key, 'number', x.number, 'title', x.title, 'language', v.language,
          'signedOn', x.signed_on) order by x.signed_on desc, x.key), '[]')
        from directives x
        join lateral (select v.id, v.language from directive_versions v
          where v.directive_id = x.id and v.status = 'published' order by v.number desc limit 1) v on true
        where not exists (select 1 from plans p where p.directive_id = x.id and p.department_id = d.id)
          and exists (select 1 from requirements r where r.version_id = v.id
            and (r.applies_to -> 'all' = 'true' or r.applies_to -> 'departments' ? d.abbreviation))) as unaddressed
    from departments d
    where d.abbreviation = ${abbreviation} and (${reach}::uuid[] is null or d.id = any(${reach}::uuid[]))`;
  return row ?? null;
}

/** Filings and decisions of one plan, newest first. One statement; nothing when out of reach. */
export async function listPlanMoments(actor: Actor, planId: string): Promise<PlanMoment[]> {
  const reach = within(actor, "plan.read");
  return db.$queryRaw<PlanMoment[]>`
    with filing as (
      select s.* from plans p join submissions s on s.plan_id = p.id
      where p.id = ${planId}::uuid and (${reach}::uuid[] is null or p.department_id = any(${reach}::uuid[]))
    )
    select id::text, 'submitted' as what, received_at as at, submitted_by_name as who, reference, on_time as "onTime", change_note as note
    from filing
    union all
    select c.id::text, c.verdict::text, c.decided_at, u.name, filing.reference, null, c.note
    from filing join review_decisions c on c.submission_id = filing.id join users u on u.id = c.decided_by_id
    union all
    select c.id::text || '-undone', 'undone', c.undone_at, u.name, filing.reference, null, c.undo_reason
    from filing join review_decisions c on c.submission_id = filing.id join users u on u.id = c.undone_by_id
    order by at desc limit 100`;
}
