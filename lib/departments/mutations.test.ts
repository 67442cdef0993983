import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { mostRowsOfCity } from "@/lib/imports/limits";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { linesOf } from "@/lib/testing/import-file";
import { departmentColumns } from "./import";
import { judgeDepartmentsFile } from "./judge-file";
import { importDepartments } from "./mutations";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const today = "2025-07-22";
const stored = async () => [
  await db.department.count(),
  await db.departmentAlias.count(),
  await db.event.count(),
];

async function judge(...rows: string[]) {
  const lines = await linesOf(
    ["abbreviation,name,kind,abbreviation_source,aliases", ...rows].join("\n"),
    departmentColumns,
  );
  const { judged, rows: sound } = await judgeDepartmentsFile(city.administrator, lines, [], today);
  return {
    sound,
    told: judged.map(({ verdict, findings }) => [verdict, ...findings.map(({ said }) => said.key)].join(" ")),
  };
}

describe("the dry run of a file of departments", () => {
  it.each([
    ["NEW,New Department,department,test,", "add imports.departments.add"],
    ["ZOO,Department ZOO,department,test,", "same"],
    ["ZOO,Los Angeles Zoo,department,test,", "change imports.change.from-to"],
    ["ZOO,Department ZOO,department,test,The Zoo;Griffith Park Zoo", "change imports.change.added"],
    ["zoo,Department ZOO,department,test,", "problem departments.error.abbreviation"],
    [",Department ZOO,department,test,", "problem departments.error.abbreviation"],
    ["NEW,,department,test,", "problem departments.error.name"],
    ["NEW,New,,test,", "problem departments.error.kind"],
    ["NEW,New,department,,", "problem departments.error.source"],
    ["NEW,+New,department,test,", "problem imports.row.formula"],
    ["NEW,New", "problem imports.row.cells departments.error.kind departments.error.source"],
  ])("of %s says: %s, and stores nothing", async (row, expected) => {
    const before = await stored();
    expect((await judge(row)).told).toEqual([expected]);
    expect(await stored()).toEqual(before);
  });

  it("tells a repeated abbreviation", async () => {
    expect((await judge("NEW,New,department,test,", "NEW,New,department,test,")).told[1]).toBe(
      "problem imports.row.repeated",
    );
  });
});

describe("storing departments", () => {
  const rows = ["NEW,New Department,department,test,Newcomers", "ZOO,Los Angeles Zoo,department,test,"];

  it("adds and changes in one step, is one event of the list, and counts a new one from today", async () => {
    const { sound } = await judge(...rows);
    const { id: before } = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    await expect(importDepartments(city.administrator, { rows: sound })).resolves.toEqual({
      added: 1,
      changed: 1,
    });
    const made = await db.department.findUniqueOrThrow({
      where: { abbreviation: "NEW" },
      include: { aliases: true },
    });
    expect(made).toMatchObject({ effectiveFrom: new Date(today), aliases: [{ name: "Newcomers" }] });
    const [list, ...others] = await db.event.findMany({
      where: { action: "department.imported", id: { gt: before } },
    });
    expect(list).toMatchObject({ details: { added: ["NEW"], changed: ["ZOO"] } });
    expect(others).toEqual([]);
  });

  it("keeps a name that changed as a former one, and tells each such change by itself", async () => {
    const zoo = await db.department.findUniqueOrThrow({
      where: { abbreviation: "ZOO" },
      include: { aliases: { select: { name: true, former: true } } },
    });
    expect(zoo).toMatchObject({
      name: "Los Angeles Zoo",
      aliases: [{ name: "Department ZOO", former: true }],
    });
    const changes = await db.event.findMany({ where: { action: "department.changed" } });
    expect(changes).toMatchObject([
      {
        departmentId: zoo.id,
        subjectId: zoo.id,
        details: { from: { name: "Department ZOO" }, to: { name: "Los Angeles Zoo" } },
      },
    ]);
  });

  it("changes as many as a file may hold", async () => {
    const many = (name: string) =>
      Array.from({ length: mostRowsOfCity }, (_, n) => ({
        abbreviation: `M${n}`,
        name: `${name} ${n}`,
        kind: "department",
        abbreviationSource: "test",
        aliases: [],
        effectiveFrom: today,
      }));
    // With a statement for each, they would run into the limits of a transaction.
    await importDepartments(city.administrator, { rows: many("Before") });
    await expect(importDepartments(city.administrator, { rows: many("After") })).resolves.toEqual({
      added: 0,
      changed: mostRowsOfCity,
    });
    expect(await db.departmentAlias.count({ where: { name: { startsWith: "Before" }, former: true } })).toBe(
      mostRowsOfCity,
    );
  }, 60_000);

  it("changes nothing the second time", async () => {
    const { sound, told } = await judge(...rows);
    expect(told).toEqual(["same", "same"]);
    const before = await stored();
    await expect(importDepartments(city.administrator, { rows: sound })).resolves.toEqual({
      added: 0,
      changed: 0,
    });
    expect(await stored()).toEqual(before);
  });

  it("refuses a repeated abbreviation, other counts than were shown, and everybody but an administrator", async () => {
    const row = {
      abbreviation: "TWO",
      name: "Two",
      kind: "department",
      abbreviationSource: "test",
      aliases: [],
      effectiveFrom: today,
    };
    const before = await stored();
    await expect(importDepartments(city.administrator, { rows: [row, row] })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(
      importDepartments(city.administrator, { rows: [row], expected: { added: 0, changed: 1 } }),
    ).rejects.toMatchObject({ code: "conflict" });
    for (const actor of [city.head, city.liaison, city.reviewer, city.auditor, city.stranger]) {
      await expect(importDepartments(actor, { rows: [row] })).rejects.toMatchObject({ code: "forbidden" });
      await expect(judgeDepartmentsFile(actor, [], [], today)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await stored()).toEqual(before);
  });
});
