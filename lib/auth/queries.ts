import { db } from "@/lib/db/client";
import { tokenHash } from "./one-time-links";

export type OneTimeLinkFor = { name: string; email: string };

/** For whom a one-time link is, if it still works; looking does not use it up. Null for any other token. */
export async function getOneTimeLink(token: string): Promise<OneTimeLinkFor | null> {
  const [link] = await db.$queryRaw<OneTimeLinkFor[]>`
    select u.name, u.email from one_time_links l join users u on u.id = l.user_id
    where l.token_hash = ${tokenHash(token)} and l.used_at is null and l.expires_at > city_now() and u.deactivated_at is null`;
  return link ?? null;
}
