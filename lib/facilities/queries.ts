import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { containing } from "@/lib/platform/address-filter";
import { isId } from "@/lib/platform/text";
import { ordered } from "@/lib/registers/order";
import { namesAsked } from "@/lib/registers/rules";
import { noneState } from "@/lib/registers/summary";
import type { FacilitiesFilter } from "./filter";
import type { Neighbour, SiteFacts, SiteRowFacts, SiteSums } from "./rules";

const { sql, join } = Prisma;

/** How far the site `f` has come: `trained` and `protocol`. */
const standing = sql`
  select least(f.staff_to_train, coalesce((
      select sum(t.staff_trained) from training_sessions t where t.facility_id = f.id and t.withdrawn_at is null), 0))::int as trained,
    case when exists (
        select from site_protocols p join protocol_approvals a on a.protocol_id = p.id and a.taken_back_at is null where p.facility_id = f.id) then 'approved'
      when exists (select from site_protocols p where p.facility_id = f.id) then 'draft' else 'none' end as protocol`;

/** The columns of a site within reach, with the department and person it names. */
const listed = (actor: Actor) => {
  const reach = within(actor, "register.read");
  return sql`
    select f.id, f.name, f.kind::text, f.address, f.contact_role as "contactRole", f.staff_to_train as "staffToTrain", s.trained, s.protocol,
      f.version, f.department_id as "departmentId", d.abbreviation, d.name as department, c.name as "changedBy", f.changed_at as "changedAt",
      f.withdrawn_at as "withdrawnAt"
    from facilities f
    join departments d on d.id = f.department_id
    join users c on c.id = f.changed_by_id
    cross join lateral (${standing}) s
    where (${reach}::uuid[] is null or f.department_id = any(${reach}::uuid[]))`;
};

function matching({ q, department, kind, protocol, training, withdrawn }: FacilitiesFilter): Prisma.Sql {
  const conditions = [sql`("withdrawnAt" is ${withdrawn ? sql`not null` : sql`null`})`];
  if (department) conditions.push(sql`abbreviation = ${department}`);
  if (kind) conditions.push(sql`kind = ${kind}`);
  if (protocol) conditions.push(sql`protocol = ${protocol}`);
  if (training) conditions.push(sql`trained ${training === "missing" ? sql`<` : sql`>=`} "staffToTrain"`);
  if (q) {
    const like = containing(q);
    conditions.push(sql`(name ilike ${like} or address ilike ${like} or "contactRole" ilike ${like})`);
  }
  return join(conditions, " and ");
}

const sortable = {
  name: sql`lower(name)`,
  department: sql`abbreviation`,
  protocol: sql`array_position(array['none', 'draft', 'approved'], protocol)`,
  untrained: sql`"staffToTrain" - trained`,
};

const found = (actor: Actor, filter: FacilitiesFilter) =>
  sql`from (${listed(actor)}) found where ${matching(filter)}`;

/** The sites of a filter, by name unless it sorts otherwise. */
export const sitesOf = (actor: Actor, filter: FacilitiesFilter): Prisma.Sql =>
  sql`select * ${found(actor, filter)} order by ${ordered(filter.sort, sortable, sql`lower(name), abbreviation, id`)}`;

/** One page of the sites of a filter, and what all of them come to. Two statements. */
export async function listSites(
  actor: Actor,
  filter: FacilitiesFilter,
  portion: { limit: number; offset: number },
): Promise<{ rows: SiteRowFacts[]; sums: SiteSums }> {
  const [rows, [sums]] = await Promise.all([
    db.$queryRaw<SiteRowFacts[]>`${sitesOf(actor, filter)} limit ${portion.limit} offset ${portion.offset}`,
    db.$queryRaw<SiteSums[]>`
      select count(*)::int as total, (count(*) filter (where protocol = 'approved'))::int as approved,
        coalesce(sum(trained), 0)::int as trained, coalesce(sum("staffToTrain"), 0)::int as "toTrain" ${found(actor, filter)}`,
  ]);
  return { rows, sums: sums as SiteSums };
}

const approvals = sql`
  select coalesce(json_agg(json_build_object('id', a.id, 'official', a.official_name, 'title', a.official_title, 'on', a.approved_on,
    'recordedBy', r.name, 'recordedAt', a.recorded_at, 'takenBackBy', t.name, 'takenBackAt', a.taken_back_at, 'reason', a.reason)
    order by a.recorded_at desc, a.id desc), '[]')
  from protocol_approvals a join users r on r.id = a.recorded_by_id left join users t on t.id = a.taken_back_by_id
  where a.protocol_id = p.id`;

/**
 * One site within reach with its protocol, approvals and trainings, or null. Of its versions it shows the one of a
 * number, the newest, or else the one in force and only without it the newest. One statement.
 */
export async function getSite(
  actor: Actor,
  facilityId: string,
  which: number | "newest" | "in force" = "in force",
): Promise<SiteFacts | null> {
  if (!isId(facilityId)) return null;
  const number = typeof which === "number" ? which : null;
  const [row] = await db.$queryRaw<SiteFacts[]>`
    select site.*,
      (select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'language', p.language, 'writtenBy', w.name,
          'writtenAt', p.written_at, 'approvals', (${approvals})) order by p.number desc), '[]')
        from site_protocols p join users w on w.id = p.written_by_id where p.facility_id = site.id) as versions,
      (select json_build_object('id', p.id, 'number', p.number, 'steps', p.steps, 'calls', p.calls, 'nonPublic', p.non_public,
          'language', p.language)
        from site_protocols p
        where p.facility_id = site.id and (${number}::int is null or p.number = ${number}::int)
        order by ${which !== "newest"} and exists (select from protocol_approvals a where a.protocol_id = p.id and a.taken_back_at is null) desc,
          p.number desc
        limit 1) as shown,
      (select coalesce(json_agg(json_build_object('id', t.id, 'heldOn', t.held_on, 'material', t.material, 'language', t.language,
          'staffTrained', t.staff_trained, 'version', t.version, 'recordedBy', u.name, 'recordedAt', t.created_at,
          'withdrawnAt', t.withdrawn_at) order by t.held_on desc, t.created_at desc, t.id), '[]')
        from training_sessions t join users u on u.id = t.created_by_id where t.facility_id = site.id) as trainings,
      (select coalesce(json_agg(f.id order by lower(f.name), f.id), '[]')
        from (select p.* from site_protocols p where p.facility_id = site.id order by p.number desc limit 1) mine
        join facilities f on f.department_id = site."departmentId" and f.id <> site.id and f.withdrawn_at is null
        join lateral (select p.* from site_protocols p where p.facility_id = f.id order by p.number desc limit 1) other
          on (other.steps, other.calls, other.non_public, other.language) = (mine.steps, mine.calls, mine.non_public, mine.language)
        where not exists (select from protocol_approvals a where a.protocol_id = other.id and a.taken_back_at is null)) as "sameElsewhere"
    from (${listed(actor)}) site where site.id = ${facilityId}::uuid`;
  return row ?? null;
}

/** The other standing sites of a department, by name. One statement. */
export async function listNeighbours(actor: Actor, site: SiteRowFacts): Promise<Neighbour[]> {
  const reach = within(actor, "register.read");
  return db.$queryRaw<Neighbour[]>`
    select f.id, f.name, s.protocol from facilities f cross join lateral (${standing}) s
    where f.department_id = ${site.departmentId}::uuid and f.id <> ${site.id}::uuid and f.withdrawn_at is null
      and (${reach}::uuid[] is null or f.department_id = any(${reach}::uuid[]))
    order by lower(f.name), f.id`;
}

/** The summary behind the measure of every asked task of this kind; see lib/registers/summary.ts. */
export const facilitiesSummary = sql`
  select a.task_id, jsonb_build_object(
    'sites', count(s.id), 'complete', count(s.id) filter (where s.protocol = 'approved' and s.trained >= s.staff_to_train),
    'unwritten', count(s.id) filter (where s.protocol = 'none'),
    'unwrittenNames', coalesce((array_agg(s.name order by s.name) filter (where s.protocol = 'none'))[:${namesAsked}], '{}'),
    'unapproved', count(s.id) filter (where s.protocol = 'draft'),
    'unapprovedNames', coalesce((array_agg(s.name order by s.name) filter (where s.protocol = 'draft'))[:${namesAsked}], '{}'),
    'untrained', count(s.id) filter (where s.trained < s.staff_to_train),
    'untrainedNames', coalesce((array_agg(s.name order by s.name) filter (where s.trained < s.staff_to_train))[:${namesAsked}], '{}'),
    'trained', coalesce(sum(s.trained) filter (where s.trained < s.staff_to_train), 0),
    'toTrain', coalesce(sum(s.staff_to_train) filter (where s.trained < s.staff_to_train), 0),
    'none', ${noneState("facilities")}) as summary
  from asked a
  left join lateral (
    select f.id, f.name, f.staff_to_train, s.trained, s.protocol from facilities f cross join lateral (${standing}) s
    where f.department_id = a.department_id and f.withdrawn_at is null
  ) s on true
  where a.kind = 'preparedness'
  group by a.task_id, a.department_id`;
