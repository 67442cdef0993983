import { randomUUID } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import { enqueue, mailIsConfigured } from "@/lib/deliveries/outbox";
import { dayOf } from "@/lib/i18n/instant";
import { noticeWords } from "@/lib/i18n/notice-words";
import { ruleBroken } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { deliverNotices } from "./deliver";
import { about } from "./event";
import { holdContracts } from "./hold";
import { linkInput, sendInput } from "./input";
import { composeMessage } from "./message";
import { makeToken, newestTexts, noticeLink } from "./notice";
import { type Candidate, contractsOf } from "./queries";
import { type Hurdle, hurdleOf, textFor } from "./rules";

/** The contracts named, as far as the actor may write for them, locked until the end. Null when there is none of them. */
async function reached(tx: Transaction, { contractIds }: { contractIds: string[] }, actor: Actor) {
  await holdContracts(tx, contractIds, actor);
  const rows = (await contractsOf(tx, contractIds)).filter((row) => can(actor, "register.write", row));
  const [first] = rows;
  return first ? { rows, departmentId: first.departmentId } : null;
}

/** Rows by their department, for one event each. */
function byDepartment<Row extends { departmentId: string }>(rows: readonly Row[]): [string, Row[]][] {
  const departments = new Map<string, Row[]>();
  for (const row of rows)
    departments.set(row.departmentId, [...(departments.get(row.departmentId) ?? []), row]);
  return [...departments];
}

/** A contract that got nothing, and why; one out of reach is not told from one that does not exist. */
export type Skipped = { contractId: string; contractor: string | null; why: Hurdle | "not-found" };

/**
 * Puts the notice, or a reminder of it, to each contract in the outbox, in its language. Each row is authorized and
 * weighed by itself; what gets nothing is told with its reason. Sending begins once all of this is stored.
 */
export const sendNotices = mutation({
  permission: "register.write",
  input: sendInput,
  subject: reached,
  change: async ({ tx, actor, now, input, subject: { rows } }) => {
    const { reminder, previewedAt } = input;
    const today = dayOf(now);
    const texts = await newestTexts(tx);
    const weighed = rows.map((row) => ({ row, why: hurdleOf(row, { reminder, previewedAt, today }) }));
    const known = new Set(rows.map(({ id }) => id));
    const skipped: Skipped[] = [
      ...weighed.flatMap(({ row, why }) =>
        why ? [{ contractId: row.id, contractor: row.contractor, why }] : [],
      ),
      ...input.contractIds
        .filter((contractId) => !known.has(contractId))
        .map((contractId) => ({ contractId, contractor: null, why: "not-found" as const })),
    ];
    const due = weighed.flatMap(({ row, why }) => (why ? [] : [row]));
    const going = await Promise.all(due.map((row) => messageTo(row, texts, reminder)));
    const result = { at: now, notices: going.length, kept: !mailIsConfigured(), skipped };
    if (going.length === 0) return { result, audit: nothingChanged };
    await enqueue(
      tx,
      going.map(({ message }) => message),
      now,
    );
    await tx.contractNotice.createMany({
      data: going.map(({ row, text, message }) => ({
        contractId: row.id,
        contractor: row.contractor,
        textId: text.id,
        channel: "email" as const,
        reminder,
        deliveryId: message.id,
        sentById: actor.id,
        createdAt: now,
      })),
    });
    const [first, ...rest] = byDepartment(going.map(({ row }) => row)).map(([departmentId, list]) => ({
      ...about("notices.queued", { id: departmentId, departmentId }),
      details: { notices: list.length, channel: "email" as const, reminder },
    }));
    return { result, audit: first ? [first, ...rest] : nothingChanged };
  },
  afterwards: deliverNotices,
});

async function messageTo(row: Candidate, texts: Awaited<ReturnType<typeof newestTexts>>, reminder: boolean) {
  const text = textFor(texts, row.language);
  if (!text || !row.contactEmail) throw ruleBroken({ key: "contractors.error.no-text" });
  const written = composeMessage({
    text,
    words: await noticeWords(text.language),
    contractor: row.contractor,
    contractNumber: row.number,
    department: row.department,
    reminder,
    sentOn: row.firstOn,
  });
  const message = {
    id: randomUUID(),
    toName: row.contactName ?? row.contractor,
    toAddress: row.contactEmail,
    language: text.language,
    ...written,
  };
  return { row, text, message };
}

/** The contract named, locked until the end, so that its links stand as it is read. */
async function contract(tx: Transaction, { contractId }: { contractId: string }, actor: Actor) {
  await holdContracts(tx, [contractId], actor);
  return tx.contract.findUnique({
    where: { id: contractId, withdrawnAt: null },
    include: { acknowledgements: { where: { withdrawnAt: null }, select: { id: true } } },
  });
}

/** Makes a link for a contract to hand over in another way than by e-mail; it is in the result this once. */
export const makeNoticeLink = mutation({
  permission: "register.write",
  input: linkInput,
  subject: contract,
  change: async ({ tx, now, subject }) => {
    if (subject.acknowledgements.length > 0) throw ruleBroken({ key: "contractors.error.acknowledged" });
    const text = textFor(await newestTexts(tx), subject.language);
    if (!text) throw ruleBroken({ key: "contractors.error.no-text" });
    const token = await makeToken(tx, { contractId: subject.id, textId: text.id, now });
    return {
      result: { link: noticeLink(token, text.language), contractor: subject.contractor },
      audit: { ...about("notice.link-made", subject), details: { contract: subject.number } },
    };
  },
});

/** Closes every link of a contract, expired ones too; tells how many of them worked. */
export const revokeNoticeLinks = mutation({
  permission: "register.write",
  input: linkInput,
  subject: contract,
  change: async ({ tx, now, subject }) => {
    const closed = await tx.noticeLink.updateManyAndReturn({
      where: { contractId: subject.id, revokedAt: null },
      data: { revokedAt: now },
      select: { expiresAt: true },
    });
    if (closed.length === 0) return { result: { links: 0 }, audit: nothingChanged };
    return {
      result: { links: closed.filter(({ expiresAt }) => expiresAt > now).length },
      audit: { ...about("notice.links-revoked", subject), details: { contract: subject.number } },
    };
  },
});
