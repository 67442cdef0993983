import { AsyncLocalStorage } from "node:async_hooks";
import type { Transaction } from "@/lib/db/client";
import { conflict, notFound } from "@/lib/platform/errors";
import type { Expected } from "./input";
import type { Mapping } from "./mapping";

/** The file whose rows are being stored. */
type UnderWay = {
  importId: string;
  /** How its columns were read when its rows were judged. */
  mapping: Mapping;
  /** How many of its rows were left out because they have a problem. */
  left: number;
  /** Hears how many rows are written so far, none of them stored until all are. */
  tell: (done: number, of: number) => void | Promise<void>;
};

const underWay = new AsyncLocalStorage<UnderWay>();

/** Does `work` as the storing of a file: what it stores is told as it goes on, and stands beside the file's name and hash. */
export const storing = <Result>(file: UnderWay, work: () => Promise<Result>): Promise<Result> =>
  underWay.run(file, work);

/** How many rows are written with one statement, so that progress can be told between. */
const portion = 1_000;

/** Writes rows in portions, one statement each, and tells how far it is: `before` were written already, of so many in all. */
export async function inPortions<Row>(
  rows: readonly Row[],
  write: (portion: Row[]) => Promise<unknown>,
  { before, of }: { before: number; of: number },
): Promise<void> {
  for (let from = 0; from < rows.length; from += portion) {
    const some = rows.slice(from, from + portion);
    await write(some);
    await underWay.getStore()?.tell(before + from + some.length, of);
  }
}

/**
 * Refuses to store what would not do what somebody was shown: other counts, or rows that were changed meanwhile. Asked in
 * the transaction, of what it holds; `digest` is that of what is known there.
 */
export async function refuseMovedOn(
  expected: Expected | undefined,
  { added, changed }: { added: number; changed: number },
  digest: () => Promise<string>,
): Promise<void> {
  if (!expected) return;
  const isSame =
    expected.added === added &&
    expected.changed === changed &&
    (expected.digest === undefined || expected.digest === (await digest()));
  if (!isSame) throw conflict({ key: "imports.moved-on" });
}

/** Which file a change comes from, for its event; a change that comes from none says so by null. */
export type FromFile = { file: string | null; sha256: string | null };

/** The columns that are read, with their places, in letters that are the same for the same. */
const readFrom = (mapping: Mapping) =>
  JSON.stringify(
    Object.entries(mapping)
      .filter(([, place]) => place !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/**
 * Holds the file that is being stored, as the first thing its transaction does. Throws `conflict` when it was stored
 * already, or when somebody said meanwhile that its columns are to be read another way.
 */
export async function holdFile(tx: Transaction, actor: { id: string }): Promise<void> {
  const file = underWay.getStore();
  if (!file) return;
  const [held] = await tx.$queryRaw<{ isStored: boolean; mapping: Mapping }[]>`
    select stored_at is not null as "isStored", coalesce(mapping, '{}') as mapping
    from imports where id = ${file.importId}::uuid and bringer_id = ${actor.id}::uuid for update`;
  if (!held) throw notFound();
  if (held.isStored) throw conflict({ key: "imports.stored-already" });
  if (readFrom(held.mapping) !== readFrom(file.mapping)) throw conflict({ key: "imports.moved-on" });
}

/**
 * Records in the transaction that stores a file what storing it did. Throws `conflict` when it was stored already or
 * another one was brought in its place.
 */
export async function closeFile(
  tx: Transaction,
  actor: { id: string },
  now: Date,
  { added, changed }: { added: number; changed: number },
): Promise<FromFile> {
  const file = underWay.getStore();
  if (!file) return { file: null, sha256: null };
  const [closed] = await tx.import.updateManyAndReturn({
    where: { id: file.importId, bringerId: actor.id, storedAt: null },
    data: { storedAt: now, added, changed, left: file.left },
    select: { fileName: true, sha256: true },
  });
  if (!closed) throw conflict({ key: "imports.stored-already" });
  return { file: closed.fileName, sha256: closed.sha256 };
}
