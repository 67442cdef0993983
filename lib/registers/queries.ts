import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import type { Register } from "@/lib/db/generated/enums";
import type { RegisterOwner } from "./rules";

/**
 * The department whose register is asked for: the one named, or else the reader's own; null when there is none within
 * reach. One statement.
 */
export async function getRegisterOwner(
  actor: Actor,
  register: Register | null,
  abbreviation: string | undefined,
): Promise<RegisterOwner | null> {
  if (!abbreviation && !actor.departmentId) return null;
  const reach = within(actor, "register.read");
  const [owner] = await db.$queryRaw<RegisterOwner[]>`
    select d.id, d.abbreviation, d.name, (
      select json_build_object('id', n.id, 'reason', n.reason, 'language', n.language, 'statedBy', u.name, 'statedAt', n.stated_at,
        'decision', n.decision, 'decisionReason', n.decision_reason, 'decidedBy', c.name, 'decidedAt', n.decided_at)
      from none_statements n join users u on u.id = n.stated_by_id left join users c on c.id = n.decided_by_id
      where n.department_id = d.id and n.register::text = ${register} and n.withdrawn_at is null
      order by n.stated_at desc, n.id desc limit 1) as none
    from departments d
    where case when ${abbreviation ?? null}::text is null then d.id = ${actor.departmentId}::uuid else d.abbreviation = ${abbreviation ?? null} end
      and (${reach}::uuid[] is null or d.id = any(${reach}::uuid[]))`;
  return owner ?? null;
}

/** The departments within reach whose registers a person may keep, by name, to choose one from. One statement. */
export async function listRegisterDepartments(
  actor: Actor,
): Promise<{ id: string; abbreviation: string; name: string }[]> {
  const reach = within(actor, "register.read");
  return db.$queryRaw`
    select id, abbreviation, name from departments where ${reach}::uuid[] is null or id = any(${reach}::uuid[])
    order by name, abbreviation`;
}
