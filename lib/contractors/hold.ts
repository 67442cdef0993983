import { type Actor, within } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";

/** Lets nobody else answer, send or change anything for this contract until the transaction ends. */
export const holdContract = (tx: Transaction, contractId: string): Promise<unknown> =>
  tx.$queryRaw`select 1 from contracts where id = ${contractId}::uuid for no key update`;

/** The same for several contracts, as far as the actor may write for them. */
export function holdContracts(tx: Transaction, ids: readonly string[], actor: Actor): Promise<unknown> {
  const reach = within(actor, "register.write");
  return tx.$queryRaw`
    select 1 from contracts
    where id = any(${ids}::uuid[]) and (${reach}::uuid[] is null or department_id = any(${reach}::uuid[]))
    order by id for no key update`;
}
