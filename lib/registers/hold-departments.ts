import { type Actor, within } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";

/**
 * Lets nobody else take a list for these departments until the transaction ends; only those the actor may write for, and
 * rows that merely name a department do not wait.
 */
export async function holdDepartments(
  tx: Transaction,
  actor: Actor,
  abbreviations: readonly string[],
): Promise<void> {
  const reach = within(actor, "register.write");
  await tx.$queryRaw`
    select 1 from departments
    where abbreviation = any(${abbreviations}) and (${reach}::uuid[] is null or id = any(${reach}::uuid[]))
    order by id for no key update`;
}
