import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { countVerdicts } from "@/lib/imports/rules";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { linesOf } from "@/lib/testing/import-file";
import { siteColumns } from "./import";
import { judgeSitesFile } from "./judge-file";
import { addFacility } from "./mutations";
import { importFacilities } from "./store-import";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
  await addFacility(city.liaison, {
    departmentId: city.departments.RAP,
    name: "Harbor Pool",
    kind: "recreation_center",
    address: "9 Harbor Way",
    contactRole: "Pool manager",
    staffToTrain: 20,
  });
});

const header = Object.keys(siteColumns).join(",");
const pool = "RAP,harbor pool,recreation_center,9 Harbor Way,Pool manager,24";
const yard = 'RAP,Tree Yard,yard,"77 Elm Street, gate 2",Yard supervisor,8';

async function judge(rows: string[], actor = city.liaison) {
  return judgeSitesFile(actor, await linesOf(`${header}\n${rows.join("\n")}\n`, siteColumns));
}

describe("a file of sites", () => {
  it("says in a dry run what each row would do, and stores nothing", async () => {
    const { judged } = await judge([pool, yard]);
    expect(judged).toMatchObject([
      {
        row: 2,
        verdict: "change",
        findings: [
          { column: "name", said: { values: { from: "Harbor Pool", to: "harbor pool" } } },
          { column: "staff_to_train", said: { values: { from: "20", to: "24" } } },
        ],
      },
      { row: 3, verdict: "add" },
    ]);
    expect(await db.facility.count()).toBe(1);
  });

  it.each([
    ["a kind nobody knows", "RAP,Depot,castle,1 Way,Supervisor,3", "kind", "facilities.error.kind"],
    [
      "words for a headcount",
      "RAP,Depot,yard,1 Way,Supervisor,many",
      "staff_to_train",
      "facilities.error.staff",
    ],
    ["no address", "RAP,Depot,yard,,Supervisor,3", "address", "facilities.error.address"],
    [
      "another department",
      "LAPL,Depot,yard,1 Way,Supervisor,3",
      "department",
      "facilities.import.department-unknown",
    ],
    ["a site named twice", `${yard.replace("Tree", "TREE")}`, "name", "imports.row.repeated"],
  ])("with %s says so at its column", async (_, row, column, key) => {
    const { judged } = await judge([yard, row]);
    expect(judged[1]).toMatchObject({ verdict: "problem", findings: [{ column, said: { key } }] });
  });

  it("is stored as a whole, told once, and changes nothing the second time", async () => {
    const { rows } = await judge([pool, yard]);
    await expect(
      importFacilities(city.liaison, { rows, expected: { added: 2, changed: 0 } }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await importFacilities(city.liaison, { rows, expected: { added: 1, changed: 1 } })).toEqual({
      added: 1,
      changed: 1,
    });
    expect(await db.event.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      action: "facility.imported",
      departmentId: city.departments.RAP,
      details: { sitesAdded: 1, sitesChanged: 1 },
    });
    const known = await db.facility.findFirstOrThrow({ where: { name: "harbor pool" } });
    expect(known).toMatchObject({ staffToTrain: 24, version: 2 });
    expect(await db.registerVersion.count({ where: { rowId: known.id } })).toBe(2);
    const again = await judge([pool, yard]);
    expect(countVerdicts(again.judged)).toEqual({ add: 0, change: 0, same: 2, problem: 0 });
    const events = await db.event.count();
    await importFacilities(city.liaison, { rows: again.rows });
    expect(await db.event.count()).toBe(events);
  });

  it("that names a department out of reach is not found as a whole, and nothing of it is stored", async () => {
    const row = { kind: "yard", address: "1 Way", contactRole: "Supervisor", staffToTrain: 3 } as const;
    const rows = [
      { ...row, department: "RAP", name: "Ours" },
      { ...row, department: "LAPL", name: "Theirs" },
    ];
    await expect(importFacilities(city.liaison, { rows })).rejects.toMatchObject({ code: "not-found" });
    await expect(importFacilities(city.auditor, { rows })).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.facility.count({ where: { name: { in: ["Ours", "Theirs"] } } })).toBe(0);
    expect(await importFacilities(city.administrator, { rows })).toEqual({ added: 2, changed: 0 });
  });

  it("of 5,000 sites is stored within the limits of a transaction", async () => {
    const rows = Array.from({ length: 5_000 }, (_, place) => ({
      department: "ZOO",
      name: `Site ${place}`,
      kind: "park" as const,
      address: `${place} Park Road`,
      contactRole: "Ranger",
      staffToTrain: 2,
    }));
    expect(await importFacilities(city.administrator, { rows })).toEqual({ added: 5_000, changed: 0 });
    const changed = rows.map((row) => ({ ...row, staffToTrain: 3 }));
    expect(await importFacilities(city.administrator, { rows: changed })).toEqual({
      added: 0,
      changed: 5_000,
    });
  });
});
