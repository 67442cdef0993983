import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { refusalOfDatabase } from "@/lib/db/refusals";
import { Refusal, type Said } from "@/lib/platform/errors";

/** Attempts a minute, for one account from one address, after which the next has to wait. */
const attemptsAMinute = 5;

/** The account as it is stored with an attempt, so that what was typed is not kept. */
const accountHash = (account: string) => createHash("sha256").update(account).digest("hex");

/**
 * Notes an attempt at a password as failed before it is checked, so that many at once are counted like many in a row,
 * and returns its id for `forgetAttempt`. Throws `too-many` when five (or `most`) of the last minute stand for this
 * account and address already; nothing may be checked then. Whatever else is guessed at is counted as an account.
 */
export async function reserveAttempt(
  account: string,
  address: string,
  { most, said }: { most: number; said: Said } = {
    most: attemptsAMinute,
    said: { key: "auth.error.slow-down" },
  },
): Promise<bigint> {
  const hash = accountHash(account);
  try {
    return await db.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${hash} || ${address}, 0))`;
      const [recent] = await tx.$queryRaw<{ attempts: number }[]>`
        select count(*)::int as attempts from sign_in_failures
        where account = ${hash} and address = ${address} and at > city_now() - interval '1 minute'`;
      if ((recent?.attempts ?? 0) >= most) throw new Refusal("too-many", said);
      const { id } = await tx.signInFailure.create({
        data: { account: hash, address },
        select: { id: true },
      });
      return id;
    });
  } catch (error) {
    throw error instanceof Refusal ? error : (refusalOfDatabase(error) ?? error);
  }
}

/** Takes back an attempt that turned out right. */
export async function forgetAttempt(id: bigint): Promise<void> {
  await db.signInFailure.deleteMany({ where: { id } });
}
