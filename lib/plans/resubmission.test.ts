import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { acceptSubmission, returnSubmission } from "@/lib/reviews/mutations";
import { afterDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { answerPoints, completeDraft, planOf, submit } from "@/lib/testing/filing";
import { draftAnswers, pointsToAnswer } from "./draft";
import { saveReply, saveSection } from "./mutations";
import { draftFingerprint } from "./rules";
import { submitPlan } from "./submit";

await testDatabase();

let city: City;
let planId: string;
let pointId: string;

beforeAll(async () => {
  city = await buildCity();
  planId = (await planOf(city.liaison)).id;
  await completeDraft(city.liaison);
  const { submissionId } = await submit(city.liaison);
  const { sha256 } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  const requirement = await db.requirement.findFirstOrThrow({ where: { number: 1 } });
  await returnSubmission(city.reviewer, {
    submissionId,
    sha256,
    points: [{ requirementId: requirement.id, text: "Who decides at weekends?" }],
  });
  pointId = (await pointsToAnswer(db, planId))[0]?.pointId ?? "";
});

const fileAgain = async (changeNote?: string, checked?: string) =>
  submitPlan(city.liaison, {
    planId,
    idempotencyKey: randomUUID(),
    changeNote,
    checked: checked ?? draftFingerprint(await draftAnswers(db, planId), await pointsToAnswer(db, planId)),
  });

describe("a returned plan", () => {
  it("is not filed again while a point has no reply or nobody says what changed; nothing is stored", async () => {
    await expect(fileAgain()).rejects.toMatchObject({
      code: "rule-broken",
      fields: { "point-1": expect.anything(), changeNote: expect.anything() },
    });
    expect(await db.submission.count({ where: { planId } })).toBe(1);
  });

  it("does not pass the key of the returned filing off as a new one", async () => {
    const { idempotencyKey } = await db.submission.findFirstOrThrow({ where: { planId } });
    const checked = draftFingerprint(await draftAnswers(db, planId), await pointsToAnswer(db, planId));
    await expect(submitPlan(city.liaison, { planId, idempotencyKey, checked })).rejects.toMatchObject({
      code: "conflict",
      said: { key: "plans.error.returned-since" },
    });
  });

  it("shows the other reply to whoever crosses with the first one", async () => {
    const first = { pointId, text: "The head.", language: "en", version: 1, updatedById: city.head.id };
    const { answer } = await db.$transaction(async (tx) => {
      await tx.pointReply.create({ data: first });
      const crossing = saveReply(city.liaison, { pointId, text: "The liaison.", version: 0 });
      const answer = crossing.catch((error: unknown) => error);
      await expect
        .poll(() => tx.$queryRaw`select 1 from pg_locks where locktype = 'transactionid' and not granted`)
        .toHaveLength(1);
      return { answer };
    });
    expect(await answer).toMatchObject({
      code: "conflict",
      said: { key: "plans.error.newer-reply" },
      detail: { text: first.text, version: 1, by: city.head.name, mine: false },
    });
    await db.pointReply.delete({ where: { pointId } });
  });

  it("takes a reply under the next version and says so in an event", async () => {
    await expect(
      saveReply(city.liaison, { pointId, text: "The division manager.", version: 0 }),
    ).resolves.toMatchObject({ version: 1 });
    expect(await db.event.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      action: "reply.saved",
      subjectId: planId,
    });
  });

  it("refuses a reply written on an older version, shows the newer one and whose it is, and stores nothing", async () => {
    const stale = { pointId, text: "The liaison.", version: 0 };
    const newer = { text: "The division manager.", version: 1, by: city.liaison.name };
    await expect(saveReply(city.alternate, stale)).rejects.toMatchObject({
      code: "conflict",
      detail: { ...newer, mine: false },
    });
    await expect(saveReply(city.liaison, stale)).rejects.toMatchObject({ detail: { ...newer, mine: true } });
    expect((await db.pointReply.findUniqueOrThrow({ where: { pointId } })).text).toBe(
      "The division manager.",
    );
  });

  it("keeps the language of a reply: the one named, else the one its writer reads the product in", async () => {
    const inLanguage = async (actor: typeof city.liaison, language?: string) => {
      const { version } = await db.pointReply.findUniqueOrThrow({ where: { pointId } });
      await saveReply(actor, { pointId, text: "La jefa de división.", version, language });
      return (await db.pointReply.findUniqueOrThrow({ where: { pointId } })).language;
    };
    expect(await inLanguage({ ...city.liaison, locale: "es" })).toBe("es");
    expect(await inLanguage({ ...city.liaison, locale: "es" }, "tl")).toBe("tl");
    expect(await inLanguage(city.liaison)).toBe("en");
    await expect(inLanguage(city.liaison, "not a language")).rejects.toMatchObject({ code: "invalid" });
  });

  it("has no point for another department, and takes no reply from those who never write plans", async () => {
    const reply = { pointId, text: "x", version: 1 };
    await expect(saveReply(city.otherLiaison, reply)).rejects.toMatchObject({ code: "not-found" });
    for (const actor of [city.reviewer, city.administrator, city.auditor, city.stranger]) {
      await expect(saveReply(actor, reply)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("is a conflict when somebody changed the draft after it was checked", async () => {
    const checked = draftFingerprint(await draftAnswers(db, planId), await pointsToAnswer(db, planId));
    const section = await db.draftSection.findFirstOrThrow({ where: { planId } });
    const { requirementId, version } = section;
    await saveSection(city.alternate, {
      planId,
      requirementId,
      version,
      text: "Rewritten meanwhile.",
      language: "en",
      nonAnswer: null,
      complete: true,
    });
    await expect(fileAgain("Weekends.", checked)).rejects.toMatchObject({
      code: "conflict",
      said: { key: "plans.error.changed-since-checked" },
    });
    expect(await db.submission.count({ where: { planId } })).toBe(1);
  });

  it("is filed again with its replies and its note, late, and keeps its first date on time", async () => {
    const first = await planOf(city.liaison);
    await answerPoints(city.liaison, "The division manager, or the duty line.");
    await moveClockTo(afterDeadline);
    const { submissionId } = await fileAgain("Weekends are covered.");
    const filed = await db.submission.findUniqueOrThrow({
      where: { id: submissionId },
      include: { replies: true },
    });
    expect(filed).toMatchObject({ number: 2, onTime: false, changeNote: "Weekends are covered." });
    expect(filed.replies.map((reply) => reply.text)).toEqual(["The division manager, or the duty line."]);
    expect(JSON.parse(filed.content)).toMatchObject({
      changeNote: { text: "Weekends are covered.", language: "en" },
      replies: [
        {
          number: 1,
          point: { text: "Who decides at weekends?", language: "en" },
          reply: { text: "The division manager, or the duty line.", language: "en" },
        },
      ],
    });
    const plan = await planOf(city.liaison);
    expect(plan.firstOnTimeAt).toEqual(first.firstOnTimeAt);
    expect(plan.latestSubmittedAt).toEqual(filed.receivedAt);
  });

  it("takes no reply once it is filed, and no filing once it is accepted", async () => {
    await expect(saveReply(city.liaison, { pointId, text: "More.", version: 2 })).rejects.toMatchObject({
      code: "conflict",
    });
    const newest = await db.submission.findFirstOrThrow({ where: { planId }, orderBy: { number: "desc" } });
    await acceptSubmission(city.reviewer, { submissionId: newest.id, sha256: newest.sha256 });
    await expect(fileAgain("Once more.")).rejects.toMatchObject({
      code: "conflict",
      said: { key: "plans.error.accepted-already" },
    });
  });
});
