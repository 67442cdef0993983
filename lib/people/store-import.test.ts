import { beforeAll, describe, expect, it } from "vitest";
import { installationActor } from "@/lib/auth/installation-actor";
import { getOneTimeLink } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { mostRowsOfCity as mostRows } from "@/lib/imports/limits";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { linesOf } from "@/lib/testing/import-file";
import { personColumns } from "./import";
import { judgePeopleFile } from "./judge-file";
import { importPeople } from "./store-import";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const stored = async () => [
  await db.user.count(),
  await db.designation.count(),
  await db.oneTimeLink.count(),
  await db.event.count(),
];

/** The dry run of rows in the file's own form: row number and verdict, with the key of each finding. */
async function judge(...rows: string[]) {
  const lines = await linesOf(["email,name,role,department", ...rows].join("\n"), personColumns);
  const { judged, rows: sound } = await judgePeopleFile(city.administrator, lines);
  return {
    judged,
    sound,
    told: judged.map(({ verdict, findings }) => [verdict, ...findings.map(({ said }) => said.key)].join(" ")),
  };
}

describe("the dry run", () => {
  it.each([
    ["new@city.example,Nia New,auditor,", "add imports.people.invited"],
    ["new@city.example,Nia New,liaison,ZOO", "add imports.people.proposed"],
    ["new@city.example,Nia New,liaison,zoo", "add imports.people.proposed"],
    ["liaison@rap.example,liaison,liaison,RAP", "same"],
    ["Liaison@RAP.example,Lia Renamed,liaison,RAP", "change imports.change.from-to"],
    ["liaison@rap.example,liaison,alternate,RAP", "change imports.people.proposed imports.people.replaces"],
    ["new@city.example,Nia New,liaison,RAP", "add imports.people.proposed imports.people.replaces"],
    ["auditor@mayor.example,auditor,reviewer,", "change imports.change.from-to"],
    ["nobody,Nia,auditor,", "problem errors.text.email"],
    ["new@city.example,,auditor,", "problem people.error.name"],
    ["new@city.example,Nia,mayor,", "problem imports.people.role-unknown"],
    ["new@city.example,Nia,auditor,RAP", "problem imports.people.no-department"],
    ["new@city.example,Nia,liaison,", "problem imports.people.department-missing"],
    ["new@city.example,Nia,liaison,NONE", "problem imports.people.department-unknown"],
    ["liaison@rap.example,liaison,liaison,ZOO", "problem errors.designated-elsewhere"],
    ["liaison@rap.example,liaison,auditor,", "problem people.error.designated"],
    ["auditor@mayor.example,auditor,liaison,ZOO", "problem designations.error.has-office"],
    ["administrator@mayor.example,administrator,auditor,", "problem people.error.own-office"],
    ["new@city.example,=HYPERLINK(1),auditor,", "problem imports.row.formula"],
    ["new@city.example,Nia\u202e,auditor,", "problem errors.text.unprintable"],
    ["new@city.example,Nia", "problem imports.row.cells imports.people.role-unknown"],
  ])("of %s says: %s", async (row, expected) => {
    const before = await stored();
    expect((await judge(row)).told).toEqual([expected]);
    expect(await stored()).toEqual(before);
  });

  it("names roles by the words of the catalogues", async () => {
    const { judged } = await judge(
      "new@city.example,Nia New,department_head,ZOO",
      "stranger@city.example,stranger,auditor,",
    );
    expect(judged.flatMap(({ findings }) => findings.map(({ named }) => named))).toEqual([
      { role: "auth.roles.department_head" },
      { from: "auth.roles.none", to: "auth.roles.auditor" },
    ]);
  });

  it("tells every row that stands against another by its number", async () => {
    const { judged } = await judge(
      "a@city.example,A,auditor,",
      "A@city.example,B,auditor,",
      "c@city.example,C,liaison,ZOO",
      "d@city.example,D,liaison,ZOO",
    );
    expect(judged.map(({ row, verdict, findings }) => [row, verdict, findings[0]?.said.values?.row])).toEqual(
      [
        [2, "problem", 3],
        [3, "problem", 2],
        [4, "problem", 5],
        [5, "problem", 4],
      ],
    );
  });

  it("is an administrator's alone", async () => {
    for (const actor of [city.head, city.reviewer, city.auditor, city.liaison]) {
      await expect(judgePeopleFile(actor, [])).rejects.toMatchObject({ code: "forbidden" });
      await expect(
        importPeople(actor, {
          rows: [{ email: "n@city.example", name: "N", role: "auditor", department: "" }],
        }),
      ).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });
});

describe("storing", () => {
  const rows = [
    "nia@city.example,Nia New,auditor,",
    "zia@city.example,Zia Zoo,liaison,ZOO",
    "stranger@city.example,Stran Ger,reviewer,",
  ];

  it("refuses all of it when one row is a problem, or when it would do something else than was shown", async () => {
    const { sound } = await judge(...rows);
    const before = await stored();
    const wrong = { email: "liaison@rap.example", name: "L", role: "auditor" as const, department: "" };
    await expect(importPeople(city.administrator, { rows: [...sound, wrong] })).rejects.toMatchObject({
      code: "rule-broken",
    });
    await expect(
      importPeople(city.administrator, { rows: sound, expected: { added: 1, changed: 0 } }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await stored()).toEqual(before);
  });

  it("invites, proposes and changes in one step, says who in the trail, and makes links that work", async () => {
    const { sound } = await judge(...rows);
    const { links, ...counts } = await importPeople(city.administrator, {
      rows: sound,
      expected: { added: 2, changed: 1 },
    });
    expect(counts).toEqual({ added: 2, changed: 1 });
    expect(links.map(({ email }) => email)).toEqual([
      "nia@city.example",
      "zia@city.example",
      "stranger@city.example",
    ]);
    expect(await getOneTimeLink(links[1]?.token ?? "")).toMatchObject({ name: "Zia Zoo" });
    const actions = (await db.event.findMany({ orderBy: { id: "desc" }, take: 4 }))
      .map(({ action }) => action)
      .reverse();
    expect(actions).toEqual([
      "people.imported",
      "person.renamed",
      "person.office-changed",
      "designation.proposed",
    ]);
  });

  it("changes nothing the second time", async () => {
    const { sound, told } = await judge(...rows);
    expect(told).toEqual(["same", "same", "same"]);
    const before = await stored();
    await expect(importPeople(city.administrator, { rows: sound })).resolves.toEqual({
      added: 0,
      changed: 0,
      links: [],
    });
    expect(await stored()).toEqual(before);
  });

  it("never leaves the city without an administrator", async () => {
    const row = {
      email: "administrator@mayor.example",
      name: "administrator",
      role: "auditor" as const,
      department: "",
    };
    await expect(importPeople(installationActor, { rows: [row] })).rejects.toMatchObject({
      code: "rule-broken",
    });
  });

  it("takes thousands of rows at once", async () => {
    const many = Array.from({ length: 3_000 }, (_, place) => ({
      email: `many${place}@city.example`,
      name: `Many ${place}`,
      role: "auditor" as const,
      department: "",
    }));
    await expect(importPeople(city.administrator, { rows: many })).resolves.toMatchObject({ added: 3_000 });
  });
});

describe("a file of the most rows there may be", () => {
  it("is stored within the time a transaction has, new people and changed ones alike", async () => {
    const rows = (name: string, role: "auditor" | "reviewer") =>
      Array.from({ length: mostRows }, (_, place) => ({
        email: `p${place}@many.example`,
        name: `${name} ${place}`,
        role,
        department: "",
      }));
    const added = await importPeople(city.administrator, { rows: rows("Person", "auditor") });
    expect(added).toMatchObject({ added: mostRows, changed: 0 });
    expect(new Set(added.links.map(({ token }) => token)).size).toBe(mostRows);
    const events = await db.event.count();
    const changed = await importPeople(city.administrator, { rows: rows("Renamed", "reviewer") });
    expect(changed).toMatchObject({ added: 0, changed: mostRows, links: [] });
    expect(await db.event.count()).toBe(events + 1 + 2 * mostRows);
    expect(await db.user.count({ where: { name: { startsWith: "Renamed" }, office: "reviewer" } })).toBe(
      mostRows,
    );
  }, 60_000);
});
