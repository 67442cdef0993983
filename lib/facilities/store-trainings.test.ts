import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { storing } from "@/lib/imports/under-way";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { linesOf } from "@/lib/testing/import-file";
import { trainingColumns } from "./import-trainings";
import { judgeTrainingsFile } from "./judge-file";
import { addFacility } from "./mutations";
import { importTrainings } from "./store-trainings";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
  for (const [liaison, departmentId, name] of [
    [city.liaison, city.departments.RAP, "Harbor Pool"],
    [city.liaison, city.departments.RAP, "Tree Yard"],
    [city.otherLiaison, city.departments.LAPL, "Branch 1"],
  ] as const)
    await addFacility(liaison, {
      departmentId,
      name,
      kind: "office",
      address: "1 Way",
      contactRole: "Manager",
      staffToTrain: 20,
    });
});

const today = "2025-07-22";
const header = "department,site,held_on,material,staff_trained,staff_to_train";

async function judge(...rows: string[]) {
  const lines = await linesOf([header, ...rows].join("\n"), trainingColumns);
  return judgeTrainingsFile(city.liaison, lines, ["language"], today);
}

const pool = "RAP,harbor pool,2025-07-14,Leaflet,12,";
const yard = "RAP,Tree Yard,2025-07-15,Leaflet,8,24";

describe("a file of trainings", () => {
  it.each([
    [
      "a site nobody recorded",
      "RAP,Depot,2025-07-14,Leaflet,3,",
      "site",
      "facilities.import-trainings.site-unknown",
    ],
    [
      "another department",
      "LAPL,Branch 1,2025-07-14,Leaflet,3,",
      "department",
      "facilities.import.department-unknown",
    ],
    ["a day to come", "RAP,Tree Yard,2025-07-23,Leaflet,3,", "held_on", "facilities.error.future"],
    [
      "words for a headcount",
      "RAP,Tree Yard,2025-07-14,Leaflet,some,",
      "staff_trained",
      "facilities.error.trained",
    ],
    ["no material", "RAP,Tree Yard,2025-07-14,,3,", "material", "facilities.error.material"],
    [
      "more people than there are",
      "RAP,Tree Yard,2025-07-14,Leaflet,21,",
      "staff_trained",
      "facilities.import-trainings.too-many",
    ],
  ])("with %s says so at its column", async (_, row, column, key) => {
    const { judged, rows } = await judge(pool, row);
    expect(judged[1]).toMatchObject({ verdict: "problem", findings: [{ column, said: { key } }] });
    expect(rows).toHaveLength(1);
  });

  it("tells every row of a site that is stated to have two numbers of staff, or whose rows together train too many", async () => {
    const twice = await judge(pool, "RAP,Tree Yard,2025-07-01,A,3,30", "RAP,Tree Yard,2025-07-02,A,3,31");
    expect(twice.judged.map(({ verdict }) => verdict)).toEqual(["add", "problem", "problem"]);
    const many = await judge("RAP,Tree Yard,2025-07-01,A,15,", "RAP,Tree Yard,2025-07-02,A,15,");
    expect(many.judged.map(({ verdict }) => verdict)).toEqual(["problem", "problem"]);
    expect(many.rows).toEqual([]);
  });

  it("is stored as a whole and told once, sites take over their staff, and the second time nothing changes", async () => {
    const { judged, rows } = await judge(pool, yard);
    expect(judged.map(({ verdict }) => verdict)).toEqual(["add", "add"]);
    await expect(
      importTrainings(city.liaison, { rows, expected: { added: 1, changed: 0 } }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await importTrainings(city.liaison, { rows, expected: { added: 2, changed: 0 } })).toEqual({
      added: 2,
      changed: 0,
    });
    expect(await db.event.findFirstOrThrow({ where: { action: "training.imported" } })).toMatchObject({
      departmentId: city.departments.RAP,
      details: { trainingsAdded: 2, trainingsChanged: 0, sitesChanged: 1 },
    });
    expect(await db.facility.findFirstOrThrow({ where: { name: "Tree Yard" } })).toMatchObject({
      staffToTrain: 24,
      version: 2,
    });
    const again = await judge(pool, yard);
    expect(again.judged.map(({ verdict }) => verdict)).toEqual(["same", "same"]);
    expect(await importTrainings(city.liaison, { rows: again.rows })).toEqual({ added: 0, changed: 0 });
    const changed = await judge(pool.replace(",12,", ",14,"));
    expect(changed.judged).toMatchObject([{ verdict: "change", findings: [{ column: "staff_trained" }] }]);
    expect(await importTrainings(city.liaison, { rows: changed.rows })).toEqual({ added: 0, changed: 1 });
    expect(await db.trainingSession.findFirstOrThrow({ where: { staffTrained: 14 } })).toMatchObject({
      version: 2,
    });
  });

  it("that changes only the staff of a site says so of the site alone, and tells how far it is to the end", async () => {
    const { rows } = await judge(yard.replace(",24", ",26"));
    const heard: number[][] = [];
    const { id: before } = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    const file = await db.import.create({
      data: {
        list: "trainings",
        fileName: "staff.csv",
        sha256: "0".repeat(64),
        size: 1,
        rows: 1,
        heading: [],
        mapping: {},
        bringerId: city.liaison.id,
        content: new Uint8Array(1),
      },
    });
    const tell = (...so: number[]) => {
      heard.push(so);
    };
    await storing({ importId: file.id, mapping: {}, left: 0, tell }, () =>
      importTrainings(city.liaison, { rows }),
    );
    expect(heard).toEqual([[1, 1]]);
    const site = await db.facility.findFirstOrThrow({ where: { name: "Tree Yard" } });
    expect(site).toMatchObject({ staffToTrain: 26, version: 3 });
    expect(await db.event.findMany({ where: { id: { gt: before } }, orderBy: { id: "asc" } })).toMatchObject([
      {
        action: "training.imported",
        details: { trainingsAdded: 0, trainingsChanged: 0, sitesChanged: 1, file: "staff.csv" },
      },
      { action: "facility.changed", subjectId: site.id, details: { facility: "Tree Yard", version: 3 } },
    ]);
  });

  it("of another department, of too many people or of a day to come stores nothing", async () => {
    const row = {
      department: "LAPL",
      site: "Branch 1",
      heldOn: "2025-07-14",
      material: "A",
      staffTrained: 3,
      staffToTrain: null,
      language: "en",
    };
    const before = await db.trainingSession.count();
    await expect(importTrainings(city.liaison, { rows: [row] })).rejects.toMatchObject({ code: "not-found" });
    await expect(importTrainings(city.auditor, { rows: [row] })).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      importTrainings(city.otherLiaison, { rows: [{ ...row, staffTrained: 21 }] }),
    ).rejects.toMatchObject({ code: "rule-broken" });
    await expect(
      importTrainings(city.otherLiaison, { rows: [{ ...row, heldOn: "2025-08-30" }] }),
    ).rejects.toMatchObject({ code: "invalid" });
    expect(await db.trainingSession.count()).toBe(before);
    expect(await importTrainings(city.administrator, { rows: [row] })).toEqual({ added: 1, changed: 0 });
  });
});
