import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { saveSection } from "@/lib/plans/mutations";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import {
  acceptSubmission,
  returnSubmission,
  undoDecision,
  writeComment,
  writeInternalComment,
} from "@/lib/reviews/mutations";
import { afterDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { answerPoints, completeDraft, planOf, submit } from "@/lib/testing/filing";
import { recordExport } from "./mutations";
import { listStoredTexts } from "./queries";
import { type StoredKind, storedKinds } from "./stored-text";

await testDatabase();

let city: City;

const newest = async (planId: string) =>
  db.submission.findFirstOrThrow({
    where: { planId },
    orderBy: { number: "desc" },
    include: { answers: true },
  });

async function giveBack(text: string) {
  const filed = await newest((await planOf(city.liaison)).id);
  const { decisionId } = await returnSubmission(city.reviewer, {
    submissionId: filed.id,
    sha256: filed.sha256,
    note: "A few points.",
    points: [{ requirementId: filed.answers[0]?.requirementId ?? "", text }],
  });
  return decisionId;
}

/** RAP files, is returned, undone, returned again, files anew and is accepted; LAPL files once. Both are commented on. */
beforeAll(async () => {
  city = await buildCity();
  await completeDraft(city.liaison, 'First answer, with "quotes"; =1+1\nand a second line.');
  await submit(city.liaison);
  await undoDecision(city.reviewer, {
    decisionId: await giveBack("Point taken back."),
    reason: "Wrong filing.",
  });
  await giveBack("Count the sites.");
  const plan = await planOf(city.liaison);
  const section = await db.draftSection.findFirstOrThrow({
    where: { planId: plan.id, requirement: { key: "service_recommendation" } },
  });
  await saveSection(city.liaison, {
    planId: plan.id,
    requirementId: section.requirementId,
    version: section.version,
    text: "No hay nada que informar.",
    language: "es",
    nonAnswer: "nothing_to_report",
    complete: true,
  });
  await answerPoints(city.liaison, "There are 12 sites.");
  await submit(city.liaison, "We counted the sites.");
  const filed = await newest(plan.id);
  await acceptSubmission(city.reviewer, { submissionId: filed.id, sha256: filed.sha256, note: "Complete." });
  await writeComment(city.reviewer, { planId: plan.id, text: "Thank you." });
  await writeInternalComment(city.reviewer, { planId: plan.id, text: "Ask for the map next time." });
  await moveClockTo(afterDeadline);
  await completeDraft(city.otherLiaison, "The library's answer.");
  await submit(city.otherLiaison);
});

describe("the full export", () => {
  it("holds every stored answer, word for word", async () => {
    const rows = await listStoredTexts(city.administrator);
    const stored = await db.submissionAnswer.findMany({ include: { submission: true, requirement: true } });
    expect(stored.length).toBe(18);
    const told = rows.filter(({ what }) => what === "answer");
    const said = (reference: string | null, number: number | null, text: string, language: string | null) =>
      JSON.stringify([reference, number, text, language]);
    expect(
      told.map((row) => said(row.reference, row.requirementNumber, row.text, row.language)).sort(),
    ).toEqual(
      stored
        .map((row) => said(row.submission.reference, row.requirement.number, row.text, row.language))
        .sort(),
    );
    expect(told.filter(({ nonAnswer }) => nonAnswer).length).toBe(
      stored.filter(({ nonAnswer }) => nonAnswer).length,
    );
  });

  it("holds every point, filed reply, note, reason and comment", async () => {
    const rows = await listStoredTexts(city.administrator);
    const texts = (what: StoredKind) =>
      rows
        .filter((row) => row.what === what)
        .map(({ text }) => text)
        .sort();
    const column = async <Row>(found: Promise<Row[]>, text: (row: Row) => string | null) =>
      (await found)
        .map(text)
        .filter((one) => one !== null)
        .sort();
    expect(texts("return_point")).toEqual(await column(db.returnPoint.findMany(), (row) => row.text));
    expect(texts("reply")).toEqual(
      await column(db.pointReply.findMany({ where: { submissionId: { not: null } } }), (row) => row.text),
    );
    expect(texts("change_note")).toEqual(await column(db.submission.findMany(), (row) => row.changeNote));
    expect(texts("decision_note")).toEqual(await column(db.reviewDecision.findMany(), (row) => row.note));
    expect(texts("undo_reason")).toEqual(await column(db.reviewDecision.findMany(), (row) => row.undoReason));
    expect([...texts("comment"), ...texts("internal_comment")].sort()).toEqual(
      await column(db.comment.findMany(), (row) => row.text),
    );
    expect(storedKinds.filter((what) => texts(what).length === 0)).toEqual([]);
  });

  it("says of a point whose decision was taken back when that was", async () => {
    const rows = await listStoredTexts(city.administrator);
    expect(rows.find(({ text }) => text === "Point taken back.")?.undoneAt).not.toBeNull();
    expect(rows.find(({ text }) => text === "Count the sites.")?.undoneAt).toBeNull();
  });

  it("shows a department its own plan and what was said to it, never an internal comment or another's answer", async () => {
    const rows = await listStoredTexts(city.liaison);
    expect(new Set(rows.map(({ abbreviation }) => abbreviation))).toEqual(new Set(["RAP"]));
    expect(rows.some(({ what }) => what === "internal_comment")).toBe(false);
    expect(rows.some(({ what }) => what === "comment")).toBe(true);
    expect((await listStoredTexts(city.reviewer)).every(({ abbreviation }) => abbreviation === "RAP")).toBe(
      true,
    );
    expect(await listStoredTexts(city.stranger)).toEqual([]);
  });
});

describe("taking a report", () => {
  const input = {
    report: "compliance" as const,
    format: "csv" as const,
    filter: { status: "returned" },
    rows: 6,
    sha256: "a".repeat(64),
  };

  it("is an event that says who, with which filter, how many rows and the hash", async () => {
    await recordExport(city.reviewer, input);
    const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({
      action: "report.exported",
      actorId: city.reviewer.id,
      departmentId: null,
      details: input,
    });
  });

  it("stands in the trail of the department when its liaison takes it", async () => {
    await recordExport(city.liaison, input);
    const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ action: "report.exported", departmentId: city.departments.RAP });
  });

  it("is forbidden to somebody without a role, and refuses what is no hash", async () => {
    const before = await db.event.count();
    await expect(recordExport(city.stranger, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(recordExport(city.auditor, { ...input, sha256: "x" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await db.event.count()).toBe(before);
  });
});
