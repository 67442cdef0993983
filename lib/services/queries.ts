import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { containing } from "@/lib/platform/address-filter";
import { isId } from "@/lib/platform/text";
import { ordered } from "@/lib/registers/order";
import { namesAsked } from "@/lib/registers/rules";
import { noneState } from "@/lib/registers/summary";
import type { ServicesFilter } from "./filter";
import type { RecommendationRow, RecommendationSum } from "./rules";

const { sql, join } = Prisma;

/** The columns of a recommendation with the department and people it names. */
const listed = (actor: Actor) => {
  const reach = within(actor, "register.read");
  return sql`
    select s.id, s.status::text, s.service, s.eligible, s.gap, s.delivering_unit as "deliveringUnit", s.one_off_cost as "oneOffCost",
      s.yearly_cost as "yearlyCost", s.funding::text, s.language, s.version, s.department_id as "departmentId", d.abbreviation,
      d.name as department, c.name as "changedBy", s.changed_at as "changedAt", s.decline_reason as "declineReason",
      u.name as "decidedBy", s.decided_at as "decidedAt", s.withdrawn_at as "withdrawnAt"
    from service_recommendations s
    join departments d on d.id = s.department_id
    join users c on c.id = s.changed_by_id
    left join users u on u.id = s.decided_by_id
    where (${reach}::uuid[] is null or s.department_id = any(${reach}::uuid[]))`;
};

const sortable = {
  service: sql`lower(service)`,
  department: sql`abbreviation`,
  "one-off": sql`"oneOffCost"`,
  yearly: sql`"yearlyCost"`,
};

function matching({ q, department, status, funding, withdrawn }: ServicesFilter): Prisma.Sql {
  const conditions = [sql`("withdrawnAt" is ${withdrawn ? sql`not null` : sql`null`})`];
  if (department) conditions.push(sql`abbreviation = ${department}`);
  if (status) conditions.push(sql`status = ${status}`);
  if (funding) conditions.push(sql`funding = ${funding}`);
  if (q) {
    const like = containing(q);
    conditions.push(sql`(service ilike ${like} or gap ilike ${like} or "deliveringUnit" ilike ${like})`);
  }
  return join(conditions, " and ");
}

const found = (actor: Actor, filter: ServicesFilter) =>
  sql`from (${listed(actor)}) found where ${matching(filter)}`;

/** The recommendations of a filter in its order, else newest first. */
export const recommendationsOf = (actor: Actor, filter: ServicesFilter): Prisma.Sql =>
  sql`select * ${found(actor, filter)} order by ${ordered(filter.sort, sortable, sql`"changedAt" desc, id`)}`;

/** What they come to by funding source and status. */
export const sumsOf = (actor: Actor, filter: ServicesFilter): Prisma.Sql => sql`
  select funding, status, count(*)::int as count, coalesce(sum("oneOffCost"), 0)::float8 as "oneOff",
    coalesce(sum("yearlyCost"), 0)::float8 as yearly,
    (count(*) filter (where "oneOffCost" is null and "yearlyCost" is null))::int as uncosted
  ${found(actor, filter)} group by funding, status order by funding, status`;

/** One page of the recommendations of a filter, and the sums over all of them. Two statements. */
export async function listRecommendations(
  actor: Actor,
  filter: ServicesFilter,
  portion: { limit: number; offset: number },
): Promise<{ rows: RecommendationRow[]; sums: RecommendationSum[]; total: number; uncosted: number }> {
  const [rows, sums] = await Promise.all([
    db.$queryRaw<RecommendationRow[]>`
      ${recommendationsOf(actor, filter)} limit ${portion.limit} offset ${portion.offset}`,
    db.$queryRaw<RecommendationSum[]>(sumsOf(actor, filter)),
  ]);
  const add = (of: (sum: (typeof sums)[number]) => number) => sums.reduce((total, sum) => total + of(sum), 0);
  return { rows, sums, total: add(({ count }) => count), uncosted: add(({ uncosted }) => uncosted) };
}

/** One recommendation within reach, or null. */
export async function getRecommendation(
  actor: Actor,
  recommendationId: string,
): Promise<RecommendationRow | null> {
  if (!isId(recommendationId)) return null;
  const [row] = await db.$queryRaw<RecommendationRow[]>`
    select * from (${listed(actor)}) found where id = ${recommendationId}::uuid`;
  return row ?? null;
}

/** The summary behind the measure of every asked task of this kind; see lib/registers/summary.ts. */
export const servicesSummary = sql`
  select a.task_id, jsonb_build_object(
    'recommended', count(s.id), 'complete', count(s.id) filter (where s.costed and s.funded),
    'uncosted', count(s.id) filter (where not s.costed), 'unfunded', count(s.id) filter (where not s.funded),
    'uncostedNames', coalesce((array_agg(s.service order by s.service) filter (where not s.costed))[:${namesAsked}], '{}'),
    'unfundedNames', coalesce((array_agg(s.service order by s.service) filter (where not s.funded))[:${namesAsked}], '{}'),
    'none', ${noneState("services")}) as summary
  from asked a
  left join lateral (
    select s.id, s.service, s.one_off_cost is not null or s.yearly_cost is not null as costed, s.funding <> 'not_identified' as funded
    from service_recommendations s where s.department_id = a.department_id and s.withdrawn_at is null
  ) s on true
  where a.kind = 'service_recommendation'
  group by a.task_id, a.department_id`;
