import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { mailIsConfigured } from "@/lib/deliveries/outbox";
import { addressOf, readAddressFilter } from "@/lib/platform/address-filter";
import { contractorsParameters } from "./filter";
import { hurdleWords } from "./labels";
import type { Skipped } from "./sending";

type Why = Skipped["why"];

/** What came of a bulk message: how many are on their way, or kept where no mail server is, and how many got none and why. */
export type Sent = { word: string; notices: number; kept: boolean; skipped: { why: Why; count: number }[] };

/**
 * Where a bulk message leads once it is stored: the list as it was narrowed, which says what came of it. `list` is the
 * search part of its address; what no filter of the list understands is left out.
 */
export function placeAfterSending(list: string, { at, skipped }: { at: Date; skipped: Skipped[] }): string {
  const { filter, page } = readAddressFilter(
    contractorsParameters,
    Object.fromEntries(new URLSearchParams(list)),
  );
  const counts = new Map<Why, number>();
  for (const { why } of skipped) counts.set(why, (counts.get(why) ?? 0) + 1);
  const done = ["sent", at.getTime(), ...[...counts].map(([why, count]) => `${why}.${count}`)].join("~");
  return `/contractors${addressOf({ ...filter, done }, page)}`;
}

/**
 * What an address of the list says was just sent; null when it says nothing of the kind. How many are on their way is
 * counted, for an address can be made up. At most one statement.
 */
export async function readSent(actor: Actor, done: unknown): Promise<Sent | null> {
  if (typeof done !== "string" || !/^sent~\d{1,13}(~[a-z-]{1,20}\.\d{1,3})*$/.test(done)) return null;
  const [, at, ...reasons] = done.split("~");
  const skipped = reasons.flatMap((reason) => {
    const [why = "", count] = reason.split(".");
    return Object.hasOwn(hurdleWords, why) ? [{ why: why as Why, count: Number(count) }] : [];
  });
  const notices = await db.contractNotice.count({
    where: { sentById: actor.id, createdAt: new Date(Number(at)), deliveryId: { not: null } },
  });
  return notices === 0 && skipped.length === 0
    ? null
    : { word: done, notices, kept: !mailIsConfigured(), skipped };
}
