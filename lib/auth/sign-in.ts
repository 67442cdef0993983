import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { Refusal } from "@/lib/platform/errors";
import { startSession } from "./mutations";
import { passwordFits } from "./passwords";
import { actorOf } from "./visit";

/** Failures a minute, for one account from one address, after which sign-in waits. */
const failuresAMinute = 5;

const accountHash = (email: string) => createHash("sha256").update(email).digest("hex");

/**
 * Signs a person in and returns the id of the new session, or null when e-mail and password do not fit together; which
 * of the two it was is never told. Throws `too-many` after five failures within a minute for this account from this
 * address, whether or not the account exists.
 */
export async function signIn(typedEmail: string, password: string, address: string): Promise<string | null> {
  const email = typedEmail.trim().toLowerCase();
  const account = accountHash(email);
  const [recent] = await db.$queryRaw<{ failures: number }[]>`
    select count(*)::int as failures from sign_in_failures
    where account = ${account} and address = ${address} and at > city_now() - interval '1 minute'`;
  if ((recent?.failures ?? 0) >= failuresAMinute)
    throw new Refusal("too-many", { key: "auth.error.slow-down" });

  const user = await db.user.findUnique({
    where: { email: email.slice(0, 254) },
    select: { id: true, passwordHash: true, deactivatedAt: true },
  });
  const fits = await passwordFits(user?.passwordHash ?? null, password);
  const actor = fits && user && !user.deactivatedAt ? await actorOf(user.id) : null;
  if (!actor) {
    await db.signInFailure.create({ data: { account, address } });
    return null;
  }
  return (await startSession(actor, {})).sessionId;
}
