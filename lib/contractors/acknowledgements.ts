import { type Actor, can } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import { dayOf } from "@/lib/i18n/instant";
import { conflict, type Refusal, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { about } from "./event";
import { holdContract } from "./hold";
import { acknowledgeInput, recordAcknowledgementInput, withdrawAcknowledgementInput } from "./input";
import { newestTexts, tokenHash } from "./notice";
import { textFor } from "./rules";

const acknowledged = (): Refusal => conflict({ key: "contractors.error.acknowledged" });

/**
 * Takes a contractor's acknowledgement through its link, which it proves to hold. A link that was used, revoked or has
 * expired acknowledges nothing; the second of two at the same moment is a conflict.
 */
export const acknowledgeNotice = mutation({
  permission: "notice.acknowledge",
  input: acknowledgeInput,
  subject: async (tx: Transaction, { token }: { token: string }) => {
    const link = await tx.noticeLink.findUnique({ where: { tokenHash: tokenHash(token) } });
    if (!link) return null;
    await holdContract(tx, link.contractId);
    const contract = await tx.contract.findUniqueOrThrow({
      where: { id: link.contractId },
      include: { acknowledgements: { select: { linkId: true, withdrawnAt: true } } },
    });
    const fresh = await tx.noticeLink.findUniqueOrThrow({ where: { id: link.id }, include: { text: true } });
    return { userId: contract.id, contract, link: fresh };
  },
  change: async ({ tx, now, input: { name, title }, subject: { contract, link } }) => {
    const own = contract.acknowledgements.filter(({ linkId }) => linkId === link.id);
    const standing = contract.acknowledgements.filter(({ withdrawnAt }) => withdrawnAt === null);
    if (!standing.some((one) => own.includes(one)) && (link.revokedAt || contract.withdrawnAt))
      throw conflict({ key: "contractors.public.revoked" });
    if (own.length > 0) throw conflict({ key: "contractors.public.used" });
    if (link.expiresAt <= now) throw conflict({ key: "contractors.public.expired" });
    if (standing.length > 0) throw conflict({ key: "contractors.public.used" });
    await tx.acknowledgement.create({
      data: {
        contractId: contract.id,
        textId: link.textId,
        linkId: link.id,
        name,
        title,
        acknowledgedOn: new Date(dayOf(now)),
        recordedAt: now,
      },
    });
    return {
      result: { language: link.text.language },
      audit: {
        ...about("notice.acknowledged", contract),
        details: { contract: contract.number, person: name, title, by: "link", on: dayOf(now) },
      },
    };
  },
});

/** Records an acknowledgement that came on paper: by whom, as what, and on which day. */
export const recordAcknowledgement = mutation({
  permission: "register.write",
  input: recordAcknowledgementInput,
  subject: async (tx: Transaction, { contractId }: { contractId: string }, actor: Actor) => {
    const found = await tx.contract.findUnique({ where: { id: contractId } });
    if (!found || !can(actor, "register.write", found)) return null;
    await holdContract(tx, contractId);
    return tx.contract.findUnique({
      where: { id: contractId, withdrawnAt: null },
      include: { acknowledgements: { where: { withdrawnAt: null }, select: { id: true } } },
    });
  },
  change: async ({ tx, actor, now, input, subject }) => {
    const { name, title, on, language } = input;
    if (on > dayOf(now))
      throw ruleBroken({ key: "errors.invalid" }, { on: { key: "contractors.error.future" } });
    if (subject.acknowledgements.length > 0) throw acknowledged();
    const text = textFor(await newestTexts(tx), language);
    if (!text) throw ruleBroken({ key: "contractors.error.no-text" });
    const row = await tx.acknowledgement.create({
      data: {
        contractId: subject.id,
        textId: text.id,
        recordedById: actor.id,
        name,
        title,
        acknowledgedOn: new Date(on),
        recordedAt: now,
      },
    });
    return {
      result: { acknowledgementId: row.id, contractId: subject.id },
      audit: {
        ...about("notice.acknowledged", subject),
        details: { contract: subject.number, person: name, title, by: "paper", on },
      },
    };
  },
});

/** Takes back an acknowledgement that was recorded wrongly, with the reason; the contract then waits for one again. */
export const withdrawAcknowledgement = mutation({
  permission: "register.write",
  input: withdrawAcknowledgementInput,
  subject: async (tx: Transaction, { acknowledgementId }: { acknowledgementId: string }) => {
    const row = await tx.acknowledgement.findUnique({
      where: { id: acknowledgementId },
      include: { contract: { select: { id: true, number: true, departmentId: true } } },
    });
    return row && { ...row, departmentId: row.contract.departmentId };
  },
  change: async ({ tx, now, input: { reason }, subject }) => {
    const { count } = await tx.acknowledgement.updateMany({
      where: { id: subject.id, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawReason: reason.trim() },
    });
    if (count === 0) throw conflict({ key: "registers.error.moved-on" });
    return {
      result: { acknowledgementId: subject.id, contractId: subject.contract.id },
      audit: {
        ...about("acknowledgement.withdrawn", subject.contract),
        details: { contract: subject.contract.number, person: subject.name, reason: reason.trim() },
      },
    };
  },
});
