import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { containing } from "@/lib/platform/address-filter";
import { isId } from "@/lib/platform/text";
import { ordered } from "@/lib/registers/order";
import type { OutreachFilter } from "./filter";
import { languageAndScript, type OutreachCell, type OutreachRow, sameLanguage } from "./rules";

const { sql, empty, join } = Prisma;

const sortable = {
  outlet: sql`lower(o.outlet)`,
  department: sql`d.abbreviation`,
  language: sql`o.language`,
  "held-on": sql`o.held_on`,
  reach: sql`o.reach`,
};

function matching(actor: Actor, { q, department, language, channel, withdrawn }: OutreachFilter): Prisma.Sql {
  const reach = within(actor, "register.read");
  const conditions = [withdrawn ? sql`o.withdrawn_at is not null` : sql`o.withdrawn_at is null`];
  if (reach) conditions.push(sql`o.department_id = any(${reach}::uuid[])`);
  if (department)
    conditions.push(sql`o.department_id = (select id from departments where abbreviation = ${department})`);
  if (language) {
    const { primary, script } = languageAndScript(language);
    conditions.push(sql`split_part(o.language, '-', 1) = ${primary}
      and coalesce(substring(o.language from '-([A-Z][a-z]{3})(?:-|$)'), '') = ${script}`);
  }
  if (channel) conditions.push(sql`o.channel::text = ${channel}`);
  if (q) conditions.push(sql`(o.outlet ilike ${containing(q)} or o.material ilike ${containing(q)})`);
  return join(conditions, " and ");
}

const columns = sql`o.id, o.language, o.channel::text, o.outlet, to_char(o.held_on, 'YYYY-MM-DD') as "heldOn", o.material, o.reach,
  o.cost, o.written_in as "writtenIn", o.version, o.department_id as "departmentId", d.abbreviation, d.name as department,
  c.name as "changedBy", o.changed_at as "changedAt", o.withdrawn_at as "withdrawnAt"`;

const joined = sql`outreach_entries o join departments d on d.id = o.department_id join users c on c.id = o.changed_by_id`;

/** The outreach of a filter in its order, else newest first. */
export const outreachOf = (actor: Actor, filter: OutreachFilter): Prisma.Sql => sql`
  select ${columns} from ${joined} where ${matching(actor, filter)}
  order by ${ordered(filter.sort, sortable, sql`o.held_on desc, o.id`)}`;

/**
 * One page of the outreach of a filter in its order, else newest first, with the counts by language and channel over everything the filter
 * finds whatever its language and channel. Two statements.
 */
export async function listOutreach(
  actor: Actor,
  filter: OutreachFilter,
  portion: { limit: number; offset: number },
): Promise<{ rows: OutreachRow[]; cells: OutreachCell[]; total: number }> {
  const { language, channel, ...wider } = filter;
  const [rows, cells] = await Promise.all([
    db.$queryRaw<OutreachRow[]>`${outreachOf(actor, filter)} limit ${portion.limit} offset ${portion.offset}`,
    db.$queryRaw<OutreachCell[]>`
      select o.language, o.channel::text, count(*)::int as count from outreach_entries o
      where ${matching(actor, wider)} group by o.language, o.channel order by 1, 2`,
  ]);
  const total = cells
    .filter(
      (cell) =>
        (!language || sameLanguage(cell.language, language)) && (!channel || cell.channel === channel),
    )
    .reduce((sum, { count }) => sum + count, 0);
  return { rows, cells, total };
}

/** One piece of outreach within reach, or null. */
export async function getOutreach(actor: Actor, entryId: string): Promise<OutreachRow | null> {
  if (!isId(entryId)) return null;
  const reach = within(actor, "register.read");
  const [row] = await db.$queryRaw<OutreachRow[]>`
    select ${columns} from ${joined}
    where o.id = ${entryId}::uuid ${reach ? sql`and o.department_id = any(${reach}::uuid[])` : empty}`;
  return row ?? null;
}

/** The languages declared by one department, or by any within reach when it is null. One statement. */
export async function listLanguages(actor: Actor, departmentId: string | null): Promise<string[]> {
  const reach = within(actor, "register.read");
  const rows = await db.$queryRaw<{ language: string }[]>`
    select distinct language from department_languages
    where (${departmentId}::uuid is null or department_id = ${departmentId}::uuid)
      and (${reach}::uuid[] is null or department_id = any(${reach}::uuid[]))
    order by language`;
  return rows.map(({ language }) => language);
}

/** The summary behind the measure of every asked task of this kind; see lib/registers/summary.ts. */
export const outreachSummary = sql`
  select a.task_id, jsonb_build_object(
    'declared', (select coalesce(jsonb_agg(l.language order by l.language), '[]') from department_languages l where l.department_id = a.department_id),
    'reached', (select coalesce(jsonb_agg(distinct o.language), '[]') from outreach_entries o
      where o.department_id = a.department_id and o.withdrawn_at is null)) as summary
  from asked a
  where a.kind = 'outreach'`;
