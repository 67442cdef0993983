import { createHash, randomBytes } from "node:crypto";
import { db, type Transaction } from "@/lib/db/client";
import { Refusal } from "@/lib/platform/errors";
import { siteAddress } from "@/lib/platform/site-address";
import type { Actor } from "./permissions";
import { actorOf } from "./visit";

/** A one-time link works for this many days. */
export const validDays = 7;

/** Only the hash of a token is stored, so that reading the database gives nobody a way in. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The address by which the person sets a password. */
export const linkOf = (token: string): string => `${siteAddress()}/sign-in/link/${token}`;

/**
 * Makes link tokens for people to set a password with: 256 random bits each, valid for seven days, once. Earlier
 * unused links of the same people stop working. The tokens are returned this once, by user id, and never stored.
 */
export async function makeOneTimeTokens(
  tx: Transaction,
  userIds: string[],
  now: Date,
): Promise<Map<string, string>> {
  const tokens = new Map(userIds.map((userId) => [userId, randomBytes(32).toString("base64url")]));
  const expiresAt = new Date(now.getTime() + validDays * 86_400_000);
  await voidLinks(tx, userIds, now);
  await tx.$executeRaw`
    insert into one_time_links (id, token_hash, user_id, expires_at, created_at)
    select gen_random_uuid(), hash, user_id, ${expiresAt}, ${now}
    from unnest(${[...tokens.values()].map(tokenHash)}::text[], ${[...tokens.keys()]}::uuid[]) as link(hash, user_id)`;
  return tokens;
}

/** Lets nothing else change this account's office, password, links or sessions until the transaction ends. */
export async function holdAccount(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`select from users where id = ${userId}::uuid for update`;
}

/** Makes every unused link of these people stop working. */
export async function voidLinks(tx: Transaction, userIds: string[], now: Date): Promise<void> {
  await tx.oneTimeLink.updateMany({
    where: { userId: { in: userIds }, usedAt: null },
    data: { usedAt: now },
  });
}

/** One token, as `makeOneTimeTokens` makes them. */
export async function makeOneTimeToken(tx: Transaction, userId: string, now: Date): Promise<string> {
  return (await makeOneTimeTokens(tx, [userId], now)).get(userId) as string;
}

/**
 * The person a link token belongs to, who acts when setting the password. Whether the link is still good is decided by
 * the write itself. Throws `not-found` for a token nobody has, or whose person is deactivated.
 */
export async function personOfLink(token: string): Promise<Actor> {
  const link = await db.oneTimeLink.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { userId: true },
  });
  const actor = link && (await actorOf(link.userId));
  if (!actor) throw new Refusal("not-found", { key: "auth.error.link" });
  return actor;
}
