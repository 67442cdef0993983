import { type Actor, within } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { readLong } from "@/lib/db/portions";

/**
 * What was found. `checked` counts the events that agree; `broken` names the first that does not: "altered" disagrees
 * with its own hash, "unlinked" does not carry the hash of the event that stands before it.
 */
export type ChainFinding = {
  checked: number;
  newest: { id: string; hash: string; at: Date } | null;
  broken: { id: string; how: "altered" | "unlinked" } | null;
};

/** In milliseconds: some fifteen million events. */
const longestVerification = 500_000;

/** About how many events a second are verified, so that a page can tell whether a reader has to wait. */
export const verifiedASecond = 30_000;

/** About how many events there are: ids are given in order, and few are skipped. */
export async function roughlyHowManyEvents(): Promise<number> {
  const [row] = await db.$queryRaw<
    { last: number }[]
  >`select coalesce(max(id), 0)::float8 as last from events`;
  return row?.last ?? 0;
}

/**
 * Recomputes the hash of every event in the order of the chain, up to the first that does not fit; null for who may not
 * read the whole trail. One statement: the database hashes the same canonical bytes as when the event was written
 * (`event_hash`). What the chain cannot show is the removal of its newest events: for that the newest hash is kept
 * elsewhere and compared.
 */
export async function verifyChain(actor: Actor): Promise<ChainFinding | null> {
  if (within(actor, "event.read") !== null) return null;
  const [found] = await readLong(
    (tx) => tx.$queryRaw<
      {
        checked: number;
        altered: string | null;
        broken: string | null;
        last: string | null;
        hash: string;
        at: Date;
      }[]
    >`
      with judged as (
        select e.id, event_hash(e) <> e.hash as altered, e.previous_hash <> lag(e.hash, 1, '') over (order by e.id) as unlinked
        from events e
      ), summed as (
        select count(*)::int as all, max(id) as last, min(id) filter (where altered) as altered,
          min(id) filter (where altered or unlinked) as broken
        from judged
      )
      select s.altered::text, s.broken::text, n.id::text as last, n.hash, n.at,
        case when s.broken is null then s.all else (select count(*)::int from events where id < s.broken) end as checked
      from summed s left join events n on n.id = s.last`,
    longestVerification,
  );
  if (!found?.last) return { checked: 0, newest: null, broken: null };
  const { checked, altered, broken, last, hash, at } = found;
  if (broken === null) return { checked, newest: { id: last, hash, at }, broken };
  return { checked, newest: null, broken: { id: broken, how: altered === broken ? "altered" : "unlinked" } };
}
