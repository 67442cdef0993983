import type { Visit } from "@/lib/auth/visit";
import { conflict, notFound, ruleBroken } from "@/lib/platform/errors";
import { checkFile } from "./check";
import type { Shown } from "./input";
import { lists, type Stored } from "./lists";
import { getImport } from "./queries";
import { storing } from "./under-way";

/**
 * Stores the good rows of a file, all of them or none, when that would still do what somebody was shown: so many added,
 * so many changed, so many left out because they have a problem, and what they are compared with as it was then. `tell` hears how many rows are written so far. Throws
 * not found for anybody else's file, and `conflict` when it was stored already or would now do something else.
 */
export async function storeFile(
  { actor, now }: Visit,
  importId: string,
  { added, changed, left, digest }: Shown,
  tell: (done: number, of: number) => void | Promise<void>,
): Promise<Stored> {
  const file = await getImport(actor, importId, now);
  if (!file) throw notFound();
  if (file.storedAt) throw conflict({ key: "imports.stored-already" });
  const { rows, counts, ...judged } = await checkFile(actor, file, now);
  if (
    counts.add !== added ||
    counts.change !== changed ||
    counts.problem !== left ||
    judged.digest !== digest
  )
    throw conflict({ key: "imports.moved-on" });
  if (added + changed === 0) throw ruleBroken({ key: "imports.all-same" });
  return storing({ importId, left, tell }, () =>
    lists[file.list].store(actor, { rows, expected: { added, changed, digest } }),
  );
}
