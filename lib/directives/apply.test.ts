import { beforeAll, describe, expect, it } from "vitest";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { importDepartments } from "@/lib/departments/mutations";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { applyDirective } from "./apply";
import { listDirectives } from "./queries";

await testDatabase();

let city: City;
const departments = new Map<string, string>();
beforeAll(async () => {
  city = await buildCity();
  await importDepartments(installationActor, {
    rows: [
      ["OLD", "2025-01-01"],
      ["NEW", "2025-07-20"],
      ["GONE", "2025-01-01"],
    ].map(([abbreviation = "", effectiveFrom = ""]) => ({
      abbreviation,
      name: `Department ${abbreviation}`,
      kind: "department",
      abbreviationSource: "test",
      aliases: [],
      effectiveFrom,
    })),
  });
  for (const { id, abbreviation } of await db.department.findMany()) departments.set(abbreviation, id);
});

const asked = (abbreviation: string) => ({
  departmentId: departments.get(abbreviation) ?? "",
  directive: "ed-12",
  reason: "Added to the city's list after publication.",
});

const deadlinesOf = async (abbreviation: string) =>
  (
    await db.task.findMany({
      where: { departmentId: departments.get(abbreviation) ?? "" },
      include: { originalDeadline: true },
    })
  ).map(({ originalDeadline }) => originalDeadline);

describe("applying a published directive to a department that came later", () => {
  it("makes its plan, tasks and draft, with everybody's deadlines where it existed at the signing, and says so in the trail", async () => {
    const { planId, tasks } = await applyDirective(city.administrator, asked("OLD"));
    expect(tasks).toBe(6);
    expect(await db.draftSection.count({ where: { planId } })).toBe(6);
    for (const deadline of await deadlinesOf("OLD")) {
      expect(deadline.dueBefore.toISOString()).toBe("2025-07-26T07:00:00.000Z");
      expect(deadline.computation).toMatchObject({ start: "signed", startOn: "2025-07-11" });
    }
    const event = await db.event.findFirstOrThrow({ where: { action: "directive.applied" } });
    expect(event).toMatchObject({
      subjectId: planId,
      departmentId: departments.get("OLD"),
      details: { directive: "Executive Directive No. 12", from: "2025-07-11", tasks: 6 },
    });
  });

  it("counts from the day of applying for a younger one, and leaves the directive's own deadline as it was", async () => {
    await applyDirective(city.administrator, asked("NEW"));
    for (const deadline of await deadlinesOf("NEW")) {
      expect(deadline.dueBefore.toISOString()).toBe("2025-08-06T07:00:00.000Z");
      expect(deadline.computation).toMatchObject({ start: "applied", startOn: "2025-07-22", amount: 14 });
    }
    expect((await listDirectives(city.administrator))[0]?.deadline.dueOn).toBe("2025-07-25");
  });

  it("changes nothing the second time, nor for a department that had its plan from publication", async () => {
    const before = [await db.task.count(), await db.plan.count(), await db.event.count()];
    for (const abbreviation of ["NEW", "RAP"]) {
      expect((await applyDirective(city.administrator, asked(abbreviation))).tasks).toBe(0);
    }
    expect([await db.task.count(), await db.plan.count(), await db.event.count()]).toEqual(before);
  });

  it("makes one plan when two administrators press at once", async () => {
    await importDepartments(installationActor, {
      rows: [
        {
          abbreviation: "TWICE",
          name: "Department TWICE",
          kind: "department",
          abbreviationSource: "test",
          aliases: [],
          effectiveFrom: "2025-01-01",
        },
      ],
    });
    const { id } = await db.department.findUniqueOrThrow({ where: { abbreviation: "TWICE" } });
    departments.set("TWICE", id);
    const answers = await Promise.all([1, 2].map(() => applyDirective(city.administrator, asked("TWICE"))));
    expect(answers.map(({ tasks }) => tasks).sort()).toEqual([0, 6]);
  });

  it("is refused to anybody but an administrator, for an ended department, and without a reason", async () => {
    const before = [await db.task.count(), await db.event.count()];
    for (const actor of [city.reviewer, city.auditor, city.head, city.liaison, city.stranger]) {
      await expect(applyDirective(actor, asked("GONE"))).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(applyDirective(city.administrator, { ...asked("GONE"), reason: " " })).rejects.toMatchObject(
      { code: "invalid" },
    );
    await expect(
      applyDirective(city.administrator, { ...asked("GONE"), directive: "ed-404" }),
    ).rejects.toMatchObject({ code: "not-found" });
    await db.department.update({
      where: { abbreviation: "GONE" },
      data: { effectiveTo: new Date("2025-07-22") },
    });
    await expect(applyDirective(city.administrator, asked("GONE"))).rejects.toMatchObject({
      code: "rule-broken",
    });
    expect([await db.task.count(), await db.event.count()]).toEqual(before);
  });
});
