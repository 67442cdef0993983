import { couldEver } from "@/lib/auth/permissions";
import { conflict, forbidden, invalid, notFound, type Said } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { bringInput, chooseInput } from "./input";
import { keptFor } from "./limits";
import { type ListToImport, lists } from "./lists";
import { inOrder, type Mapping } from "./mapping";

const about = (sha256: string) => ({ subjectType: "file", subjectId: sha256, departmentId: null }) as const;

/**
 * Keeps a file that somebody brought, for themselves alone, so that it can be checked and stored. It takes the place of
 * one they brought for the same list and did not store; whatever anybody brought more than a day ago and did not store
 * is removed, and the bytes of what was stored.
 */
export const bringFile = mutation({
  permission: "import.bring",
  input: bringInput,
  subject: async (_, __, actor) => ({ userId: actor.id }),
  change: async ({ tx, actor, now, input: { content, mapping, ...file } }) => {
    if (!couldEver(actor, lists[file.list].permission)) throw forbidden();
    const old = { lt: new Date(now.getTime() - keptFor) };
    await tx.import.deleteMany({
      where: { storedAt: null, OR: [{ broughtAt: old }, { bringerId: actor.id, list: file.list }] },
    });
    await tx.import.updateMany({
      where: { storedAt: { not: null }, content: { not: null }, broughtAt: old },
      data: { content: null },
    });
    const { id } = await tx.import.create({
      data: {
        ...file,
        ...(mapping ? { mapping } : {}),
        content: new Uint8Array(content),
        bringerId: actor.id,
        broughtAt: now,
      },
      select: { id: true },
    });
    const { fileName, sha256, rows } = file;
    return {
      result: { importId: id },
      audit: { action: "import.brought", ...about(sha256), details: { file: fileName, sha256, rows } },
    };
  },
});

/** Says from which column of a file each column of its list is read. Only whoever brought it, and only until it is stored. */
export const chooseColumns = mutation({
  permission: "import.bring",
  input: chooseInput,
  subject: async (tx, { importId }, actor) => {
    const file = await tx.import.findFirst({
      where: { id: importId, bringerId: actor.id },
      omit: { content: true },
    });
    return file && { ...file, userId: file.bringerId };
  },
  change: async ({ tx, input: { mapping }, subject: { id, list, heading, fileName, sha256 } }) => {
    const wrong = wrongColumns(lists[list], mapping, heading.length);
    if (Object.keys(wrong).length > 0) throw invalid(wrong);
    const { count } = await tx.import.updateMany({
      where: { id, storedAt: null },
      data: { mapping: inOrder(lists[list].columns, mapping) },
    });
    if (count === 0) throw conflict({ key: "imports.stored-already" });
    return {
      result: { importId: id },
      audit: { action: "import.columns-chosen", ...about(sha256), details: { file: fileName, sha256 } },
    };
  },
});

function wrongColumns({ columns }: ListToImport, mapping: Mapping, width: number): Record<string, Said> {
  const names = Object.keys(columns);
  if (Object.keys(mapping).some((name) => !names.includes(name))) throw notFound();
  const wrong: Record<string, Said> = {};
  const taken = new Map<number, string>();
  for (const [name, { required }] of Object.entries(columns)) {
    const at = mapping[name] ?? null;
    if (at === null) {
      if (required) wrong[name] = { key: "imports.mapping.required", values: { column: name } };
    } else if (at >= width) wrong[name] = { key: "errors.not-understood" };
    else if (taken.has(at))
      wrong[name] = { key: "imports.mapping.twice", values: { column: taken.get(at) ?? "" } };
    else taken.set(at, name);
  }
  return wrong;
}
