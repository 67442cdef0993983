import { db } from "@/lib/db/client";
import { endSession, startSession } from "./mutations";
import { passwordFits } from "./passwords";
import { forgetAttempt, reserveAttempt } from "./sign-in-attempts";
import { actorOf } from "./visit";

/**
 * Signs a person in and returns the id of the new session, or null when e-mail and password do not fit together; which
 * of the two it was is never told. Throws `too-many` after five failures within a minute for this account from this
 * address, whether or not the account exists.
 */
export async function signIn(typedEmail: string, password: string, address: string): Promise<string | null> {
  const email = typedEmail.trim().toLowerCase().slice(0, 254);
  const attempt = await reserveAttempt(email, address);
  // What the database cannot even hold belongs to nobody, and takes as long to refuse.
  const user = storable(email)
    ? await db.user.findUnique({
        where: { email },
        select: { id: true, passwordHash: true, deactivatedAt: true },
      })
    : null;
  const fits = await passwordFits(user?.passwordHash ?? null, password);
  const actor = fits && user && !user.deactivatedAt ? await actorOf(user.id) : null;
  if (!actor) return null;
  const { sessionId } = await startSession(actor, {});
  // A password that was taken away while it was checked opens nothing.
  const still = await db.user.count({ where: { id: actor.id, passwordHash: user?.passwordHash } });
  if (still === 0) {
    await endSession({ ...actor, sessionId }, {});
    return null;
  }
  await forgetAttempt(attempt);
  return sessionId;
}

/** Without control characters and halves of characters. */
const storable = (email: string) => !/[\p{Cc}\p{Cs}]/u.test(email);
