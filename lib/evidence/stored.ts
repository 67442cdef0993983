import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { ScanState } from "@/lib/db/generated/enums";
import { Refusal, ruleBroken, unavailable } from "@/lib/platform/errors";

const { sql, raw } = Prisma;

/** How long a content that nothing refers to is kept, and a ticket for it lasts, in hours: people fill a form for hours. */
export const hoursKept = 24;

/** How long a clearing may take, in minutes; one that took longer was broken off, and whoever sends the bytes again ends it. */
const clearingTakes = 10;

/**
 * Every table that refers to stored contents, each by its column sha256. A new one needs three things: its name here, a
 * foreign key to stored_files, and the trigger refers_to_what_stays, as evidence_versions has it. A test compares this
 * list and the triggers with the foreign keys of the database.
 */
export const referring = ["evidence_versions"] as const;

/** Whether anything refers to the content `f`, as SQL. */
const isReferred = raw(
  `(${referring.map((table) => `exists (select from ${table} x where x.sha256 = f.sha256)`).join(" or ")})`,
);

/** In whose place the row of an infected content stays once its bytes are gone: nothing refers to it, and nobody claims it again. */
const goneForGood = new Date("9999-12-31T00:00:00Z");

/** Whether the content `f` may be cleared away: an hour longer than its tickets last, and nobody else is at it. */
const isForgotten = sql`f.sent_at < city_now() - interval ${raw(`'${hoursKept + 1} hours'`)} and not ${isReferred}
  and (f.clearing_since is null or f.clearing_since < city_now() - interval ${raw(`'${clearingTakes} minutes'`)})`;

/**
 * Notes that a content was sent, before its bytes are kept, and returns when that was. The same bytes are one row, whoever
 * sent them; they keep what a scanner said, and stay for another day. Throws `unavailable` while they are cleared away, and refuses
 * bytes in which a scanner once found something, though it be asked no more.
 */
export async function noteSent(file: { sha256: string; size: number; scan: ScanState }): Promise<Date> {
  const [row] = await db.$queryRaw<{ sentAt: Date }[]>`
    insert into stored_files as f (sha256, size, scan) values (${file.sha256}, ${file.size}, ${file.scan}::scan_state)
    on conflict (sha256) do update set sent_at = city_now(), clearing_since = null,
      scan = case when f.scan in ('unscanned', 'quarantined') and excluded.scan in ('clean', 'quarantined') then excluded.scan else f.scan end
    where f.scan <> 'infected' and (f.clearing_since is null or f.clearing_since < city_now() - interval ${raw(`'${clearingTakes} minutes'`)})
    returning f.sent_at as "sentAt"`;
  if (row) return row.sentAt;
  if (await db.storedFile.findUnique({ where: { sha256: file.sha256, scan: "infected" } }))
    throw new Refusal("invalid", { key: "evidence.error.known-infected" });
  throw unavailable({ key: "evidence.error.clearing" });
}

/**
 * Holds a content for the rest of the transaction that is about to refer to it, so that it is not cleared away meanwhile.
 * Throws where it was cleared away, which happens to no content whose ticket still lasts.
 */
export async function holdContent(tx: Transaction, sha256: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from stored_files where sha256 = ${sha256} and clearing_since is null for share`;
  if (rows.length === 0) throw expired();
}

/** The refusal of a file that was sent too long ago. */
export const expired = () =>
  ruleBroken({ key: "evidence.error.ticket-expired", values: { hours: hoursKept } });

/** A content nobody needs, and since when it is being cleared away. */
export type Claim = { sha256: string; clearingSince: Date };

/**
 * Claims one forgotten content, or returns null when there is none. The row is locked first and asked again afterwards:
 * what began to refer to it in between is seen by the second statement, and what begins now waits and is refused.
 */
export function claimForgotten(): Promise<Claim | null> {
  return db.$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ sha256: string }[]>`
      select f.sha256 from stored_files f where ${isForgotten} order by f.clearing_since nulls first, f.sent_at limit 1 for update skip locked`;
    if (!found) return null;
    const [claim] = await tx.$queryRaw<Claim[]>`
      update stored_files f set clearing_since = city_now() where f.sha256 = ${found.sha256} and ${isForgotten}
      returning f.sha256, f.clearing_since as "clearingSince"`;
    return claim ?? null;
  });
}

/** Whether a claim is still the clearer's own: one that was held up for long may have lost the content to who sent it again. */
export async function isStillClaimed({ sha256, clearingSince }: Claim): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from stored_files where sha256 = ${sha256} and clearing_since = ${clearingSince}
      and clearing_since > city_now() - interval ${raw(`'${clearingTakes / 2} minutes'`)}`;
  return rows.length > 0;
}

/**
 * Lets the row of a claimed content go, whose bytes are gone. That of an infected one stays, so that the same bytes are
 * refused whenever they are sent. Returns whether the claim still counted.
 */
export async function letGo(tx: Transaction, { sha256, clearingSince }: Claim): Promise<boolean> {
  const kept = await tx.storedFile.updateMany({
    where: { sha256, clearingSince, scan: "infected" },
    data: { clearingSince: goneForGood },
  });
  if (kept.count > 0) return true;
  return (await tx.storedFile.deleteMany({ where: { sha256, clearingSince } })).count > 0;
}
