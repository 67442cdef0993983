import { installationActor } from "@/lib/auth/installation-actor";
import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { cityZone } from "@/lib/i18n/instant";
import { type TrailCursor, type TrailFilter, trailPageSize } from "./rules";

export type TrailEvent = {
  /** Decimal digits: ids are larger than a number holds exactly. */
  id: string;
  at: Date;
  action: string;
  actorName: string;
  actorRole: string;
  onBehalfOf: string | null;
  department: string | null;
  departmentName: string | null;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
  /** The title of the requirement it names, where there is one; only on pages. */
  requirementTitle?: string | null;
};

export type TrailPage = { events: TrailEvent[]; older: TrailCursor; newer: TrailCursor };

/** The instant a day (YYYY-MM-DD) begins in the city, `days` later. */
const dayStart = (day: string, days = 0) =>
  Prisma.sql`((${day}::date + ${days}::int)::timestamp at time zone ${cityZone})`;

/**
 * The events within reach that a filter lets through, as conditions on `events e`. Days are turned into a range of ids
 * first, so that a page far back is reached by the primary key and not by reading everything after it.
 */
async function conditions(actor: Actor, filter: TrailFilter): Promise<Prisma.Sql[]> {
  const reach = within(actor, "event.read");
  const all = [Prisma.sql`(${reach}::uuid[] is null or e.department_id = any(${reach}::uuid[]))`];
  if (filter.department) {
    all.push(
      Prisma.sql`e.department_id = (select id from departments where abbreviation = ${filter.department})`,
    );
  }
  if (filter.action) all.push(Prisma.sql`e.action = ${filter.action}`);
  if (filter.person) all.push(await byPerson(filter.person));
  if (filter.from || filter.to) {
    const days = [
      ...(filter.from ? [Prisma.sql`at >= ${dayStart(filter.from)}`] : []),
      ...(filter.to ? [Prisma.sql`at < ${dayStart(filter.to, 1)}`] : []),
    ];
    // "offset 0" keeps the planner from looking for the least id along the primary key, reading all that come before.
    const ids = Prisma.sql`(select id from events where ${Prisma.join(days, " and ")} offset 0) within_days`;
    all.push(
      Prisma.sql`e.id >= (select min(id) from ${ids}) and e.id <= (select max(id) from ${ids})`,
      ...days,
    );
  }
  return all;
}

async function byPerson(typed: string): Promise<Prisma.Sql> {
  const sought = typed.toLowerCase();
  const people = await db.$queryRaw<{ id: string }[]>`
    select id from users where position(${sought} in lower(name)) > 0 or position(${sought} in email) > 0`;
  const ids = people.map(({ id }) => id);
  if (installationActor.name.toLowerCase().includes(sought)) ids.push(installationActor.id);
  return ids.length === 1
    ? Prisma.sql`e.actor_id = ${ids[0]}::uuid`
    : Prisma.sql`e.actor_id = any(${ids}::uuid[])`;
}

/** Events name a requirement by its key or its id. */
const titleOfRequirement = Prisma.sql`, (
  select r.title from requirements r join directive_versions v on v.id = r.version_id
  where e.details ->> 'requirement' in (r.key, r.id::text) order by v.published_at desc nulls last limit 1) as "requirementTitle"`;

const eventsWhere = (all: Prisma.Sql[], titles: boolean) => Prisma.sql`
  select e.id::text, e.at, e.action, e.actor_name as "actorName", e.actor_role as "actorRole",
    e.on_behalf_of as "onBehalfOf", d.abbreviation as department, d.name as "departmentName",
    e.subject_type as "subjectType", e.subject_id as "subjectId", e.details
    ${titles ? titleOfRequirement : Prisma.empty}
  from events e left join departments d on d.id = e.department_id
  where ${Prisma.join(all, " and ")}`;

/** Every event under a filter, newest first, as one statement to be read in portions. */
export async function everyEvent(actor: Actor, filter: TrailFilter): Promise<Prisma.Sql> {
  return Prisma.sql`${eventsWhere(await conditions(actor, filter), false)} order by e.id desc`;
}

/** Events under a filter, `limit` of them from a place on, newest first; towards newer ones when the place is "after". */
export async function eventsFrom(
  actor: Actor,
  filter: TrailFilter,
  cursor: TrailCursor,
  limit: number,
  titles = false,
): Promise<TrailEvent[]> {
  const all = await conditions(actor, filter);
  const towardsNewer = cursor !== null && "after" in cursor;
  if (cursor && "before" in cursor) all.push(Prisma.sql`e.id < ${cursor.before}::bigint`);
  if (cursor && "after" in cursor) all.push(Prisma.sql`e.id > ${cursor.after}::bigint`);
  const rows = await db.$queryRaw<TrailEvent[]>`
    ${eventsWhere(all, titles)} order by e.id ${towardsNewer ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${limit}`;
  return towardsNewer ? rows.reverse() : rows;
}

/**
 * One page of the trail, newest first, with the places where its neighbours begin (null where there is none). Pages are
 * found by id, so the thousandth costs what the first does.
 */
export async function listEvents(actor: Actor, filter: TrailFilter, cursor: TrailCursor): Promise<TrailPage> {
  const towardsNewer = cursor !== null && "after" in cursor;
  const found = await eventsFrom(actor, filter, cursor, trailPageSize + 1, true);
  const more = found.length > trailPageSize;
  const events = more ? (towardsNewer ? found.slice(1) : found.slice(0, trailPageSize)) : found;
  const [first, last] = [events[0], events.at(-1)];
  return {
    events,
    older: last && (towardsNewer || more) ? { before: last.id } : null,
    newer: first && (towardsNewer ? more : cursor !== null) ? { after: first.id } : null,
  };
}

/** The departments the trail can be narrowed to, by abbreviation. */
export async function listTrailDepartments(actor: Actor): Promise<{ abbreviation: string; name: string }[]> {
  const reach = within(actor, "event.read");
  return db.department.findMany({
    where: reach ? { id: { in: reach } } : {},
    select: { abbreviation: true, name: true },
    orderBy: { abbreviation: "asc" },
  });
}
