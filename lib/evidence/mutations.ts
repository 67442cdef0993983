import { identifiesSomebody } from "@/lib/activity/screening";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { FileKind } from "@/lib/db/generated/enums";
import { conflict, Refusal } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import {
  addEvidenceVersionInput,
  attachEvidenceInput,
  linkEvidenceInput,
  removeEvidenceInput,
} from "./input";
import { refuseLostBytes } from "./lost-bytes";
import { isAt, rowsOf } from "./place-rows";
import { type Place, type PlaceIds, placeOf, places, subjectIdOf } from "./places";
import { refuseKind, titleOf } from "./rules";
import { holdContent } from "./stored";
import { readTicket } from "./ticket";

/** What a write needs of the place it is about. */
type Standing = { departmentId: string; requirement: string | null; open: boolean };

/**
 * The one place these ids name, its row locked for sharing, so that attaching and submitting or taking back cannot
 * cross; null when there is none.
 */
async function lockPlace(tx: Transaction, ids: PlaceIds): Promise<(Standing & { place: Place }) | null> {
  const place = placeOf(ids);
  if (!place) return null;
  const table = Prisma.raw(places[place.kind].table);
  await tx.$queryRaw`select 1 from ${table} where id = ${subjectIdOf(place)}::uuid for share`;
  const [row] = await tx.$queryRaw<Standing[]>`
    select x.department_id as "departmentId", x.requirement, x.open from ${rowsOf(place.kind)} x where ${isAt("x", place)}`;
  return row ? { ...row, place } : null;
}

type Subject = NonNullable<Awaited<ReturnType<typeof lockPlace>>>;

function refuseClosed({ open, place }: Subject) {
  if (!open) throw conflict({ key: places[place.kind].closed });
}

/** Refuses a document whose kind or name the place does not take, such as a picture at an activity report. */
function refuseUnfit({ kind }: Place, versions: { kind: FileKind; fileName: string }[]) {
  for (const version of versions) {
    refuseKind(version.kind, places[kind].takes);
    const found = places[kind].screened && identifiesSomebody(version.fileName)?.found;
    if (found) throw new Refusal("invalid", { key: "evidence.error.name", values: { found } });
  }
}

/** How the trail tells of a change at a place. */
const told = ({ place, departmentId }: Subject) => ({
  subjectType: places[place.kind].subjectType,
  subjectId: subjectIdOf(place),
  departmentId,
});

const where = ({ place: { kind }, requirement }: Subject) => ({
  requirement,
  register: kind === "section" ? null : kind,
});

/**
 * Attaches a file that was sent to a section of a draft or a row of a register: a new document with its first version.
 * The bytes lie in the store already; `ticket` proves that this person sent them. A place that takes no more files, such
 * as a filed plan, is a conflict.
 */
export const attachEvidence = mutation({
  permission: "evidence.attach",
  input: attachEvidenceInput,
  beforehand: refuseLostBytes,
  subject: lockPlace,
  change: async ({ tx, actor, now, input, subject }) => {
    const file = readTicket(input.ticket, actor.id, now);
    refuseClosed(subject);
    refuseUnfit(subject.place, [file]);
    const { fileName, sha256, kind } = file;
    await holdContent(tx, sha256);
    const title = titleOf(fileName);
    const evidence = await tx.evidence.create({
      data: {
        title,
        departmentId: subject.departmentId,
        createdAt: now,
        versions: { create: { number: 1, fileName, kind, sha256, addedById: actor.id, addedAt: now } },
        links: { create: { ...subject.place.ids, linkedById: actor.id, linkedAt: now } },
      },
      select: { id: true, versions: { select: { id: true } } },
    });
    return {
      result: { evidenceId: evidence.id, versionId: evidence.versions[0]?.id ?? "", sha256 },
      audit: {
        action: "evidence.attached",
        ...told(subject),
        details: { document: title, file: fileName, sha256, ...where(subject) },
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
  beforehand: refuseLostBytes,
  subject: async (tx, { evidenceId }) => {
    await tx.$queryRaw`select 1 from evidence where id = ${evidenceId}::uuid for update`;
    return tx.evidence.findUnique({
      where: { id: evidenceId },
      select: {
        title: true,
        departmentId: true,
        versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, number: true, sha256: true } },
        links: { where: { endedAt: null } },
      },
    });
  },
  change: async ({ tx, actor, now, input: { evidenceId, ticket }, subject }) => {
    const file = readTicket(ticket, actor.id, now);
    const { sha256, fileName, kind } = file;
    const newest = subject.versions[0];
    if (newest?.sha256 === sha256) {
      return { result: { evidenceId, versionId: newest.id, sha256 }, audit: nothingChanged };
    }
    for (const place of subject.links.map(placeOf)) if (place) refuseUnfit(place, [file]);
    await holdContent(tx, sha256);
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

/** Puts a document the department has to another place, or back to one it was removed from; nothing is sent again. */
export const linkEvidence = mutation({
  permission: "evidence.attach",
  input: linkEvidenceInput,
  subject: async (tx, { evidenceId, ...ids }) => {
    const standing = await lockPlace(tx, ids);
    if (!standing) return null;
    await tx.$queryRaw`select 1 from evidence where id = ${evidenceId}::uuid for share`;
    const evidence = await tx.evidence.findUnique({
      where: { id: evidenceId, departmentId: standing.departmentId },
      select: {
        title: true,
        versions: { select: { kind: true, fileName: true } },
        links: { where: { ...standing.place.ids, endedAt: null }, select: { id: true } },
      },
    });
    return evidence && { ...standing, evidence };
  },
  change: async ({ tx, actor, now, input: { evidenceId }, subject }) => {
    const { title, versions, links } = subject.evidence;
    if (links[0]) return { result: { linkId: links[0].id }, audit: nothingChanged };
    refuseClosed(subject);
    refuseUnfit(subject.place, versions);
    const { id } = await tx.evidenceLink.create({
      data: { evidenceId, ...subject.place.ids, linkedById: actor.id, linkedAt: now },
    });
    return {
      result: { linkId: id },
      audit: {
        action: "evidence.linked",
        ...told(subject),
        details: { document: title, ...where(subject) },
      },
    };
  },
});

/** Removes a document from a place: the link ends, the document and its versions stay, and it can be put back. */
export const removeEvidence = mutation({
  permission: "evidence.attach",
  input: removeEvidenceInput,
  subject: async (tx, { linkId }) => {
    const link = await tx.evidenceLink.findUnique({
      where: { id: linkId },
      include: { evidence: { select: { title: true } } },
    });
    const standing = link && (await lockPlace(tx, link));
    return standing && { ...standing, evidenceId: link.evidenceId, title: link.evidence.title };
  },
  change: async ({ tx, actor, now, input: { linkId }, subject }) => {
    refuseClosed(subject);
    const { evidenceId, title } = subject;
    const ended = await tx.evidenceLink.updateMany({
      where: { id: linkId, endedAt: null },
      data: { endedAt: now, endedById: actor.id },
    });
    const result = { evidenceId, title };
    if (ended.count === 0) return { result, audit: nothingChanged };
    return {
      result,
      audit: {
        action: "evidence.removed",
        ...told(subject),
        details: { document: title, ...where(subject) },
      },
    };
  },
});
