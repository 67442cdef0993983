import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Register } from "@/lib/db/generated/enums";
import type { RegisterOwner } from "./rules";

const { sql } = Prisma;

type DepartmentChoice = { id: string; abbreviation: string; name: string };

/** The departments within reach, as the first step of a statement. */
const near = (actor: Actor) => {
  const reach = within(actor, "register.read");
  return sql`near as (
    select id, abbreviation, name from departments where ${reach}::uuid[] is null or id = any(${reach}::uuid[]))`;
};

/** The department named, or else the reader's own, with its newest statement of "none", out of `near`. */
const owning = (actor: Actor, register: Register | null, abbreviation: string | null) => sql`
  select json_build_object('id', d.id, 'abbreviation', d.abbreviation, 'name', d.name, 'none', (
    select json_build_object('id', n.id, 'reason', n.reason, 'language', n.language, 'statedBy', u.name, 'statedAt', n.stated_at,
      'decision', n.decision, 'decisionReason', n.decision_reason, 'decidedBy', c.name, 'decidedAt', n.decided_at)
    from none_statements n join users u on u.id = n.stated_by_id left join users c on c.id = n.decided_by_id
    where n.department_id = d.id and n.register::text = ${register} and n.withdrawn_at is null
    order by n.stated_at desc, n.id desc limit 1))
  from near d
  where case when ${abbreviation}::text is null then d.id = ${actor.departmentId}::uuid else d.abbreviation = ${abbreviation} end`;

const choices = sql`
  select coalesce(json_agg(json_build_object('id', id, 'abbreviation', abbreviation, 'name', name) order by name, abbreviation), '[]')
  from near`;

/**
 * The department whose register is asked for: the one named, or else the reader's own; null when there is none within
 * reach. One statement.
 */
export async function getRegisterOwner(
  actor: Actor,
  register: Register | null,
  abbreviation: string | undefined,
): Promise<RegisterOwner | null> {
  const [row] = await db.$queryRaw<{ owner: RegisterOwner | null }[]>`
    with ${near(actor)} select (${owning(actor, register, abbreviation ?? null)}) as owner`;
  return row?.owner ?? null;
}

/** The departments within reach whose registers a person may keep, by name, to choose one from. One statement. */
export async function listRegisterDepartments(actor: Actor): Promise<DepartmentChoice[]> {
  const [row] = await db.$queryRaw<{ departments: DepartmentChoice[] }[]>`
    with ${near(actor)} select (${choices}) as departments`;
  return row?.departments ?? [];
}

/** Both of these at once. One statement. */
export async function getRegisterFrame(
  actor: Actor,
  register: Register | null,
  abbreviation: string | undefined,
): Promise<{ owner: RegisterOwner | null; departments: DepartmentChoice[] }> {
  const [row] = await db.$queryRaw<{ owner: RegisterOwner | null; departments: DepartmentChoice[] }[]>`
    with ${near(actor)} select (${owning(actor, register, abbreviation ?? null)}) as owner, (${choices}) as departments`;
  return row ?? { owner: null, departments: [] };
}

/** For whom a new row of a register is recorded, and what its form needs for that. */
export type NewRow = {
  owner: RegisterOwner | null;
  /** Fields of the form that nobody fills in. */
  hidden: Record<string, string>;
  /** Those to choose from, where it is nobody's yet. */
  departments?: DepartmentChoice[];
};

/** For whom a new row is recorded: the department named, or else the reader's own; null when it is out of reach. One statement. */
export async function getNewRow(actor: Actor, abbreviation: string | undefined): Promise<NewRow | null> {
  const { owner, departments } = await getRegisterFrame(actor, null, abbreviation);
  if (owner) return { owner, hidden: { departmentId: owner.id } };
  return abbreviation ? null : { owner, hidden: {}, departments };
}
