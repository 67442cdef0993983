import { beforeAll, describe, expect, it } from "vitest";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { getSection } from "@/lib/plans/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { executiveDirective12 } from "@/prisma/seed/directive";
import { publishDirective } from "./mutations";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const another = () => ({
  ...structuredClone(executiveDirective12),
  key: "ed-99",
  number: "Executive Directive No. 99",
});

describe("publishing a directive", () => {
  it("creates one task a department and requirement, with the deadline of the rule and its computation", async () => {
    const tasks = await db.task.findMany({ include: { originalDeadline: true } });
    expect(tasks).toHaveLength(6 * 3);
    for (const { originalDeadline, originalDeadlineId, effectiveDeadlineId } of tasks) {
      expect(originalDeadline.dueBefore.toISOString()).toBe("2025-07-26T07:00:00.000Z");
      expect(originalDeadline.computation).toMatchObject({
        start: "signed",
        startOn: "2025-07-11",
        amount: 14,
        dueOn: "2025-07-25",
      });
      expect(effectiveDeadlineId).toBe(originalDeadlineId);
    }
    expect(await db.plan.count()).toBe(3);
  });

  it("addresses only the departments a requirement names, and those that exist on the day it was signed", async () => {
    await db.department.update({
      where: { id: city.departments.ZOO },
      data: { effectiveTo: new Date("2025-07-11") },
    });
    const directive = another();
    const [first, second] = directive.requirements;
    if (!first || !second) throw new Error("the directive has requirements");
    directive.requirements = [{ ...first, appliesTo: { departments: ["RAP"] } }, second];
    const { tasks, departments } = await publishDirective(city.administrator, directive);
    expect({ tasks, departments }).toEqual({ tasks: 3, departments: 2 });
  });

  it("without prompts leaves them to the kinds of its requirements", async () => {
    const [first] = executiveDirective12.requirements;
    if (!first) throw new Error("the directive has requirements");
    const { prompts: _, ...bare } = structuredClone(first);
    await publishDirective(city.administrator, {
      ...another(),
      key: "ed-98",
      number: "Executive Directive No. 98",
      requirements: [bare],
    });
    const plan = await db.plan.findFirstOrThrow({
      where: { directive: { key: "ed-98" }, departmentId: city.departments.RAP },
    });
    const section = await getSection(city.liaison, plan.id, "1");
    expect(section).toMatchObject({ kind: first.kind, prompts: [] });
  });

  it("is refused a second time and to anybody but an administrator, and stores nothing then", async () => {
    const before = await db.event.count();
    await expect(publishDirective(installationActor, another())).rejects.toMatchObject({
      code: "rule-broken",
    });
    for (const actor of [city.reviewer, city.auditor, city.head, city.liaison, city.stranger]) {
      await expect(publishDirective(actor, another())).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await db.event.count()).toBe(before);
  });

  it("is refused when it names a department or a calendar that nobody knows here", async () => {
    const directive = { ...another(), key: "ed-101" };
    const [first] = directive.requirements;
    if (!first) throw new Error("the directive has requirements");
    for (const requirement of [
      { ...first, appliesTo: { departments: ["NOWHERE"] } },
      {
        ...first,
        deadlineRule: {
          start: "signed" as const,
          amount: 5,
          unit: "business_days" as const,
          calendar: "moon",
        },
      },
    ]) {
      await expect(
        publishDirective(city.administrator, { ...directive, requirements: [requirement] }),
      ).rejects.toMatchObject({ code: "rule-broken" });
    }
    expect(await db.directive.count({ where: { key: "ed-101" } })).toBe(0);
  });

  it("is refused with unknown keys, a requirement twice, or a day that does not exist", async () => {
    const directive = another();
    for (const wrong of [
      { ...directive, key: "ed-100", surprise: true },
      { ...directive, key: "ed-100", requirements: [directive.requirements[0], directive.requirements[0]] },
      { ...directive, key: "ed-100", signedOn: "2025-02-30" },
    ]) {
      await expect(publishDirective(city.administrator, wrong as typeof directive)).rejects.toMatchObject({
        name: "Refusal",
      });
    }
  });
});

describe("a published version", () => {
  it("cannot be changed or deleted, nor its requirements, but for the flag of the signed text", async () => {
    const version = await db.directiveVersion.findFirstOrThrow({ include: { requirements: true } });
    const requirement = version.requirements[0];
    if (!requirement) throw new Error("the version has requirements");
    await expect(
      db.directiveVersion.update({ where: { id: version.id }, data: { summary: "Other" } }),
    ).rejects.toThrow(/immutable/);
    await expect(
      db.requirement.update({ where: { id: requirement.id }, data: { text: "Other" } }),
    ).rejects.toThrow(/immutable/);
    await expect(db.requirement.delete({ where: { id: requirement.id } })).rejects.toThrow(/immutable/);
    await expect(
      db.requirement.update({ where: { id: requirement.id }, data: { checkedAgainstSigned: true } }),
    ).resolves.toMatchObject({ checkedAgainstSigned: true });
  });
});

describe("the record", () => {
  it.each(["events", "submissions", "submission_answers", "return_points", "comments", "deadlines"])(
    "refuses to change or delete anything in %s",
    async (table) => {
      await expect(db.$executeRawUnsafe(`delete from ${table}`)).rejects.toThrow(/written once/);
      await expect(db.$executeRawUnsafe(`truncate ${table} cascade`)).rejects.toThrow(/written once/);
      await expect(db.$executeRawUnsafe(`update ${table} set id = id`)).rejects.toThrow(
        /written once|column "id"/,
      );
    },
  );

  it("chains every event to the one before it", async () => {
    const broken = await db.$queryRaw`
      select id from (select id, hash, previous_hash, lag(hash, 1, '') over (order by id) as expected, event_hash(e) as computed from events e) chained
      where previous_hash <> expected or hash <> computed`;
    expect(broken).toEqual([]);
    expect(await db.event.count()).toBeGreaterThan(10);
  });

  it("moves its clock only in a demonstration", async () => {
    await expect(
      db.installation.update({ where: { id: 1 }, data: { demonstration: false } }),
    ).rejects.toThrow(/clock_moves_only/);
  });
});
