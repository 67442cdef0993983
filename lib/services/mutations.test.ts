import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { acceptNone, refuseNone, stateNone, withdrawNone } from "@/lib/registers/mutations";
import { listMeasures } from "@/lib/requirements/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { servicesParameters } from "./filter";
import {
  addRecommendation,
  changeRecommendation,
  decideRecommendation,
  restoreRecommendation,
  withdrawRecommendation,
} from "./mutations";
import { getRecommendation, listRecommendations } from "./queries";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const words = {
  service: "Legal information sessions",
  eligible: "Families who use recreation centers",
  gap: "No session is held south of the freeway.",
  deliveringUnit: "Community programs",
  oneOffCost: 4_000,
  yearlyCost: null,
  funding: "grant" as const,
  language: "en",
};

const add = (more: Partial<typeof words> = {}) =>
  addRecommendation(city.liaison, { departmentId: city.departments.RAP, ...words, ...more });

const newestEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });

async function measured(departmentId: string) {
  const measures = await listMeasures(city.administrator, { departmentId });
  return measures.find(({ kind }) => kind === "service_recommendation")?.measure;
}

describe("a recommended service", () => {
  it("is added by the department, told in the trail and kept as its first version", async () => {
    const { recommendationId } = await add();
    expect(await getRecommendation(city.reviewer, recommendationId)).toMatchObject({
      ...words,
      status: "proposed",
      abbreviation: "RAP",
    });
    expect(await newestEvent()).toMatchObject({
      action: "recommendation.added",
      subjectId: recommendationId,
      details: { service: words.service, version: 1 },
    });
    expect(await db.registerVersion.count({ where: { rowId: recommendationId } })).toBe(1);
  });

  it("is out of reach for another department, its reviewer and whoever may only read", async () => {
    const { recommendationId } = await add();
    const attempt = { recommendationId, version: 1, ...words };
    await expect(changeRecommendation(city.otherLiaison, attempt)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(changeRecommendation(city.auditor, attempt)).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      addRecommendation(city.otherLiaison, { departmentId: city.departments.RAP, ...words }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await getRecommendation(city.otherLiaison, recommendationId)).toBeNull();
  });

  it("is changed only from the version its writer saw, and each version stays readable", async () => {
    const { recommendationId } = await add();
    await changeRecommendation(city.liaison, { recommendationId, version: 1, ...words, yearlyCost: 9_000 });
    await expect(
      changeRecommendation(city.head, { recommendationId, version: 1, ...words, service: "Stale" }),
    ).rejects.toMatchObject({ code: "conflict" });
    const versions = await db.registerVersion.findMany({
      where: { rowId: recommendationId },
      orderBy: { version: "asc" },
    });
    expect(versions.map(({ content }) => (content as { yearly_cost: number | null }).yearly_cost)).toEqual([
      null,
      9_000,
    ]);
  });

  it("is declined only with a reason, and not changed by the department once it is decided", async () => {
    const { recommendationId } = await add();
    const decision = { recommendationId, version: 1, status: "declined" as const };
    await expect(decideRecommendation(city.reviewer, decision)).rejects.toMatchObject({ code: "invalid" });
    await expect(decideRecommendation(city.liaison, { ...decision, reason: "No." })).rejects.toMatchObject({
      code: "forbidden",
    });
    await decideRecommendation(city.reviewer, { ...decision, reason: "Another department does it." });
    await expect(
      changeRecommendation(city.liaison, { recommendationId, version: 2, ...words }),
    ).rejects.toMatchObject({ code: "rule-broken" });
    expect(await newestEvent()).toMatchObject({
      action: "recommendation.decided",
      details: { from: "proposed", to: "declined", reason: "Another department does it." },
    });
    await expect(
      decideRecommendation(city.reviewer, { recommendationId, version: 2, status: "adopted" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("is taken back and put back, and counts only while it stands", async () => {
    const { recommendationId } = await add({ service: "Taken back" });
    const { version } = await withdrawRecommendation(city.liaison, { recommendationId, version: 1 });
    const listed = await listRecommendations(city.liaison, { q: "Taken back" }, { limit: 10, offset: 0 });
    expect(listed.total).toBe(0);
    await restoreRecommendation(city.liaison, { recommendationId, version });
    const again = await listRecommendations(city.liaison, { q: "Taken back" }, { limit: 10, offset: 0 });
    expect(again.total).toBe(1);
    expect(again.sums).toMatchObject([{ funding: "grant", status: "proposed", count: 1, oneOff: 4_000 }]);
  });

  it("counts towards the duty once it says what it costs and who would pay", async () => {
    const before = await measured(city.departments.RAP);
    await add({ service: "Without a source", funding: "not_identified" as never });
    const after = await measured(city.departments.RAP);
    expect(after?.of).toBe((before?.of ?? 0) + 1);
    expect(after?.done).toBe(before?.done);
    expect(after?.gaps).toMatchObject([
      { said: { key: "services.gap.unfunded" }, names: ["Without a source"] },
    ]);
  });
});

describe("a statement that there is nothing to record", () => {
  const statement = () => ({
    departmentId: city.departments.LAPL,
    register: "services" as const,
    reason: "Every service we know of is offered already.",
    language: "en",
  });

  it("is made with a reason and meets the duty once the Mayor's Office accepts it", async () => {
    expect(await measured(city.departments.LAPL)).toMatchObject({ done: 0, of: 1 });
    const { statementId } = await stateNone(city.otherLiaison, statement());
    expect((await newestEvent()).action).toBe("none.stated");
    expect((await measured(city.departments.LAPL))?.gaps).toMatchObject([
      { said: { key: "registers.gap.none-awaits" } },
    ]);
    await expect(acceptNone(city.reviewer, { statementId })).rejects.toMatchObject({ code: "not-found" });
    await acceptNone(city.administrator, { statementId });
    expect(await measured(city.departments.LAPL)).toEqual({ done: 1, of: 1, gaps: [] });
    await expect(refuseNone(city.administrator, { statementId, reason: "Too late." })).rejects.toMatchObject({
      code: "conflict",
    });
    await withdrawNone(city.otherLiaison, { statementId });
    expect(await measured(city.departments.LAPL)).toMatchObject({ done: 0 });
  });

  it("stands once at a time, and not beside entries", async () => {
    const { statementId } = await stateNone(city.otherLiaison, statement());
    await expect(stateNone(city.otherLiaison, statement())).rejects.toMatchObject({ code: "conflict" });
    await refuseNone(city.administrator, { statementId, reason: "The branches named three." });
    await addRecommendation(city.otherLiaison, { departmentId: city.departments.LAPL, ...words });
    await expect(stateNone(city.otherLiaison, statement())).rejects.toMatchObject({ code: "rule-broken" });
  });
});

it("the list can be sorted by its columns, what has no cost last either way", async () => {
  const portion = { limit: 100, offset: 0 };
  for (const sort of servicesParameters.sort.options) {
    const { rows, total } = await listRecommendations(city.administrator, { sort }, portion);
    expect(rows).toHaveLength(total);
    const costs = rows.map(({ yearlyCost }) => yearlyCost);
    if (sort === "-yearly" || sort === "yearly") {
      const known = costs.filter((cost) => cost !== null).sort((a, b) => (sort === "yearly" ? a - b : b - a));
      expect(costs).toEqual([...known, ...costs.filter((cost) => cost === null)]);
    }
  }
});
