import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { afterDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { completeDraft, planOf, submit } from "@/lib/testing/filing";
import { saveSection } from "./mutations";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

async function section(of = city.liaison) {
  const plan = await planOf(of);
  const draft = await db.draftSection.findFirstOrThrow({
    where: { planId: plan.id },
    orderBy: { requirement: { number: "asc" } },
  });
  return {
    planId: plan.id,
    requirementId: draft.requirementId,
    version: draft.version,
    text: "We answer the door.",
    language: "en",
    nonAnswer: null,
    complete: false,
  };
}

describe("saving a section", () => {
  it("stores the text under the next version and says so in an event", async () => {
    const input = await section();
    await expect(saveSection(city.liaison, input)).resolves.toMatchObject({ version: input.version + 1 });
    const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({
      action: "section.saved",
      actorName: city.liaison.name,
      subjectId: input.planId,
    });
  });

  it("is a conflict that shows the newer text when somebody saved meanwhile, and stores nothing", async () => {
    const input = await section();
    await saveSection(city.alternate, { ...input, text: "The alternate's text." });
    const before = await db.event.count();
    await expect(saveSection(city.liaison, { ...input, text: "The liaison's text." })).rejects.toMatchObject({
      code: "conflict",
      detail: { text: "The alternate's text.", by: city.alternate.name, mine: false },
    });
    await expect(saveSection(city.alternate, { ...input, text: "In another tab." })).rejects.toMatchObject({
      detail: { mine: true },
    });
    expect(await db.event.count()).toBe(before);
  });

  it("finds nothing for another department, and is forbidden to those who never write plans", async () => {
    const input = await section();
    await expect(saveSection(city.otherLiaison, input)).rejects.toMatchObject({ code: "not-found" });
    for (const actor of [city.reviewer, city.administrator, city.auditor, city.stranger]) {
      await expect(saveSection(actor, input)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it.each([
    ["a NUL character", "a\u0000b"],
    ["a mark that reorders text", "a\u202eb"],
    ["200,000 characters", "x".repeat(200_000)],
  ])("refuses %s with a sentence at the field", async (_, text) => {
    const input = await section();
    await expect(saveSection(city.liaison, { ...input, text })).rejects.toMatchObject({
      code: "invalid",
      fields: { text: expect.anything() },
    });
  });
});

describe("submitting a plan", () => {
  it("is refused with every gap named while something is missing", async () => {
    await expect(submit(city.liaison)).rejects.toMatchObject({
      code: "rule-broken",
      fields: { "section-2": expect.anything() },
    });
  });

  it("is one submission however often the same key arrives, even at once", async () => {
    await completeDraft(city.liaison);
    const key = randomUUID();
    const receipts = await Promise.all([1, 2, 3, 4].map(() => submit(city.liaison, undefined, key)));
    expect(new Set(receipts.map((receipt) => receipt.submissionId)).size).toBe(1);
    const plan = await planOf(city.liaison);
    expect(await db.submission.count({ where: { planId: plan.id } })).toBe(1);
    expect(await db.event.count({ where: { action: "plan.submitted", subjectId: plan.id } })).toBe(1);
    expect(plan).toMatchObject({ status: "submitted" });
    expect(plan.firstOnTimeAt).toEqual(plan.latestSubmittedAt);
    expect(await db.task.count({ where: { planId: plan.id, filing: "filed", review: "awaiting" } })).toBe(6);
  });

  it("is a conflict for a plan that waits for review, and closes its draft", async () => {
    await expect(submit(city.liaison)).rejects.toMatchObject({ code: "conflict" });
    await expect(saveSection(city.liaison, await section())).rejects.toMatchObject({ code: "conflict" });
  });

  it("is accepted after the deadline and marked late", async () => {
    await completeDraft(city.otherLiaison);
    await moveClockTo(afterDeadline);
    const { submissionId } = await submit(city.otherLiaison);
    expect(await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).toMatchObject({
      onTime: false,
    });
    expect((await planOf(city.otherLiaison)).firstOnTimeAt).toBeNull();
  });
});
