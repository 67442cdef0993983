import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { completeDraft } from "@/lib/testing/filing";
import { trailCsv } from "./export";
import { recordTrailExport } from "./mutations";
import { readTrailFilter } from "./rules";

await testDatabase();

let city: City;

beforeAll(async () => {
  city = await buildCity();
});

const taken = async (address: Record<string, string>, actor = city.auditor, size?: number) =>
  Buffer.from(
    await new Response(
      await trailCsv(actor, readTrailFilter(address, []).filter, (key) => key, beforeDeadline, size),
    ).arrayBuffer(),
  );

const made = { filter: {}, asOf: beforeDeadline.toISOString(), whole: true, sha256: "0".repeat(64) };

const record = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("taking the trail out as a file", () => {
  it("holds every event once, newest first, however it was read, and records what was taken", async () => {
    for (const size of [1, 4, 5_000]) {
      const before = (await db.event.findMany({ orderBy: { id: "desc" } })).map(({ id }) => String(id));
      const file = await taken({}, city.auditor, size);
      const rows: string[][] = parse(file, { bom: true, from_line: 2 });
      expect(rows.map(([id]) => id)).toEqual(before);
      expect(await record()).toMatchObject({
        action: "report.exported",
        actorName: city.auditor.name,
        details: {
          report: "trail",
          rows: before.length,
          asOf: beforeDeadline.toISOString(),
          whole: true,
          sha256: createHash("sha256").update(file).digest("hex"),
        },
      });
    }
  });

  it("records a reader who went away before the end", async () => {
    const stream = await trailCsv(
      city.auditor,
      readTrailFilter({}, []).filter,
      (key) => key,
      beforeDeadline,
      1,
    );
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(async () => (await record()).details).toMatchObject({ report: "trail", whole: false });
  });

  it("follows the filter, and says so in the record", async () => {
    const rows: string[][] = parse(await taken({ action: "directive.published" }), {
      bom: true,
      from_line: 2,
    });
    expect(rows).toHaveLength(1);
    expect((await record()).details).toMatchObject({ filter: { action: "directive.published" }, rows: 1 });
  });

  it("holds what the filter meant when it began, whatever changes before its end", async () => {
    const { filter } = readTrailFilter({ person: "Plan Writer" }, []);
    await db.user.update({ where: { id: city.liaison.id }, data: { name: "Plan Writer" } });
    await completeDraft(city.liaison);
    const count = await db.event.count({ where: { actorId: city.liaison.id } });
    const stream = await trailCsv(city.auditor, filter, (key) => key, beforeDeadline, 1);
    await db.user.update({ where: { id: city.liaison.id }, data: { name: "Somebody Else" } });
    const rows: string[][] = parse(await new Response(stream).text(), { bom: true, from_line: 2 });
    expect(count).toBeGreaterThan(5);
    expect(rows).toHaveLength(count);
  });

  it("is refused to whoever may not read the trail, and then records nothing", async () => {
    const before = await db.event.count();
    await expect(taken({}, city.liaison)).rejects.toMatchObject({ code: "forbidden" });
    await expect(recordTrailExport(city.reviewer, { ...made, rows: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await db.event.count()).toBe(before);
  });

  it("refuses a record that is not one, and stores nothing of it", async () => {
    const before = await db.event.count();
    await expect(recordTrailExport(city.auditor, { ...made, rows: -1 })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await db.event.count()).toBe(before);
  });
});
