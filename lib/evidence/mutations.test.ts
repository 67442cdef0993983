import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { draftAnswers } from "@/lib/plans/draft";
import { getFiling } from "@/lib/plans/queries";
import { draftFingerprint } from "@/lib/plans/rules";
import { submitPlan } from "@/lib/plans/submit";
import { getReview } from "@/lib/reviews/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { completeDraft, submit } from "@/lib/testing/filing";
import { attached, newPdf, placeOf, ticketOf } from "@/lib/testing/sent-file";
import { addEvidenceVersion, attachEvidence, linkEvidence, removeEvidence } from "./mutations";
import { getSectionEvidence } from "./queries";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-evidence-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const newest = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
const counts = async () => ({
  evidence: await db.evidence.count(),
  versions: await db.evidenceVersion.count(),
  links: await db.evidenceLink.count({ where: { endedAt: null } }),
  events: await db.event.count(),
});
/** Runs what must be refused, and finds that it changed nothing. */
async function refused(work: () => Promise<unknown>, refusal: object) {
  const before = await counts();
  await expect(work()).rejects.toMatchObject(refusal);
  expect(await counts()).toEqual(before);
}
const linkOf = async (evidenceId: string) =>
  (await db.evidenceLink.findFirstOrThrow({ where: { evidenceId, endedAt: null } })).id;

describe("attaching a file", () => {
  it("makes a document with its first version at the section, and says so with the hash", async () => {
    const place = await placeOf(city.liaison);
    const ticket = await ticketOf(city.liaison, newPdf(), "Site protocol.pdf");
    const { evidenceId, sha256 } = await attachEvidence(city.liaison, { ...place, ticket });
    expect(await newest()).toMatchObject({
      action: "evidence.attached",
      subjectId: place.planId,
      departmentId: city.departments.RAP,
      details: { document: "Site protocol", file: "Site protocol.pdf", sha256, requirement: "preparedness" },
    });
    const { items } = await getSectionEvidence(city.liaison, place.planId, "1");
    expect(items).toMatchObject([
      {
        evidenceId,
        title: "Site protocol",
        versions: [{ number: 1, sha256, by: city.liaison.name, kind: "pdf" }],
      },
    ]);
  });

  it("is refused to other departments, and to everybody who only reads", async () => {
    const place = await placeOf(city.liaison);
    await refused(
      async () => attachEvidence(city.otherLiaison, { ...place, ticket: await ticketOf(city.otherLiaison) }),
      { code: "not-found" },
    );
    for (const actor of [city.reviewer, city.administrator, city.auditor, city.stranger]) {
      await refused(() => attachEvidence(actor, { ...place, ticket: "any" }), { code: "forbidden" });
    }
  });

  it("takes no ticket of another person, none that was altered, and no bare hash", async () => {
    const place = await placeOf(city.liaison);
    const theirs = await ticketOf(city.otherLiaison);
    const [text = "", signature = ""] = (await ticketOf(city.liaison)).split(".");
    const altered = Buffer.from(text, "base64url").toString().replace("protocol", "another!");
    for (const ticket of [
      theirs,
      `${Buffer.from(altered).toString("base64url")}.${signature}`,
      text,
      `${text}.`,
      "0".repeat(64),
      "",
    ]) {
      await refused(() => attachEvidence(city.liaison, { ...place, ticket }), { code: "malformed" });
    }
  });

  it("keeps the same bytes once, in whichever department they are used", async () => {
    const bytes = newPdf();
    const [one, two] = await Promise.all([
      attached(city.liaison, 2, bytes, "one.pdf"),
      attached(city.otherLiaison, 2, bytes, "two.pdf"),
    ]);
    expect(one.sha256).toBe(two.sha256);
    expect(one.evidenceId).not.toBe(two.evidenceId);
    expect(await db.storedFile.count({ where: { sha256: one.sha256 } })).toBe(1);
  });
});

describe("a new version", () => {
  it("stands before the earlier ones, which stay as they were", async () => {
    const first = await attached(city.liaison, 3);
    const { evidenceId } = first;
    const ticket = await ticketOf(city.alternate, newPdf(), "second.pdf");
    const second = await addEvidenceVersion(city.alternate, { evidenceId, ticket });
    expect(await newest()).toMatchObject({
      action: "evidence.version-added",
      subjectId: evidenceId,
      details: { version: 2, file: "second.pdf", sha256: second.sha256 },
    });
    const { planId } = await placeOf(city.liaison);
    const { items } = await getSectionEvidence(city.reviewer, planId, "3");
    expect(items[0]?.versions.map(({ number, sha256 }) => [number, sha256])).toEqual([
      [2, second.sha256],
      [1, first.sha256],
    ]);
    await expect(db.$executeRaw`update evidence_versions set file_name = 'x'`).rejects.toThrow(
      "written_once",
    );
  });

  it("of the same bytes is none, and two at once are two", async () => {
    const bytes = newPdf();
    const { evidenceId, versionId } = await attached(city.liaison, 3, bytes);
    const same = await addEvidenceVersion(city.liaison, {
      evidenceId,
      ticket: await ticketOf(city.liaison, bytes),
    });
    expect(same.versionId).toBe(versionId);
    const tickets = await Promise.all([ticketOf(city.liaison), ticketOf(city.alternate)]);
    await Promise.all([
      addEvidenceVersion(city.liaison, { evidenceId, ticket: tickets[0] }),
      addEvidenceVersion(city.alternate, { evidenceId, ticket: tickets[1] }),
    ]);
    const versions = await db.evidenceVersion.findMany({ where: { evidenceId }, orderBy: { number: "asc" } });
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("of another department's document is not found", async () => {
    const { evidenceId } = await attached(city.liaison, 3);
    const ticket = await ticketOf(city.otherLiaison);
    await refused(() => addEvidenceVersion(city.otherLiaison, { evidenceId, ticket }), { code: "not-found" });
    await refused(() => addEvidenceVersion(city.reviewer, { evidenceId, ticket }), { code: "forbidden" });
  });
});

describe("using a document in another section", () => {
  it("sends nothing again, and stands in both; twice is once", async () => {
    const { evidenceId } = await attached(city.liaison, 4);
    const place = await placeOf(city.liaison, 5);
    const { linkId } = await linkEvidence(city.liaison, { ...place, evidenceId });
    expect(await newest()).toMatchObject({ action: "evidence.linked", subjectId: place.planId });
    await expect(linkEvidence(city.liaison, { ...place, evidenceId })).resolves.toEqual({ linkId });
    const { items } = await getSectionEvidence(city.liaison, place.planId, "5");
    expect(items).toMatchObject([{ evidenceId, sections: [4], elsewhere: [] }]);
    expect(await db.evidenceVersion.count({ where: { evidenceId } })).toBe(1);
  });

  it("never puts one department's document into another's plan, not even past the program", async () => {
    const { evidenceId } = await attached(city.liaison, 4);
    const theirs = await placeOf(city.otherLiaison, 5);
    const ours = await placeOf(city.liaison, 5);
    await refused(() => linkEvidence(city.otherLiaison, { ...theirs, evidenceId }), { code: "not-found" });
    await refused(() => linkEvidence(city.liaison, { ...theirs, evidenceId }), { code: "not-found" });
    await refused(() => linkEvidence(city.otherLiaison, { ...ours, evidenceId }), { code: "not-found" });
    await refused(() => linkEvidence(city.administrator, { ...ours, evidenceId }), { code: "forbidden" });
    const link = { ...theirs, evidenceId, linkedById: city.liaison.id };
    await expect(db.evidenceLink.create({ data: link })).rejects.toThrow("evidence_stays_in_its_department");
    await expect(
      db.evidenceLink.create({ data: { evidenceId, linkedById: city.liaison.id } }),
    ).rejects.toThrow("evidence_stands_at_one_place");
  });
});

describe("removing a document from a section", () => {
  it("ends the link, keeps everything, and can be undone", async () => {
    const { evidenceId } = await attached(city.liaison, 6);
    const linkId = await linkOf(evidenceId);
    const { planId, requirementId } = await placeOf(city.liaison, 6);
    await removeEvidence(city.liaison, { linkId });
    expect(await newest()).toMatchObject({ action: "evidence.removed", subjectId: planId });
    const gone = await getSectionEvidence(city.liaison, planId, "6");
    expect(gone.items).toEqual([]);
    expect(gone.reusable.map((other) => other.evidenceId)).toContain(evidenceId);
    const before = await counts();
    await removeEvidence(city.liaison, { linkId });
    expect(await counts(), "a second press changes nothing").toEqual(before);

    await linkEvidence(city.liaison, { planId, requirementId, evidenceId });
    const back = await getSectionEvidence(city.liaison, planId, "6");
    expect(back.items).toMatchObject([{ evidenceId }]);
    expect(await db.evidenceLink.count({ where: { evidenceId } })).toBe(2);
    await expect(db.$executeRaw`delete from evidence_links`).rejects.toThrow("written_once");
  });

  it("is refused to others", async () => {
    const { evidenceId } = await attached(city.liaison, 6);
    const linkId = await linkOf(evidenceId);
    await refused(() => removeEvidence(city.otherLiaison, { linkId }), { code: "not-found" });
    await refused(() => removeEvidence(city.reviewer, { linkId }), { code: "forbidden" });
    await refused(() => removeEvidence(city.liaison, { linkId: "no-id" }), { code: "not-found" });
  });
});

it("a filing pins the versions it was filed with, names and hashes, whatever is added later", async () => {
  const first = await attached(city.otherLiaison, 1, newPdf(), "training.pdf");
  await completeDraft(city.otherLiaison);
  const { planId } = await placeOf(city.otherLiaison);
  const checked = draftFingerprint(await draftAnswers(db, planId), []);
  const ticket = await ticketOf(city.otherLiaison, newPdf(), "training 2.pdf");
  const second = await addEvidenceVersion(city.otherLiaison, { evidenceId: first.evidenceId, ticket });
  const input = { planId, idempotencyKey: crypto.randomUUID(), checked };
  await expect(
    submitPlan(city.otherLiaison, input),
    "what was checked had the first version",
  ).rejects.toMatchObject({ said: { key: "plans.error.changed-since-checked" } });

  const { submissionId } = await submit(city.otherLiaison);
  const third = await ticketOf(city.otherLiaison);
  await addEvidenceVersion(city.otherLiaison, { evidenceId: first.evidenceId, ticket: third });
  const { content } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  const filed = { title: "training", version: 2, fileName: "training 2.pdf", sha256: second.sha256 };
  expect(JSON.parse(content).answers[0].files).toMatchObject([filed]);
  const filing = await getFiling(city.auditor, planId, "1");
  expect(filing?.answers[0]?.files).toMatchObject([filed]);
  const review = await getReview(city.administrator, submissionId);
  expect(review?.sections[0]?.files).toMatchObject([filed]);
  await expect(db.$executeRaw`delete from filed_evidence`).rejects.toThrow("written_once");
});

it("a filed plan takes no file, and gives none up", async () => {
  const { evidenceId } = await attached(city.liaison, 1);
  const linkId = await linkOf(evidenceId);
  await completeDraft(city.liaison);
  await submit(city.liaison);
  const place = await placeOf(city.liaison, 2);
  const ticket = await ticketOf(city.liaison);
  const closed = { code: "conflict", said: { key: "evidence.error.draft-closed" } };
  await refused(() => attachEvidence(city.liaison, { ...place, ticket }), closed);
  await refused(() => linkEvidence(city.liaison, { ...place, evidenceId }), closed);
  await refused(() => removeEvidence(city.liaison, { linkId }), closed);
});
