import type { Visit } from "@/lib/auth/visit";
import { conflict, notFound, ruleBroken } from "@/lib/platform/errors";
import { checkFile } from "./check";
import type { Shown } from "./input";
import { lists, type Stored } from "./lists";
import { inPlace } from "./places";
import { getImport } from "./queries";
import { storing } from "./under-way";

type Tell = (done: number, of: number) => void | Promise<void>;

/** What this server is storing at present, by who does so and which file. */
const held = globalThis as { directiveDeskStoring?: Map<string, Promise<Stored>> };
held.directiveDeskStoring ??= new Map();
const present = held.directiveDeskStoring;

const keyOf = ({ actor }: Visit, importId: string) => `${actor.id} ${importId}`;

/** Whether a file is being stored at this moment, so that nothing can be said yet of what became of it. */
export const isBeingStored = (visit: Visit, importId: string): boolean => present.has(keyOf(visit, importId));

/**
 * Stores the good rows of a file, all of them or none, when that would still do what somebody was shown: so many added,
 * so many changed, so many left out because they have a problem, and what they are compared with as it was then. `tell`
 * hears how many rows are written so far. Asked again while it goes on, as by a double click, it is done once and both
 * hear the one outcome. Throws not found for anybody else's file, and `conflict` when it was stored already or would now
 * do something else.
 */
export function storeFile(visit: Visit, importId: string, shown: Shown, tell: Tell): Promise<Stored> {
  const key = keyOf(visit, importId);
  const begun = present.get(key);
  if (begun) return begun;
  const outcome = inPlace(visit.actor.id, () => storeNow(visit, importId, shown, tell)).finally(() =>
    present.delete(key),
  );
  present.set(key, outcome);
  return outcome;
}

async function storeNow(
  { actor, now }: Visit,
  importId: string,
  { added, changed, left, digest }: Shown,
  tell: Tell,
): Promise<Stored> {
  const file = await getImport(actor, importId, now);
  if (!file) throw notFound();
  if (file.storedAt) throw conflict({ key: "imports.stored-already" });
  if (!file.mapping) throw notFound();
  const { rows, counts, ...judged } = await checkFile(actor, file, now);
  if (
    counts.add !== added ||
    counts.change !== changed ||
    counts.problem !== left ||
    judged.digest !== digest
  )
    throw conflict({ key: "imports.moved-on" });
  if (added + changed === 0) throw ruleBroken({ key: "imports.all-same" });
  return storing({ importId, mapping: file.mapping, left, tell }, () =>
    lists[file.list].store(actor, { rows, expected: { added, changed, digest } }),
  );
}
