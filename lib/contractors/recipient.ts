import type { EventEntry } from "@/lib/audit/kinds";
import type { Transaction } from "@/lib/db/client";
import { about } from "./event";
import { type FirmChoice, isAnotherFirm } from "./rules";

type Recipient = { contractor: string; contactEmail: string | null };

/** A contract that was changed: who it went to before, and who now. */
export type Readdressed = {
  id: string;
  number: string;
  departmentId: string;
  before: Recipient;
  after: Recipient;
  /** What the writer says of a changed name; undefined where nobody is asked. */
  firm?: FirmChoice | undefined;
};

/**
 * What follows when contracts go to somebody else: with another address or firm every link sent before is closed, those
 * that have expired too, and with another firm the acknowledgement is taken back and no notice sent before counts, for
 * the new one has read nothing. A name that was only put right changes nothing of that. Call it once the contracts are
 * changed; it returns the events that tell of it.
 */
export async function followRecipients(
  tx: Transaction,
  contracts: readonly Readdressed[],
  now: Date,
): Promise<EventEntry[]> {
  const renamed = contracts.filter(
    ({ before, after, firm }) =>
      before.contractor !== after.contractor && isAnotherFirm(before.contractor, after.contractor, firm),
  );
  const withOtherFirm = new Set(renamed);
  const moved = contracts.filter(
    (one) => withOtherFirm.has(one) || one.before.contactEmail !== one.after.contactEmail,
  );
  if (moved.length === 0) return [];
  const links = await tx.noticeLink.updateManyAndReturn({
    where: { contractId: { in: moved.map(({ id }) => id) }, revokedAt: null },
    data: { revokedAt: now },
    select: { contractId: true },
  });
  await tx.contractNotice.updateMany({
    where: { contractId: { in: renamed.map(({ id }) => id) }, supersededAt: null },
    data: { supersededAt: now },
  });
  const reasons = renamed.map(({ id, before, after }) => ({
    id,
    reason: `${before.contractor} → ${after.contractor}`,
  }));
  const answers = await tx.$queryRaw<{ id: string; name: string; reason: string }[]>`
    update acknowledgements k set withdrawn_at = ${now}, withdraw_reason = r.reason
    from jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) as r(id uuid, reason text)
    where k.contract_id = r.id and k.withdrawn_at is null
    returning r.id, k.name, r.reason`;
  const closed = new Set(links.map(({ contractId }) => contractId));
  const answered = new Map(answers.map((answer) => [answer.id, answer]));
  return moved.flatMap((contract): EventEntry[] => {
    const answer = answered.get(contract.id);
    return [
      ...(closed.has(contract.id)
        ? [{ ...about("notice.links-revoked", contract), details: { contract: contract.number } }]
        : []),
      ...(answer
        ? [
            {
              ...about("acknowledgement.withdrawn", contract),
              details: { contract: contract.number, person: answer.name, reason: answer.reason },
            },
          ]
        : []),
    ];
  });
}
