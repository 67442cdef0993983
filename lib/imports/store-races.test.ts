import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import type { Visit } from "@/lib/auth/visit";
import { importContracts } from "@/lib/contractors/store-import";
import { db } from "@/lib/db/client";
import type { ImportList } from "@/lib/db/generated/enums";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { takeInList } from "./bring";
import { checkFile } from "./check";
import { chooseColumns } from "./mutations";
import { getImport } from "./queries";
import { isBeingStored, storeFile } from "./store";
import { storing } from "./under-way";
import { viewOf } from "./view";

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

describe("a file that is stored while something else happens", () => {
  it("is refused when a row it was compared with was changed meanwhile, though the counts are the same", async () => {
    await store(await bring(fileOf(rowOf("V-1"), rowOf("V-2"))), 2);
    const importId = await bring(fileOf(rowOf("V-1").replace("Pools", "Parks"), rowOf("V-2")));
    const shown = { added: 0, changed: 1, left: 0, digest: await digestNow(importId) };
    const colleague = (change: { sites?: string; contactEmail?: string }) =>
      db.contract.updateMany({
        where: { number: "V-1" },
        data: { ...change, version: { increment: 1 }, changedById: city.liaison.id },
      });
    await colleague({ sites: "Lakes" });
    const before = await db.contract.findMany({ where: { number: { startsWith: "V-" } } });
    const storing = () => storeFile(visitOf(city.liaison), importId, shown, () => undefined);
    await expect(storing()).rejects.toMatchObject({
      code: "conflict",
      said: { key: "imports.moved-on" },
    });
    expect(await db.contract.findMany({ where: { number: { startsWith: "V-" } } })).toEqual(before);
    expect(await db.import.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({ storedAt: null });

    // What the file lacks is taken from what was judged: it must not come back when it was changed between judging and storing.
    const again = await getImport(city.liaison, importId, beforeDeadline);
    const judged = again && (await checkFile(city.liaison, again, beforeDeadline));
    await colleague({ contactEmail: "new@firm.example" });
    await expect(
      importContracts(city.liaison, {
        rows: judged?.rows as never,
        expected: { added: 0, changed: 1, digest: judged?.digest },
      }),
    ).rejects.toMatchObject({ said: { key: "imports.moved-on" } });
    expect(await db.contract.findFirstOrThrow({ where: { number: "V-1" } })).toMatchObject({
      contactEmail: "new@firm.example",
      sites: "Lakes",
    });
    expect(await store(importId, 0, 1)).toMatchObject({ changed: 1 });
  });

  it("is stored once by a double click, and both hear the one outcome; later it is said that it was stored", async () => {
    const importId = await bring(
      "email,name,role\ntwice@city.example,Twice,auditor\n",
      city.administrator,
      "people",
    );
    const shown = { added: 1, changed: 0, left: 0, digest: await digestNow(importId, city.administrator) };
    const visit = visitOf(city.administrator);
    const click = () => storeFile(visit, importId, shown, () => undefined);
    const [first, second] = [click(), click()];
    expect(isBeingStored(visit, importId)).toBe(true);
    const file = await getImport(city.administrator, importId, beforeDeadline);
    expect(file && (await viewOf(visit, file, {}, 1))).toEqual({ shows: "storing" });
    expect((await first).links).toHaveLength(1);
    expect(await second).toEqual(await first);
    expect(isBeingStored(visit, importId)).toBe(false);
    expect(await db.user.count({ where: { email: "twice@city.example" } })).toBe(1);
    await expect(click()).rejects.toMatchObject({ said: { key: "imports.stored-already" } });
  });

  it("is refused when its columns were said anew, or it was stored, while it was being stored", async () => {
    const importId = await bring(fileOf(rowOf("W-1")));
    const file = await getImport(city.liaison, importId, beforeDeadline);
    const mapping = file?.mapping ?? {};
    const { rows } = file ? await checkFile(city.liaison, file, beforeDeadline) : { rows: [] };
    const storeAs = (read: typeof mapping) =>
      storing({ importId, mapping: read, left: 0, tell: () => undefined }, () =>
        importContracts(city.liaison, { rows: rows as never }),
      );
    await chooseColumns(city.liaison, {
      importId,
      mapping: { ...mapping, sites: mapping.contractor ?? 0, contractor: mapping.sites ?? 0 },
    });
    await expect(storeAs(mapping)).rejects.toMatchObject({ said: { key: "imports.moved-on" } });
    expect(await db.contract.count({ where: { number: "W-1" } })).toBe(0);
    await chooseColumns(city.liaison, { importId, mapping });
    expect(await storeAs(mapping)).toEqual({ added: 1, changed: 0 });
    await expect(storeAs(mapping)).rejects.toMatchObject({ said: { key: "imports.stored-already" } });
  });
});
