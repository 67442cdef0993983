import type { Transaction } from "@/lib/db/client";
import { draftIsOpen } from "@/lib/plans/status";
import { conflict } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import {
  addEvidenceVersionInput,
  attachEvidenceInput,
  linkEvidenceInput,
  removeEvidenceInput,
} from "./input";
import { titleOf } from "./rules";
import { readTicket, type Ticket } from "./ticket";

/** The section a file is put to, its plan locked for sharing, so that attaching and submitting cannot cross. */
async function sectionOf(tx: Transaction, place: { planId: string; requirementId: string }) {
  await tx.$queryRaw`select 1 from plans where id = ${place.planId}::uuid for share`;
  const section = await tx.draftSection.findUnique({
    where: { planId_requirementId: { planId: place.planId, requirementId: place.requirementId } },
    select: {
      plan: { select: { status: true, departmentId: true } },
      requirement: { select: { key: true } },
    },
  });
  return section && { ...section, departmentId: section.plan.departmentId };
}

type Section = NonNullable<Awaited<ReturnType<typeof sectionOf>>>;

function refuseClosed({ plan }: Pick<Section, "plan">) {
  if (!draftIsOpen(plan.status)) throw conflict({ key: "evidence.error.draft-closed" });
}

/** Notes a content that the store has; the same bytes are one row, whoever sent them, and keep what a scanner said. */
async function noteFile(tx: Transaction, { sha256, size, scan }: Ticket) {
  await tx.$executeRaw`
    insert into stored_files (sha256, size, scan) values (${sha256}, ${size}, ${scan}::scan_state)
    on conflict (sha256) do update set scan = excluded.scan
    where stored_files.scan in ('unscanned', 'quarantined') and excluded.scan in ('clean', 'quarantined')`;
}

/**
 * Attaches a file that was sent to a section of a draft: a new document with its first version. The bytes lie in the
 * store already; `ticket` proves that this person sent them. A draft that takes no more writing is a conflict.
 */
export const attachEvidence = mutation({
  permission: "evidence.attach",
  input: attachEvidenceInput,
  subject: sectionOf,
  change: async ({ tx, actor, now, input, subject }) => {
    const { planId, requirementId } = input;
    const file = readTicket(input.ticket, actor.id);
    refuseClosed(subject);
    await noteFile(tx, file);
    const { fileName, sha256, kind } = file;
    const title = titleOf(fileName);
    const evidence = await tx.evidence.create({
      data: {
        title,
        departmentId: subject.departmentId,
        createdAt: now,
        versions: { create: { number: 1, fileName, kind, sha256, addedById: actor.id, addedAt: now } },
        links: { create: { planId, requirementId, linkedById: actor.id, linkedAt: now } },
      },
      select: { id: true, versions: { select: { id: true } } },
    });
    return {
      result: { evidenceId: evidence.id, versionId: evidence.versions[0]?.id ?? "", sha256 },
      audit: {
        action: "evidence.attached",
        subjectType: "plan",
        subjectId: planId,
        departmentId: subject.departmentId,
        details: { document: title, file: fileName, sha256, requirement: subject.requirement.key },
      },
    };
  },
});

/**
 * Adds a version to a document; earlier ones stay. The same bytes as the newest version are no new one. What was filed
 * keeps the version it was filed with.
 */
export const addEvidenceVersion = mutation({
  permission: "evidence.attach",
  input: addEvidenceVersionInput,
  subject: async (tx, { evidenceId }) => {
    await tx.$queryRaw`select 1 from evidence where id = ${evidenceId}::uuid for update`;
    return tx.evidence.findUnique({
      where: { id: evidenceId },
      select: {
        title: true,
        departmentId: true,
        versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, number: true, sha256: true } },
      },
    });
  },
  change: async ({ tx, actor, now, input: { evidenceId, ticket }, subject }) => {
    const file = readTicket(ticket, actor.id);
    const { sha256, fileName, kind } = file;
    const newest = subject.versions[0];
    if (newest?.sha256 === sha256) {
      return { result: { evidenceId, versionId: newest.id, sha256 }, audit: nothingChanged };
    }
    await noteFile(tx, file);
    const number = (newest?.number ?? 0) + 1;
    const { id } = await tx.evidenceVersion.create({
      data: { evidenceId, number, fileName, kind, sha256, addedById: actor.id, addedAt: now },
    });
    return {
      result: { evidenceId, versionId: id, sha256 },
      audit: {
        action: "evidence.version-added",
        subjectType: "evidence",
        subjectId: evidenceId,
        departmentId: subject.departmentId,
        details: { document: subject.title, file: fileName, sha256, version: number },
      },
    };
  },
});

/** Puts a document the department has to another section, or back to one it was removed from; nothing is sent again. */
export const linkEvidence = mutation({
  permission: "evidence.attach",
  input: linkEvidenceInput,
  subject: async (tx, { planId, requirementId, evidenceId }) => {
    const section = await sectionOf(tx, { planId, requirementId });
    const evidence = await tx.evidence.findUnique({
      where: { id: evidenceId },
      select: {
        title: true,
        departmentId: true,
        links: { where: { planId, requirementId, endedAt: null }, select: { id: true } },
      },
    });
    return section && evidence?.departmentId === section.departmentId ? { ...section, evidence } : null;
  },
  change: async ({ tx, actor, now, input, subject }) => {
    const { planId, requirementId, evidenceId } = input;
    const there = subject.evidence.links[0];
    if (there) return { result: { linkId: there.id }, audit: nothingChanged };
    refuseClosed(subject);
    const { id } = await tx.evidenceLink.create({
      data: { evidenceId, planId, requirementId, linkedById: actor.id, linkedAt: now },
    });
    return {
      result: { linkId: id },
      audit: {
        action: "evidence.linked",
        subjectType: "plan",
        subjectId: planId,
        departmentId: subject.departmentId,
        details: { document: subject.evidence.title, requirement: subject.requirement.key },
      },
    };
  },
});

/** Removes a document from a section: the link ends, the document and its versions stay, and it can be put back. */
export const removeEvidence = mutation({
  permission: "evidence.attach",
  input: removeEvidenceInput,
  subject: async (tx, { linkId }) => {
    const link = await tx.evidenceLink.findUnique({
      where: { id: linkId },
      select: { evidenceId: true, planId: true, requirementId: true, evidence: { select: { title: true } } },
    });
    if (!link?.planId || !link.requirementId) return null;
    const { planId, requirementId } = link;
    const section = await sectionOf(tx, { planId, requirementId });
    return section && { ...link, ...section, planId, requirementId };
  },
  change: async ({ tx, actor, now, input: { linkId }, subject }) => {
    refuseClosed(subject);
    const { evidenceId, planId, requirementId } = subject;
    const { title } = subject.evidence;
    const ended = await tx.evidenceLink.updateMany({
      where: { id: linkId, endedAt: null },
      data: { endedAt: now, endedById: actor.id },
    });
    const result = { evidenceId, planId, requirementId, title };
    if (ended.count === 0) return { result, audit: nothingChanged };
    return {
      result,
      audit: {
        action: "evidence.removed",
        subjectType: "plan",
        subjectId: planId,
        departmentId: subject.departmentId,
        details: { document: title, requirement: subject.requirement.key },
      },
    };
  },
});
