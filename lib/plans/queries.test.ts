import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { returnSubmission } from "@/lib/reviews/mutations";
import { getMyWork } from "@/lib/tasks/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { answerPoints, completeDraft, planOf, submit } from "@/lib/testing/filing";
import { getFiledContent, getFiling, getPlan, getReceipt, getSection, listAnswers } from "./queries";

await testDatabase();

let city: City;
let planId: string;
let receipt: Awaited<ReturnType<typeof submit>>;

beforeAll(async () => {
  city = await buildCity();
  planId = (await planOf(city.liaison)).id;
  await completeDraft(city.liaison);
  receipt = await submit(city.liaison);
});

describe("reach", () => {
  const reads = [
    ["the plan", () => (actor: City["liaison"]) => getPlan(actor, planId)],
    ["a section", () => (actor: City["liaison"]) => getSection(actor, planId, "1")],
    ["the answers", () => async (actor: City["liaison"]) => (await listAnswers(actor, planId))[0] ?? null],
    ["a receipt", () => (actor: City["liaison"]) => getReceipt(actor, receipt.reference)],
    ["a filing", () => (actor: City["liaison"]) => getFiling(actor, planId, "1")],
    ["the filed content", () => (actor: City["liaison"]) => getFiledContent(actor, receipt.submissionId)],
  ] as const;

  it.each(reads)("%s is found by its department and the offices, and by nobody else", async (_, given) => {
    const read = given();
    for (const actor of [
      city.liaison,
      city.alternate,
      city.head,
      city.reviewer,
      city.administrator,
      city.auditor,
    ]) {
      expect(await read(actor), actor.role).not.toBeNull();
    }
    for (const actor of [city.otherLiaison, city.stranger]) expect(await read(actor), actor.role).toBeNull();
  });

  it("a reviewer finds no plan of a department that is not assigned", async () => {
    expect(await getPlan(city.reviewer, (await planOf(city.otherLiaison)).id)).toBeNull();
  });

  it.each(["x", "1", "../../etc", "00000000-0000-0000-0000-000000000000", `${"a".repeat(500)}`])(
    "an address that is no id (%s) finds nothing",
    async (address) => {
      expect(await getPlan(city.administrator, address)).toBeNull();
      expect(await getSection(city.administrator, address, "1")).toBeNull();
      expect(await listAnswers(city.administrator, address)).toEqual([]);
      expect(await getFiling(city.administrator, address, "1")).toBeNull();
      expect(await getFiledContent(city.administrator, address)).toBeNull();
      expect(await getReceipt(city.administrator, address)).toBeNull();
    },
  );

  it.each(["0", "99", "-1", "1.5", "999999999999", "one"])(
    "a section numbered %s is not found",
    async (number) => {
      expect(await getSection(city.liaison, planId, number)).toBeNull();
    },
  );
});

describe("what was filed", () => {
  it("is handed out byte for byte as its hash says", async () => {
    const filed = await getFiledContent(city.liaison, receipt.submissionId);
    const stated = await getReceipt(city.liaison, receipt.reference);
    expect(
      createHash("sha256")
        .update(filed?.content ?? "")
        .digest("hex"),
    ).toBe(stated?.sha256);
  });

  it("says the same in its rows as in its canonical content", async () => {
    const content = JSON.parse((await getFiledContent(city.liaison, receipt.submissionId))?.content ?? "{}");
    const filing = await getFiling(city.liaison, planId, "1");
    expect(
      filing?.answers.map(({ number, text, language, nonAnswer, files }) => ({
        ...{ number, text, language, nonAnswer },
        files: files.map(({ versionId: _, ...file }) => file),
      })),
    ).toEqual(content.answers.map(({ key: _, ...answer }: { key: string }) => answer));
  });

  it("is measured against the last day of the deadline, not the day after", async () => {
    expect(await getReceipt(city.liaison, receipt.reference)).toMatchObject({
      dueOn: "2025-07-25",
      onTime: true,
      planStatus: "submitted",
      newest: true,
    });
  });
});

describe("my work", () => {
  it("is the actor's own department only, with its six tasks", async () => {
    const work = await getMyWork(city.liaison);
    expect(work?.department.abbreviation).toBe("RAP");
    expect(work?.plans).toHaveLength(1);
    expect(work?.plans[0]?.tasks.map((task) => task.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(work?.plans[0]?.latestReference).toBe(receipt.reference);
  });

  it.each(["reviewer", "administrator", "auditor", "stranger"] as const)("a %s has none", async (who) => {
    expect(await getMyWork(city[who])).toBeNull();
  });

  it("counts the points of a return, and those answered, on the section they are pinned to", async () => {
    const asked = async () =>
      (await getMyWork(city.liaison))?.plans[0]?.tasks.map(({ points, answered }) => [points, answered]);
    const nothing = [0, 0];

    const { sha256 } = await db.submission.findUniqueOrThrow({ where: { id: receipt.submissionId } });
    const requirement = await db.requirement.findFirstOrThrow({ where: { number: 2 } });
    await returnSubmission(city.reviewer, {
      submissionId: receipt.submissionId,
      sha256,
      points: [{ requirementId: requirement.id, text: "How many contracts?" }],
    });
    expect(await asked()).toEqual([nothing, [1, 0], nothing, nothing, nothing, nothing]);
    expect(await getPlan(city.liaison, planId)).toMatchObject({
      points: [{ number: 1, requirementNumber: 2, reply: null }],
    });
    await answerPoints(city.liaison);
    expect(await asked()).toEqual([nothing, [1, 1], nothing, nothing, nothing, nothing]);
  });

  it("shows no internal comment on the plan page", async () => {
    await db.comment.createMany({
      data: (["department", "internal"] as const).map((audience) => ({
        audience,
        text: audience,
        planId,
        authorId: city.reviewer.id,
      })),
    });
    expect((await getPlan(city.liaison, planId))?.comments.map((comment) => comment.text)).toEqual([
      "department",
    ]);
  });
});
