import { type Actor, can } from "@/lib/auth/permissions";
import { sessionIsLive } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import { containing } from "@/lib/platform/address-filter";
import {
  type ListedPerson,
  type PeopleFilter,
  type PersonEvent,
  type PersonRecord,
  peoplePageSize,
  personEventActions,
} from "./rules";

/** The people who fit the filter, by name, one page of them, and how many there are; null for whom may not read them. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
): Promise<{ people: ListedPerson[]; total: number } | null> {
  if (!can(actor, "person.read", {})) return null;
  const like = containing(filter.search);
  const rows = await db.$queryRaw<(ListedPerson & { total: number })[]>`
    with listed as (
      select u.id, u.name, u.email, coalesce(u.office::text, d.role::text, 'none') as role,
        case when u.office is null then department.abbreviation end as department,
        case when u.office is null then department.name end as department_name,
        case when u.deactivated_at is not null then 'deactivated' when u.password_hash is null then 'invited' else 'active' end as state
      from users u
      left join designations d on d.user_id = u.id and d.status = 'active'
      left join departments department on department.id = d.department_id
    )
    select l.id, l.name, l.email, l.role, l.department, l.department_name as "departmentName", l.state,
      (select max(s.created_at) from sessions s where s.user_id = l.id) as "lastSignIn",
      (select count(*)::int from reviewer_assignments a where a.user_id = l.id) as assigned,
      count(*) over ()::int as total
    from listed l
    where (${filter.search} = '' or l.name ilike ${like} or l.email ilike ${like})
      and (${filter.role} = '' or l.role = ${filter.role})
      and (${filter.state} = '' or l.state = ${filter.state})
      and (${filter.department} = '' or exists (
        select from designations any_of join departments x on x.id = any_of.department_id
        where any_of.user_id = l.id and any_of.status <> 'ended' and x.abbreviation = ${filter.department}
      ) or exists (
        select from reviewer_assignments a join departments x on x.id = a.department_id
        where a.user_id = l.id and x.abbreviation = ${filter.department}
      ))
    order by lower(l.name), l.email
    limit ${peoplePageSize} offset ${(filter.page - 1) * peoplePageSize}`;
  return { people: rows, total: rows[0]?.total ?? 0 };
}

/** Departments to choose from, by name; null for whom may not read people. */
export async function listDepartmentChoices(
  actor: Actor,
): Promise<{ id: string; abbreviation: string; name: string }[]> {
  if (!can(actor, "person.read", {})) return [];
  return db.$queryRaw`select id, abbreviation, name from departments order by name, abbreviation`;
}

/** One person with everything that decides what they can do, in one statement. Null when out of reach or unknown. */
export async function getPerson(actor: Actor, userId: string): Promise<PersonRecord | null> {
  if (!can(actor, "person.read", {})) return null;
  const [person] = await db.$queryRaw<PersonRecord[]>`
    select u.id, u.name, u.email, u.office::text, u.password_hash is not null as "hasPassword",
      u.created_at as "createdAt", u.deactivated_at as "deactivatedAt",
      (select max(s.created_at) from sessions s where s.user_id = u.id) as "lastSignIn",
      (select count(*)::int from sessions s where s.user_id = u.id and ${sessionIsLive}) as "openSessions",
      (select count(*)::int from sign_in_failures f
        where f.account = encode(sha256(convert_to(u.email, 'UTF8')), 'hex') and f.at > city_now() - interval '1 day') as "recentFailures",
      (select jsonb_build_object('expiresAt', l.expires_at, 'usedAt', l.used_at, 'works', l.used_at is null and l.expires_at > city_now())
        from one_time_links l where l.user_id = u.id order by l.created_at desc, l.id desc limit 1) as link,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'role', d.role, 'status', d.status, 'department', x.name,
          'abbreviation', x.abbreviation, 'proposedAt', d.proposed_at, 'acceptedAt', d.accepted_at, 'endedAt', d.ended_at,
          'endReason', d.end_reason) order by d.proposed_at desc, d.id desc)
        from designations d join departments x on x.id = d.department_id where d.user_id = u.id), '[]') as designations,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'abbreviation', x.abbreviation, 'name', x.name) order by x.name)
        from reviewer_assignments a join departments x on x.id = a.department_id where a.user_id = u.id), '[]') as assigned
    from users u where u.id = ${userId}::uuid`;
  return person ?? null;
}

/** What was done about a person's account, newest first, at most a hundred. */
export async function listPersonEvents(actor: Actor, userId: string): Promise<PersonEvent[]> {
  if (!can(actor, "person.read", {})) return [];
  return db.$queryRaw<PersonEvent[]>`
    select id::text, at, action, actor_name as "actorName", details
    from events
    where subject_type = 'person' and subject_id = ${userId} and action = any(${[...personEventActions]})
    order by id desc limit 100`;
}
