import { Refusal, type Said } from "@/lib/platform/errors";
import { db, limits, type Transaction } from "./client";
import { Prisma } from "./generated/client";

/**
 * Limits of reading or storing something long, in milliseconds: of one step, of the pause a slow reader causes between two steps,
 * and of the whole. The database gives up before Prisma does, here as in every transaction.
 */
const long = { statement: 60_000, pause: 60_000, whole: 600_000, prisma: 630_000 } as const;

/** What Prisma is told of a transaction with the limits of something long. */
export const longTransaction = { timeout: long.prisma, maxWait: limits.wait } as const;

/** Gives a transaction that has just begun the limits of something long; `statement` is that of one, in milliseconds. */
export async function allowLong(tx: Transaction, statement: number = long.statement): Promise<void> {
  await tx.$queryRaw`
    select set_config(name, value, true)
    from (values ('statement_timeout', ${String(statement)}), ('idle_in_transaction_session_timeout', ${String(long.pause)}),
      ('cursor_tuple_fraction', '1'), ('transaction_timeout', '0'), ('transaction_timeout', ${String(long.whole)})) own (name, value)
    where name <> 'transaction_timeout' or current_setting('server_version_num')::int >= 170000`;
}

/** How many may read or store so at once: each keeps one connection of the pool. */
const places = 6;
let taken = 0;

/** Does something long that keeps a connection of the pool. Throws `too-many` with what is `said` when too many do so at once. */
export async function inLongPlace<Result>(said: Said, work: () => Promise<Result>): Promise<Result> {
  if (taken >= places) throw new Refusal("too-many", said);
  taken++;
  try {
    return await work();
  } finally {
    taken--;
  }
}

/**
 * Reads something long in one read-only transaction with limits of its own; `statement` is that of one, in milliseconds. Throws `too-many` when too many do so at once.
 */
export async function readLong<Result>(
  read: (tx: Transaction) => Promise<Result>,
  statement: number = long.statement,
): Promise<Result> {
  return inLongPlace({ key: "errors.exports-busy" }, () =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`set transaction read only`;
      await allowLong(tx, statement);
      return await read(tx);
    }, longTransaction),
  );
}

/**
 * The rows of one query in its order, `size` at a time, through a cursor: one snapshot and little memory, however many
 * there are. When `take` throws, cursor and transaction end with it; while it waits longer than a minute, the database
 * ends them. `take` returns true when it wants no more.
 */
export async function inPortions<Row>(
  query: Prisma.Sql,
  take: (rows: Row[]) => Promise<boolean | undefined>,
  size = 500,
): Promise<void> {
  await readLong(async (tx) => {
    await tx.$executeRaw`declare portions no scroll cursor for ${query}`;
    const fetch = Prisma.sql`${Prisma.raw(`fetch forward ${Math.trunc(size)} from portions`)}`;
    for (;;) {
      const rows = await tx.$queryRaw<Row[]>(fetch);
      const enough = rows.length > 0 && (await take(rows));
      if (enough || rows.length < size) return;
    }
  });
}
