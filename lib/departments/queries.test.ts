import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { getOfficeHome } from "@/lib/home/queries";
import { addressOf } from "@/lib/platform/address-filter";
import { returnSubmission, undoDecision } from "@/lib/reviews/mutations";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { completeDraft, submit } from "@/lib/testing/filing";
import { type DepartmentFilter, readDepartmentFilter } from "./filter";
import { departmentChoices, getDepartment, listDepartments, listPlanMoments } from "./queries";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
  await db.departmentAlias.create({
    data: { departmentId: city.departments.ZOO, name: "Zoological Gardens", former: true },
  });
  await completeDraft(city.liaison);
  const { submissionId } = await submit(city.liaison);
  const filed = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: { answers: true },
  });
  const { decisionId } = await returnSubmission(city.reviewer, {
    submissionId,
    sha256: filed.sha256,
    points: [{ requirementId: filed.answers[0]?.requirementId ?? "", text: "Say which sites." }],
  });
  await undoDecision(city.reviewer, { decisionId, reason: "Wrong department." });
});

const list = async (actor = city.administrator, filter: DepartmentFilter = {}) =>
  (await listDepartments(actor, filter, "ed-12", beforeDeadline, { limit: 100, offset: 0 })).rows.map(
    ({ abbreviation }) => abbreviation,
  );

describe("the list of departments", () => {
  it("shows each reader what is within reach", async () => {
    expect(await list()).toEqual(["LAPL", "RAP", "ZOO"]);
    expect(await list(city.reviewer)).toEqual(["RAP", "ZOO"]);
    expect(await list(city.head)).toEqual(["RAP"]);
    expect(await list(city.stranger)).toEqual([]);
    expect((await departmentChoices(city.reviewer)).reviewers.map(({ id }) => id)).toEqual([
      city.reviewer.id,
    ]);
  });

  it("is narrowed by name and former name, plan, liaison and reviewer", async () => {
    expect(await list(city.administrator, { q: "zoological" })).toEqual(["ZOO"]);
    expect(await list(city.administrator, { plan: "in_review" })).toEqual(["RAP"]);
    expect(await list(city.administrator, { liaison: "no" })).toEqual(["ZOO"]);
    expect(await list(city.administrator, { reviewer: city.reviewer.id })).toEqual(["RAP", "ZOO"]);
    expect(await list(city.administrator, { reviewer: "nobody" })).toEqual(["LAPL"]);
    expect(await list(city.administrator, { kind: "board" })).toEqual([]);
  });

  it("counts no reviewer who is deactivated or in another office", async () => {
    for (const [was, is] of [
      [{ deactivatedAt: beforeDeadline }, { deactivatedAt: null }],
      [{ office: "auditor" }, { office: "reviewer" }],
    ] as const) {
      await db.user.update({ where: { id: city.reviewer.id }, data: was });
      expect(await list(city.administrator, { reviewer: "nobody" })).toEqual(["LAPL", "RAP", "ZOO"]);
      expect((await departmentChoices(city.administrator)).reviewers).toEqual([]);
      expect(await getDepartment(city.administrator, "ZOO")).toMatchObject({ reviewers: [] });
      await db.user.update({ where: { id: city.reviewer.id }, data: is });
    }
  });

  it("reads its filter from the address and says what it does not understand", () => {
    expect(readDepartmentFilter({ q: "x", plan: "bogus", reviewer: "1", page: "2", foo: "1" })).toEqual({
      filter: { q: "x" },
      page: 2,
      misread: [
        { name: "plan", value: "bogus" },
        { name: "reviewer", value: "1" },
        { name: "foo", value: "1" },
      ],
    });
    expect(addressOf({ q: "a b" }, 2)).toBe("?q=a+b&page=2");
  });
});

describe("one department", () => {
  it("is found by its abbreviation within reach, with its names and its reviewer", async () => {
    expect(await getDepartment(city.reviewer, "ZOO")).toMatchObject({
      aliases: [{ name: "Zoological Gardens", former: true }],
      reviewers: [city.reviewer.name],
      hasLiaison: false,
    });
  });

  it.each(["LAPL", "NOPE", "rap", "", "R'AP", "A".repeat(200)])(
    "is not there as %j for a reader who may not see it",
    async (abbreviation) => {
      expect(await getDepartment(city.liaison, abbreviation)).toBeNull();
    },
  );

  it("tells what was filed and decided, undone decisions too, to those who may read the plan", async () => {
    const { id: planId } = await db.plan.findFirstOrThrow({ where: { departmentId: city.departments.RAP } });
    const told = async (actor = city.liaison) =>
      (await listPlanMoments(actor, planId)).map(({ what }) => what);
    expect(await told()).toEqual(["undone", "returned", "submitted"]);
    expect(await told(city.otherLiaison)).toEqual([]);
  });
});

describe("the home of an office", () => {
  it("counts and lists what is within reach, one's own departments first", async () => {
    const home = await getOfficeHome(city.reviewer, beforeDeadline);
    expect(home.totals).toMatchObject({ departments: 2, filed: 1, vacant: ["ZOO"] });
    expect(home.waiting).toMatchObject({ total: 1, rows: [{ abbreviation: "RAP", mine: true }] });
    expect((await getOfficeHome(city.auditor, beforeDeadline)).waiting.rows).toMatchObject([
      { abbreviation: "RAP", mine: false },
    ]);
  });
});
