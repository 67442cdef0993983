import { db } from "@/lib/db/client";
import { tokenHash } from "./one-time-links";
import type { Actor } from "./permissions";
import type { Account, OneTimeLinkFor } from "./rules";
import { sessionIsLive } from "./visit";

/** For whom a one-time link is, if it still works; looking does not use it up. Null for any other token. */
export async function getOneTimeLink(token: string): Promise<OneTimeLinkFor | null> {
  const [link] = await db.$queryRaw<OneTimeLinkFor[]>`
    select u.name, u.email from one_time_links l join users u on u.id = l.user_id
    where l.token_hash = ${tokenHash(token)} and l.used_at is null and l.expires_at > city_now() and u.deactivated_at is null`;
  return link ?? null;
}

/** A person's own access and open sessions, in one statement. */
export async function getAccount(actor: Actor): Promise<Account> {
  const [account] = await db.$queryRaw<[Account]>`
    select
      (select count(*)::int from sessions s where s.user_id = ${actor.id}::uuid and ${sessionIsLive}) as "openSessions",
      (select jsonb_build_object('department', x.name, 'acceptedAt', d.accepted_at, 'proposedBy', p.name)
        from designations d join departments x on x.id = d.department_id left join users p on p.id = d.proposed_by_id
        where d.user_id = ${actor.id}::uuid and d.status = 'active') as designation,
      array(select x.name from reviewer_assignments a join departments x on x.id = a.department_id
        where a.user_id = ${actor.id}::uuid order by x.name) as assigned`;
  return account;
}
