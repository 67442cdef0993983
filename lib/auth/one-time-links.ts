import { createHash, randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/db/client";

const validDays = 7;

/** Only the hash of a token is stored, so that reading the database gives nobody a way in. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * Makes a link token for a person to set a password with: 256 random bits, valid for seven days, once. Earlier unused
 * links of the same person stop working. The token is returned this once and never stored.
 */
export async function makeOneTimeToken(tx: Transaction, userId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  await tx.oneTimeLink.create({
    data: { tokenHash: tokenHash(token), userId, expiresAt: new Date(now.getTime() + validDays * 86_400_000), createdAt: now },
  });
  return token;
}
