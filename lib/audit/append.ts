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
  await tx.event.createMany({
    data: entries.map((entry) => ({
      ...entry,
      actorId: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
    })),
  });
}
