import { type Actor, can, couldEver, reachOf, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import type { ImportList } from "@/lib/db/generated/enums";
import { isId } from "@/lib/platform/text";
import { keptFor } from "./limits";
import { lists } from "./lists";
import { inOrder, type Mapping } from "./mapping";

/** A file that somebody brought. Only they ever see it. */
export type BroughtFile = NonNullable<Awaited<ReturnType<typeof getImport>>>;

/**
 * A file the actor brought, with its compressed bytes while they are kept; null for anybody else's, for one of a list
 * the actor may not take in any more, and for one that was not stored within a day of `now`.
 */
export async function getImport(actor: Actor, importId: string, now: Date) {
  if (!isId(importId)) return null;
  const file = await db.import.findFirst({ where: { id: importId, bringerId: actor.id } });
  if (!file || !can(actor, "import.bring", { userId: file.bringerId })) return null;
  if (!couldEver(actor, lists[file.list].permission)) return null;
  const isOld = now.getTime() - file.broughtAt.getTime() > keptFor;
  if (!file.storedAt && isOld) return null;
  const mapping = file.mapping ? inOrder(lists[file.list].columns, file.mapping as Mapping) : null;
  return { ...file, content: isOld ? null : file.content, mapping };
}

/** The files of a list that were stored before, newest first, at most 20: one's own, or everybody's for whoever reads all. */
export async function listImports(actor: Actor, list: ImportList) {
  const everybody = within(actor, "import.read") === null;
  if (!everybody && reachOf(actor, "import.read") !== "self") return [];
  const files = await db.import.findMany({
    where: { list, storedAt: { not: null }, ...(everybody ? {} : { bringerId: actor.id }) },
    omit: { content: true },
    include: { bringer: { select: { name: true } } },
    orderBy: { storedAt: "desc" },
    take: 20,
  });
  return files.map(({ bringer, ...file }) => ({
    ...file,
    who: bringer.name,
    isOwn: file.bringerId === actor.id,
  }));
}
