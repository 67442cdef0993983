import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import type { Visit } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import type { ImportList } from "@/lib/db/generated/enums";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { takeInList } from "./bring";
import { checkFile } from "./check";
import { bringFile, chooseColumns } from "./mutations";
import { problemsFile } from "./problems-file";
import { getImport, listImports } from "./queries";
import { storeFile } from "./store";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const visitOf = (actor: Actor, now = beforeDeadline): Visit => ({
  actor,
  now,
  clockOffset: 0,
  signedInAt: now,
  left: { idle: 1, absolute: 1 },
});

const heading = "department,number,contractor,sites,starts_on,clause";
const rowOf = (number: string, clause = "yes") => `RAP,${number},Firm ${number},Pools,2025-01-01,${clause}`;
const fileOf = (...rows: string[]) => `${[heading, ...rows].join("\n")}\n`;

async function bring(text: string, actor = city.liaison, list: ImportList = "contracts") {
  const { importId } = await takeInList(actor, list, Readable.from([Buffer.from(text)]), "list.csv");
  return importId;
}

/** What the report of a file says now, so that it can be said yes to. */
async function digestNow(importId: string, actor = city.liaison): Promise<string> {
  const file = await getImport(actor, importId, beforeDeadline);
  return file?.mapping && file.content ? (await checkFile(actor, file, beforeDeadline)).digest : "";
}

const store = async (importId: string, added: number, changed = 0, left = 0, actor = city.liaison) =>
  storeFile(
    visitOf(actor),
    importId,
    { added, changed, left, digest: await digestNow(importId, actor) },
    () => undefined,
  );

const counts = async (importId: string, actor = city.liaison) => {
  const file = await getImport(actor, importId, beforeDeadline);
  return file && (await checkFile(actor, file, beforeDeadline)).counts;
};

describe("a file that was brought", () => {
  it("is kept with its hash, checked without storing anything, stored once, and nothing new the second time", async () => {
    const text = fileOf(rowOf("A-1"), rowOf("A-2"));
    const importId = await bring(text);
    expect(await counts(importId)).toEqual({ add: 2, change: 0, same: 0, problem: 0 });
    expect(await db.contract.count({ where: { number: { startsWith: "A-" } } })).toBe(0);
    const heard: [number, number][] = [];
    const stored = storeFile(
      visitOf(city.liaison),
      importId,
      { added: 2, changed: 0, left: 0, digest: await digestNow(importId) },
      (...so) => {
        heard.push(so);
      },
    );
    expect(await stored).toEqual({ added: 2, changed: 0, links: [] });
    expect(heard).toEqual([[2, 2]]);
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(await db.event.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      action: "contracts.imported",
      details: { contractsAdded: 2, contractsChanged: 0, file: "list.csv", sha256 },
    });
    await expect(store(importId, 2)).rejects.toMatchObject({ code: "conflict" });
    const again = await bring(text);
    expect(await counts(again)).toEqual({ add: 0, change: 0, same: 2, problem: 0 });
    await expect(store(again, 0)).rejects.toMatchObject({ said: { key: "imports.all-same" } });
    expect(await listImports(city.liaison, "contracts")).toMatchObject([
      { sha256, added: 2, left: 0, isOwn: true },
    ]);
    expect(await listImports(city.otherLiaison, "contracts")).toEqual([]);
    expect(await listImports(city.administrator, "contracts")).toMatchObject([
      { who: city.liaison.name, isOwn: false },
    ]);
  });

  it("with rows that have a problem is stored without them when that is what was said yes to", async () => {
    const importId = await bring(
      fileOf(rowOf("B-1"), rowOf("B-2", "perhaps"), rowOf("B-3"), rowOf("B-3"), rowOf("A-1", "no")),
    );
    expect(await counts(importId)).toEqual({ add: 1, change: 1, same: 0, problem: 3 });
    for (const shown of [
      [1, 1, 0],
      [4, 1, 0],
      [1, 1, 2],
    ])
      await expect(store(importId, ...(shown as [number, number, number]))).rejects.toMatchObject({
        code: "conflict",
      });
    expect(await db.contract.count({ where: { number: { startsWith: "B-" } } })).toBe(0);
    expect(await store(importId, 1, 1, 3)).toMatchObject({ added: 1, changed: 1 });
    expect((await db.contract.findMany({ where: { number: { startsWith: "B-" } } })).length).toBe(1);
    const answer = await problemsFile(new Request("http://localhost/"), importId, async () =>
      visitOf(city.liaison),
    );
    const lines = (await answer.text()).split("\r\n");
    expect(lines[0]).toBe("row,department,number,contractor,sites,starts_on,clause,problem");
    expect(lines[1]).toMatch(/^3,RAP,B-2,Firm B-2,Pools,2025-01-01,perhaps,Column “clause”/);
    expect(lines.length).toBe(5);
    const spanish = new Request("http://localhost/", { headers: { "accept-language": "es" } });
    const enEspanol = await problemsFile(spanish, importId, async () =>
      visitOf({ ...city.liaison, locale: "es" }),
    );
    expect(enEspanol.headers.get("content-disposition")).toContain("list-problemas.csv");
    const text = await enEspanol.text();
    expect(text.split("\r\n")[0]).toMatch(/fila,department,.*,problema$/);
    const again = await getImport(city.liaison, await bring(text), beforeDeadline);
    expect(again?.mapping).toMatchObject({ department: 1, number: 2 });
  });

  it("that lacks a column leaves what is known of it as it is", async () => {
    const whole = `${heading},contact_email\n${rowOf("C-1")},ann@firm.example\n`;
    await store(await bring(whole), 1);
    const importId = await bring(fileOf(rowOf("C-1", "no")));
    await store(importId, 0, 1);
    expect(await db.contract.findFirstOrThrow({ where: { number: "C-1" } })).toMatchObject({
      clause: false,
      contactEmail: "ann@firm.example",
    });
  });

  it("in headings nobody knows waits until it is said which column is which, and says what cannot be", async () => {
    const importId = await bring("Unit,Ref,Firm,Where,Begin,Bound\nRAP,D-1,Firm,Pools,2025-01-01,yes\n");
    const mapping = { department: 0, number: 1, contractor: 2, sites: 3, starts_on: 4, clause: 5 };
    await expect(store(importId, 1)).rejects.toMatchObject({ code: "not-found" });
    const wrong = { ...mapping, number: 0, clause: null, sites: 17 };
    await expect(chooseColumns(city.liaison, { importId, mapping: wrong })).rejects.toMatchObject({
      fields: {
        number: { key: "imports.mapping.twice" },
        clause: { key: "imports.mapping.required" },
        sites: {},
      },
    });
    expect((await getImport(city.liaison, importId, beforeDeadline))?.mapping).toBeNull();
    await chooseColumns(city.liaison, { importId, mapping });
    expect(await db.event.count({ where: { action: "import.columns-chosen" } })).toBe(1);
    await store(importId, 1);
    await expect(chooseColumns(city.liaison, { importId, mapping })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is its bringer's alone, and of those who may take its list", async () => {
    const importId = await bring(fileOf(rowOf("E-1")));
    const mapping = { department: 0 };
    for (const actor of [city.otherLiaison, city.head, city.administrator]) {
      expect(await getImport(actor, importId, beforeDeadline)).toBeNull();
      await expect(store(importId, 1, 0, 0, actor)).rejects.toMatchObject({ code: "not-found" });
      await expect(chooseColumns(actor, { importId, mapping })).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(chooseColumns(city.auditor, { importId, mapping })).rejects.toMatchObject({
      code: "forbidden",
    });
    const foreign = bring("email,name,role\na@city.example,A,auditor\n", city.liaison, "people");
    await expect(foreign).rejects.toMatchObject({ code: "forbidden" });
    const before = await db.import.count();
    await expect(
      bringFile(city.auditor, {
        list: "contracts",
        fileName: "x.csv",
        sha256: "0".repeat(64),
        size: 1,
        rows: 1,
        heading: [],
        mapping: null,
        content: new Uint8Array(1),
      }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.import.count()).toBe(before);
  });

  it("takes the place of one that was not stored, and is gone after a day", async () => {
    const first = await bring(fileOf(rowOf("F-1")));
    const second = await bring(fileOf(rowOf("F-2")));
    expect(await getImport(city.liaison, first, beforeDeadline)).toBeNull();
    const later = new Date(beforeDeadline.getTime() + 90_000_000);
    expect(await getImport(city.liaison, second, later)).toBeNull();
    await moveClockTo(later);
    await bring(fileOf(rowOf("F-3")), city.otherLiaison);
    expect(await db.import.count({ where: { id: second } })).toBe(0);
    expect(await db.import.count({ where: { storedAt: { not: null }, content: { not: null } } })).toBe(0);
    expect(await db.import.count({ where: { storedAt: { not: null } } })).toBeGreaterThan(2);
    await expect(db.import.deleteMany({ where: { storedAt: { not: null } } })).rejects.toThrow(
      "stored_import_stays",
    );
  });

  it("of nothing, or of what makes no sense, leaves nothing behind", async () => {
    const before = await db.import.count();
    await expect(bring("")).rejects.toMatchObject({ said: { key: "errors.file.empty" } });
    await expect(bring('a,b\n"c,d\n')).rejects.toMatchObject({ said: { key: "imports.file.quotes" } });
    await expect(
      bring(`email,name,role\n${"a@city.example,A,auditor\n".repeat(5_001)}`, city.administrator, "people"),
    ).rejects.toMatchObject({ said: { key: "imports.file.too-many" } });
    expect(await db.import.count()).toBe(before);
  });
});
