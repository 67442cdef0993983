import type { Actor } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import type { EventEntry } from "./kinds";

/** Adds events to the chain, inside the transaction of the change they speak of; the trigger numbers and hashes them. */
export async function appendEvents(
  tx: Transaction,
  actor: Actor,
  entries: readonly EventEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  // One statement over arrays: an import makes thousands of events, which row by row take longer than a transaction may.
  await tx.$executeRaw`
    insert into events (action, subject_type, subject_id, department_id, details, actor_id, actor_name, actor_role)
    select e.action, e.subject_type, e.subject_id, e.department_id, e.details::jsonb, ${actor.id}::uuid, ${actor.name}, ${actor.role}
    from unnest(
      ${entries.map(({ action }) => action)}::text[], ${entries.map(({ subjectType }) => subjectType)}::text[],
      ${entries.map(({ subjectId }) => subjectId)}::text[], ${entries.map(({ departmentId }) => departmentId)}::uuid[],
      ${entries.map(({ details }) => JSON.stringify(details))}::text[]
    ) with ordinality as e(action, subject_type, subject_id, department_id, details, place)
    order by e.place`;
}
