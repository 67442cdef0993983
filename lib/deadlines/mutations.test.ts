import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { acceptSubmission } from "@/lib/reviews/mutations";
import { afterDeadline, buildCity, type City, deadline } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { completeDraft, planOf, submit } from "@/lib/testing/filing";
import { extendDeadline } from "./mutations";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const input = async (change: object = {}) => ({
  planId: (await planOf(city.otherLiaison)).id,
  dueOn: "2025-08-01",
  reason: "The branch libraries reopen on 28 July.",
  ...change,
});
const tasksOf = async (planId: string) =>
  db.task.findMany({ where: { planId }, include: { originalDeadline: true, effectiveDeadline: true } });

describe("extending a deadline", () => {
  it.each([
    ["today", "2025-07-22", "rule-broken"],
    ["the deadline that stands", "2025-07-25", "rule-broken"],
    ["a day that does not exist", "2025-02-30", "invalid"],
    ["no day at all", "soon", "invalid"],
  ])("to %s is refused at the field and changes nothing", async (_, dueOn, code) => {
    const before = [await db.deadline.count(), await db.event.count()];
    await expect(extendDeadline(city.administrator, await input({ dueOn }))).rejects.toMatchObject({
      code,
      fields: { dueOn: expect.anything() },
    });
    expect([await db.deadline.count(), await db.event.count()]).toEqual(before);
  });

  it("to a day more than a year away is taken for a slip of the hand", async () => {
    await expect(
      extendDeadline(city.administrator, await input({ dueOn: "2052-08-01" })),
    ).rejects.toMatchObject({
      code: "rule-broken",
      fields: { dueOn: { key: "deadlines.error.too-far" } },
    });
  });

  it("without a reason is refused", async () => {
    await expect(extendDeadline(city.administrator, await input({ reason: " " }))).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("is for administrators alone, and finds nothing under a foreign id", async () => {
    for (const actor of [city.otherLiaison, city.head, city.reviewer, city.auditor, city.stranger]) {
      await expect(extendDeadline(actor, await input())).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(
      extendDeadline(city.administrator, await input({ planId: "018f0000-0000-7000-8000-000000000000" })),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  it("points every task of the plan at a further deadline, keeps the original, touches no other department, and says so", async () => {
    const given = await input();
    await expect(extendDeadline(city.administrator, given)).resolves.toMatchObject({
      from: "2025-07-25",
      to: "2025-08-01",
      tasks: 6,
    });
    for (const { originalDeadline, effectiveDeadline } of await tasksOf(given.planId)) {
      expect(originalDeadline.dueBefore).toEqual(deadline);
      expect(effectiveDeadline.dueBefore).toEqual(new Date("2025-08-02T07:00:00Z"));
      expect(effectiveDeadline.computation).toMatchObject({
        start: "extended",
        startOn: "2025-07-25",
        dueOn: "2025-08-01",
      });
    }
    for (const task of await tasksOf((await planOf(city.liaison)).id))
      expect(task.effectiveDeadlineId).toBe(task.originalDeadlineId);
    expect(await db.event.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      action: "deadline.extended",
      departmentId: city.departments.LAPL,
      details: {
        directive: "Executive Directive No. 12",
        from: "2025-07-25",
        to: "2025-08-01",
        reason: given.reason,
        tasks: 6,
      },
    });
  });

  it("is done once when two do it at once", async () => {
    const given = await input({ dueOn: "2025-08-05" });
    const both = await Promise.allSettled([
      extendDeadline(city.administrator, given),
      extendDeadline(city.administrator, given),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("makes a filing between the original and the effective deadline on time", async () => {
    await moveClockTo(afterDeadline);
    await completeDraft(city.otherLiaison);
    const { submissionId } = await submit(city.otherLiaison);
    const filed = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(filed).toMatchObject({ onTime: true, dueBefore: new Date("2025-08-06T07:00:00Z") });
    await completeDraft(city.liaison);
    const other = await submit(city.liaison);
    expect(await db.submission.findUniqueOrThrow({ where: { id: other.submissionId } })).toMatchObject({
      onTime: false,
    });
  });

  it("is refused once the plan is accepted: nothing is owed", async () => {
    const plan = await planOf(city.otherLiaison);
    const filed = await db.submission.findFirstOrThrow({ where: { planId: plan.id } });
    await acceptSubmission(city.administrator, { submissionId: filed.id, sha256: filed.sha256 });
    await expect(
      extendDeadline(city.administrator, await input({ dueOn: "2025-09-01" })),
    ).rejects.toMatchObject({
      code: "rule-broken",
      said: { key: "deadlines.error.nothing-owed" },
    });
  });
});
