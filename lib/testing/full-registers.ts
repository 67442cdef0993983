import type { Actor } from "@/lib/auth/permissions";
import { recordAcknowledgement } from "@/lib/contractors/acknowledgements";
import { recordNotices, withdrawNotices } from "@/lib/contractors/recorded-notices";
import { makeNoticeLink, revokeNoticeLinks, sendNotices } from "@/lib/contractors/sending";
import { db } from "@/lib/db/client";
import { attachEvidence } from "@/lib/evidence/mutations";
import { approveProtocol, takeBackApproval, writeProtocol } from "@/lib/facilities/protocols";
import { recordTraining } from "@/lib/facilities/training";
import { addOutreach, changeOutreach, declareLanguages } from "@/lib/outreach/mutations";
import { cityNow } from "@/lib/platform/clock";
import { stateNone } from "@/lib/registers/mutations";
import { registerRows, registers } from "./register-rows";
import { newPdf, ticketOf } from "./sent-file";

const language = "es";

/** Puts something into every table of every register of the actor's department, with a file at each row of a list. */
export async function fillRegisters(actor: Actor): Promise<void> {
  const departmentId = actor.departmentId ?? "";
  await stateNone(actor, {
    departmentId,
    register: "services",
    reason: "=None is offered;\nsee below.",
    language,
  });
  for (const register of registers) {
    const { ids } = await registerRows[register](actor, departmentId);
    await attachEvidence(actor, {
      ...ids,
      ticket: await ticketOf(actor, newPdf(), `${register} "list".pdf`),
    });
    if ("facilityId" in ids) await keepSite(actor, ids.facilityId);
    if ("contractId" in ids) await chase(actor, ids.contractId);
  }
  const entry = {
    language: "ko",
    channel: "event",
    outlet: "Fair | of the neighborhood",
    heldOn: "2025-07-20",
    material: "Leaflets\nand posters.",
    reach: 120,
    cost: 300,
    writtenIn: "en",
  } as const;
  const { entryId } = await addOutreach(actor, { departmentId, ...entry });
  await changeOutreach(actor, { entryId, version: 1, ...entry, material: "Leaflets, posters and a table." });
  await declareLanguages(actor, { departmentId, languages: ["es", "ko"] });
}

async function keepSite(actor: Actor, facilityId: string) {
  const words = {
    steps: "- Call the desk.\n- Write it down.",
    calls: "Director on duty",
    nonPublic: "Office",
  };
  await writeProtocol(actor, { facilityId, after: 0, ...words, language });
  const { id: protocolId } = await db.siteProtocol.findFirstOrThrow({ where: { facilityId } });
  const official = { officialName: "Rosa Lim", officialTitle: "General Manager", approvedOn: "2025-07-20" };
  await approveProtocol(actor, { protocolId, ...official });
  const { id: approvalId } = await db.protocolApproval.findFirstOrThrow({ where: { protocolId } });
  await takeBackApproval(actor, { approvalId, reason: "A page is missing." });
  await recordTraining(actor, {
    facilityId,
    heldOn: "2025-07-21",
    material: "Slides.",
    staffTrained: 4,
    language,
  });
}

async function chase(actor: Actor, contractId: string) {
  const contractIds = [contractId];
  await db.contract.update({
    where: { id: contractId },
    data: { contactEmail: `${contractId}@firm.example`, version: 2 },
  });
  await sendNotices(actor, { contractIds, reminder: false, previewedAt: (await cityNow(db)).toISOString() });
  const { done } = await recordNotices(actor, {
    rows: [{ id: contractId, version: 2 }],
    channel: "post",
    sentOn: "2025-07-20",
    language: "en",
  });
  await withdrawNotices(actor, { rows: done.map(({ id, version }) => ({ id, version })) });
  await recordNotices(actor, {
    rows: [{ id: contractId, version: 2 }],
    channel: "post",
    sentOn: "2025-07-21",
    language: "en",
  });
  await makeNoticeLink(actor, { contractId });
  await revokeNoticeLinks(actor, { contractId });
  await recordAcknowledgement(actor, {
    contractId,
    name: "Ana Ruiz",
    title: "Owner",
    on: "2025-07-22",
    language: "en",
  });
}
