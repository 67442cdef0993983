import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { cityZone, dayOf } from "@/lib/i18n/instant";
import { containing } from "@/lib/platform/address-filter";
import { isId } from "@/lib/platform/text";
import { ordered } from "@/lib/registers/order";
import { namesAsked } from "@/lib/registers/rules";
import type { ActivityFilter } from "./filter";
import type { MonthCount, Place, ReportContent, ReportRow, ReportVersion } from "./rules";

const { sql, join, empty } = Prisma;

const columns = sql`
  r.id, r.site, r.observed_at as "observedAt", r.learned_at as "learnedAt", r.reported_at as "reportedAt", r.agency::text,
  r.agency_stated as "agencyStated", r.actions::text[], r.papers::text[], r.responses::text[], r.follow_up_by::text as "followUpBy",
  r.follow_up_done_on::text as "followUpDoneOn", r.note, r.language, r.kept, r.version, r.department_id as "departmentId",
  d.abbreviation, d.name as department, p.name as "reportedBy", c.name as "changedBy", r.changed_at as "changedAt",
  r.withdrawn_at as "withdrawnAt"`;

const joined = sql`activity_reports r join departments d on d.id = r.department_id
  join users p on p.id = r.reported_by_id join users c on c.id = r.changed_by_id`;

const reached = (actor: Actor) => {
  const reach = within(actor, "activity.read");
  return reach ? sql`and r.department_id = any(${reach}::uuid[])` : empty;
};

const monthObserved = sql`to_char(r.observed_at at time zone ${cityZone}, 'YYYY-MM')`;

const sortable = {
  site: sql`lower(r.site)`,
  department: sql`d.abbreviation`,
  observed: sql`r.observed_at`,
  agency: sql`r.agency`,
};

function matching(actor: Actor, filter: ActivityFilter, today: string): Prisma.Sql {
  const { q, department, agency, action, month, followUp, withdrawn } = filter;
  const conditions = [sql`r.withdrawn_at is ${withdrawn ? sql`not null` : sql`null`} ${reached(actor)}`];
  if (q) conditions.push(sql`r.site ilike ${containing(q)}`);
  if (department)
    conditions.push(sql`r.department_id = (select id from departments where abbreviation = ${department})`);
  if (agency) conditions.push(sql`r.agency::text = ${agency}`);
  if (action) conditions.push(sql`${action} = any(r.actions::text[])`);
  if (month) conditions.push(sql`${monthObserved} = ${month}`);
  if (followUp) conditions.push(sql`r.follow_up_by is not null and r.follow_up_done_on is null`);
  if (followUp === "late") conditions.push(sql`r.follow_up_by < ${today}::date`);
  return join(conditions, " and ");
}

/** The reports of a filter in its order, else what was observed last first; `now` decides which follow-ups are late. */
export const activityOf = (actor: Actor, filter: ActivityFilter, now: Date): Prisma.Sql => sql`
  select ${columns} from ${joined} where ${matching(actor, filter, dayOf(now))}
  order by ${ordered(filter.sort, sortable, sql`r.observed_at desc, r.id`)}`;

/**
 * One page of the reports of a filter in its order, else what was observed last first, and how many there are by month of observation.
 * `now` decides which follow-ups are late. Two statements.
 */
export async function listActivity(
  actor: Actor,
  filter: ActivityFilter,
  portion: { limit: number; offset: number },
  now: Date,
): Promise<{ rows: ReportRow[]; months: MonthCount[]; total: number }> {
  const where = matching(actor, filter, dayOf(now));
  const [rows, months] = await Promise.all([
    db.$queryRaw<
      ReportRow[]
    >`${activityOf(actor, filter, now)} limit ${portion.limit} offset ${portion.offset}`,
    db.$queryRaw<MonthCount[]>`
      select ${monthObserved} as month, count(*)::int as count from activity_reports r where ${where} group by 1 order by 1`,
  ]);
  return { rows, months, total: months.reduce((sum, { count }) => sum + count, 0) };
}

/** One report within reach as it reads now, and its versions, newest first; null when out of reach. Two statements. */
export async function getActivity(
  actor: Actor,
  reportId: string,
): Promise<{ row: ReportRow; versions: ReportVersion[] } | null> {
  if (!isId(reportId)) return null;
  const [[row], versions] = await Promise.all([
    db.$queryRaw<ReportRow[]>`
      select ${columns} from ${joined} where r.id = ${reportId}::uuid ${reached(actor)}`,
    db.$queryRaw<{ version: number; content: StoredVersion; changedBy: string }[]>`
      select v.version, v.content, u.name as "changedBy"
      from register_versions v join activity_reports r on r.id = v.row_id
      join users u on u.id = (v.content ->> 'changed_by_id')::uuid
      where v.row_id = ${reportId}::uuid ${reached(actor)} order by v.version desc`,
  ]);
  return row ? { row, versions: versions.map(versionOf) } : null;
}

type StoredVersion = Record<
  "site" | "observed_at" | "learned_at" | "agency" | "note" | "language" | "changed_at",
  string
> &
  Record<"agency_stated" | "follow_up_by" | "follow_up_done_on" | "withdrawn_at", string | null> &
  Pick<ReportContent, "actions" | "papers" | "responses" | "kept">;

const versionOf = (stored: { version: number; content: StoredVersion; changedBy: string }): ReportVersion => {
  const { content } = stored;
  return {
    version: stored.version,
    changedBy: stored.changedBy,
    changedAt: new Date(content.changed_at),
    withdrawn: content.withdrawn_at !== null,
    content: {
      site: content.site,
      observedAt: new Date(content.observed_at),
      learnedAt: new Date(content.learned_at),
      agency: content.agency as ReportContent["agency"],
      agencyStated: content.agency_stated,
      actions: content.actions,
      papers: content.papers,
      responses: content.responses,
      followUpBy: content.follow_up_by,
      followUpDoneOn: content.follow_up_done_on,
      note: content.note,
      language: content.language,
      kept: content.kept,
    },
  };
};

/** The places a report may name: those reported from before, the newest first, then the department's sites. One statement. */
export async function listPlaces(actor: Actor, departmentId: string): Promise<Place[]> {
  return db.$queryRaw<Place[]>`
    select name, bool_or(known) as known from (
      select r.site as name, r.reported_at as at, false as known from activity_reports r
      where r.department_id = ${departmentId}::uuid ${reached(actor)}
      union all
      select r.name, null, true from facilities r
      where r.department_id = ${departmentId}::uuid and r.withdrawn_at is null ${reached(actor)}
    ) places group by name order by max(at) desc nulls last, name limit 200`;
}

/** What was reported in the last seven days, within reach, as a JSON value of a statement: the count and the newest three. */
export const reportedThisWeek = (actor: Actor, now: Date): Prisma.Sql => sql`(
  select json_build_object('count', count(*), 'newest', coalesce((json_agg(json_build_object('id', r.id, 'site', r.site,
    'abbreviation', d.abbreviation, 'department', d.name, 'observedAt', r.observed_at, 'reportedAt', r.reported_at)
    order by r.reported_at desc, r.id) filter (where r.place <= 3)), '[]'))
  from (
    select r.*, row_number() over (order by r.reported_at desc, r.id) as place from activity_reports r
    where r.reported_at > ${now}::timestamptz - interval '7 days' and r.withdrawn_at is null ${reached(actor)}
  ) r join departments d on d.id = r.department_id)`;

/** The summary behind the measure of every asked task of this kind; see lib/registers/summary.ts. */
export const liaisonSummary = sql`
  select a.task_id, jsonb_build_object('active', g.active, 'proposed', g.proposed,
    'vacantSince', case when not ('liaison' = any(g.active)) then extract(epoch from coalesce(g.ended, t.created_at)) * 1000 end,
    'reports', f.reports, 'late', f.late, 'lateNames', f.names) as summary
  from asked a join tasks t on t.id = a.task_id
  cross join lateral (
    select coalesce(array_agg(distinct g.role::text) filter (where g.status = 'active'), '{}') as active,
      coalesce(array_agg(distinct g.role::text) filter (where g.status = 'proposed'), '{}') as proposed,
      max(g.ended_at) filter (where g.role = 'liaison' and g.accepted_at is not null) as ended
    from designations g where g.department_id = a.department_id
  ) g
  cross join lateral (
    select count(*) as reports, count(*) filter (where r.late) as late,
      coalesce((array_agg(r.site order by r.follow_up_by, r.site) filter (where r.late))[:${namesAsked}], '{}') as names
    from (
      select r.site, r.follow_up_by, r.follow_up_done_on is null
        and r.follow_up_by < (select (city_now() at time zone ${cityZone})::date) as late
      from activity_reports r where r.department_id = a.department_id and r.withdrawn_at is null
    ) r
  ) f
  where a.kind = 'liaison'`;
