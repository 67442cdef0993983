import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listMeasures } from "@/lib/requirements/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { outreachParameters } from "./filter";
import {
  addOutreach,
  changeOutreach,
  declareLanguages,
  restoreOutreach,
  withdrawOutreach,
} from "./mutations";
import { getOutreach, listLanguages, listOutreach } from "./queries";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const words = {
  language: "es",
  channel: "radio" as const,
  outlet: "Morning call-in",
  heldOn: "2025-07-21",
  material: "Where recreation centers offer legal information.",
  reach: 40_000,
  cost: null,
  writtenIn: "en",
};

const add = (more: Partial<typeof words> = {}) =>
  addOutreach(city.liaison, { departmentId: city.departments.RAP, ...words, ...more });

const newestEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });

async function measured() {
  const measures = await listMeasures(city.liaison, { departmentId: city.departments.RAP });
  return measures.find(({ kind }) => kind === "outreach")?.measure;
}

describe("outreach", () => {
  it("is recorded by the department with its day, and told in the trail", async () => {
    const { entryId } = await add();
    expect(await getOutreach(city.auditor, entryId)).toMatchObject({ ...words, abbreviation: "RAP" });
    expect(await newestEvent()).toMatchObject({
      action: "outreach.added",
      details: { language: "es", channel: "radio", outlet: words.outlet, version: 1 },
    });
  });

  it("is out of reach for another department and for whoever may only read", async () => {
    const { entryId } = await add();
    const before = await db.outreachEntry.count();
    await expect(
      addOutreach(city.otherLiaison, { departmentId: city.departments.RAP, ...words }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(changeOutreach(city.reviewer, { entryId, version: 1, ...words })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await getOutreach(city.otherLiaison, entryId)).toBeNull();
    expect(await db.outreachEntry.count()).toBe(before);
  });

  it.each([
    ["a day that lies ahead in the city", { heldOn: "2025-07-23" }, "heldOn"],
    ["a day before this century", { heldOn: "0000-01-01" }, "heldOn"],
    ["a day that does not exist", { heldOn: "2025-02-30" }, "heldOn"],
    ["a negative reach", { reach: -1 }, "reach"],
    ["a language that is no tag", { language: "Spanish!" }, "language"],
    ["no outlet", { outlet: " " }, "outlet"],
  ])("with %s is refused at its field, and nothing is stored", async (_, wrong, field) => {
    const before = await db.outreachEntry.count();
    await expect(add(wrong as Partial<typeof words>)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.anything() },
    });
    expect(await db.outreachEntry.count()).toBe(before);
  });

  it("is corrected only from the version its writer saw", async () => {
    const { entryId } = await add();
    await changeOutreach(city.head, { entryId, version: 1, ...words, reach: 41_000 });
    await expect(changeOutreach(city.liaison, { entryId, version: 1, ...words })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await db.registerVersion.count({ where: { rowId: entryId } })).toBe(2);
  });

  it("is taken back and put back", async () => {
    const { entryId } = await add({ outlet: "Taken back" });
    const found = () => listOutreach(city.liaison, { q: "Taken back" }, { limit: 10, offset: 0 });
    const { version } = await withdrawOutreach(city.liaison, { entryId, version: 1 });
    expect((await found()).total).toBe(0);
    await restoreOutreach(city.liaison, { entryId, version });
    expect(await found()).toMatchObject({
      total: 1,
      cells: [{ language: "es", channel: "radio", count: 1 }],
    });
  });
});

describe("the languages a department serves", () => {
  it("are declared in place of those before, and measure its outreach", async () => {
    await add();
    await declareLanguages(city.liaison, {
      departmentId: city.departments.RAP,
      languages: ["es", "ko", "fa", "es"],
    });
    expect(await listLanguages(city.liaison, city.departments.RAP)).toEqual(["es", "fa", "ko"]);
    expect(await measured()).toMatchObject({ done: 1, of: 3 });
    await declareLanguages(city.liaison, { departmentId: city.departments.RAP, languages: ["es"] });
    expect(await measured()).toEqual({ done: 1, of: 1, gaps: [] });
    expect(await newestEvent()).toMatchObject({
      action: "languages.declared",
      details: { languages: ["es"], removed: ["fa", "ko"] },
    });
  });

  it("cannot be none, and not be declared by another department", async () => {
    const departmentId = city.departments.RAP;
    await expect(declareLanguages(city.liaison, { departmentId, languages: [] })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(
      declareLanguages(city.otherLiaison, { departmentId, languages: ["fr"] }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await listLanguages(city.liaison, departmentId)).toEqual(["es"]);
  });
});

it("the list can be sorted by its columns, either way round", async () => {
  const portion = { limit: 100, offset: 0 };
  for (const sort of outreachParameters.sort.options) {
    const { rows, total } = await listOutreach(city.administrator, { sort }, portion);
    expect(rows).toHaveLength(total);
    expect(total).toBeGreaterThan(0);
  }
});

it("the list of a language holds its forms of every country, and no other script", async () => {
  await add({ language: "zh-hant-tw" });
  const found = async (language: string) =>
    (await listOutreach(city.liaison, { language }, { limit: 100, offset: 0 })).total;
  expect(await found("zh-Hant")).toBe(1);
  expect(await found("zh-Hans")).toBe(0);
});
