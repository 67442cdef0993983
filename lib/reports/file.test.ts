import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { afterDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { bytesOf, longReason, say, tellStory } from "@/lib/testing/told-city";
import { complianceColumns } from "./columns";
import { complianceSource, fullSource, reportFile, sheetLimits } from "./file";
import { recordExport } from "./mutations";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-reports-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
  await tellStory(city);
});

describe("the compliance report", () => {
  it("holds the same rows as CSV and as XLSX, with the reason of every non-answer in whole", async () => {
    const source = () => complianceSource(city.administrator, {}, afterDeadline);
    const csv = parse(await bytesOf(await reportFile(city.administrator, source(), "csv", say)), {
      bom: true,
    }) as string[][];
    const xlsx = await bytesOf(await reportFile(city.administrator, source(), "xlsx", say));
    const [sheet] = await readExcelFile(xlsx, { trim: false });
    expect(csv.length - 1).toBe(await db.task.count());
    const reason = complianceColumns.findIndex(({ key }) => key === "reason");
    const whole: string[] = [];
    for (const line of (sheet?.data ?? []).slice(1)) {
      const part = String(line[complianceColumns.length] ?? "");
      const cell = String(line[reason] ?? "");
      if (part && !part.startsWith("1/")) whole.push((whole.pop() ?? "") + cell);
      else whole.push(cell);
    }
    expect(whole).toEqual(csv.slice(1).map((line) => (line[reason] ?? "").replace(/^'/, "")));
    expect(whole).toContain(longReason);
  });
});

describe("a file on its way", () => {
  const source = () => fullSource(city.administrator, afterDeadline);
  const lastEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });

  it("is recorded with filter, instant, rows and the hash of exactly what was handed over", async () => {
    const wanted = complianceSource(city.auditor, { status: "accepted" }, afterDeadline);
    const bytes = await bytesOf(await reportFile(city.auditor, wanted, "csv", say));
    expect((await lastEvent()).details).toEqual({
      report: "compliance",
      format: "csv",
      filter: { status: "accepted" },
      asOf: afterDeadline.toISOString(),
      rows: (parse(bytes, { bom: true }) as string[][]).length - 1,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      whole: true,
    });
  });

  it("leaves no transaction open when its reader goes away, and is recorded as broken off", async () => {
    const stream = (await reportFile(city.administrator, source(), "csv", say)) as ReadableStream;
    await stream.cancel();
    await expect
      .poll(async () => (await lastEvent()).details)
      .toMatchObject({ report: "full", whole: false });
    const open = () => db.$queryRaw<{ open: number }[]>`
      select count(*)::int as open from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`;
    await expect.poll(open).toEqual([{ open: 0 }]);
  });

  it("has a heading and an end also when there is nothing to tell", async () => {
    const nothing = { ...source(), statement: Prisma.sql`select 1 where false` };
    const csv = await bytesOf(await reportFile(city.administrator, nothing, "csv", say));
    expect(parse(csv, { bom: true })).toHaveLength(1);
    const json = await bytesOf(await reportFile(city.administrator, nothing, "json", say));
    expect(JSON.parse(json.toString()).texts).toEqual([]);
  });

  it("is refused as XLSX when it is too long for one, and then nothing is recorded", async () => {
    const before = await db.event.count();
    const statement = Prisma.sql`select 'answer' as what, 'x' as text, null as record from generate_series(1, ${sheetLimits.rows + 1}::int)`;
    await expect(
      reportFile(city.administrator, { ...source(), statement }, "xlsx", say),
    ).rejects.toMatchObject({ code: "too-large" });
    expect(await db.event.count()).toBe(before);
  });

  it("fails before it begins when its statement does", async () => {
    const statement = Prisma.sql`select 1 / 0`;
    await expect(reportFile(city.administrator, { ...source(), statement }, "csv", say)).rejects.toThrow();
  });
});

describe("taking a report", () => {
  const input = {
    report: "compliance" as const,
    format: "csv" as const,
    filter: { status: "returned" },
    rows: 6,
    asOf: "2025-07-22T21:00:00.000Z",
    whole: true,
    sha256: "a".repeat(64),
  };

  it("is an event that says who, with which filter, how many rows and the hash", async () => {
    await recordExport(city.reviewer, input);
    const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({
      action: "report.exported",
      actorId: city.reviewer.id,
      departmentId: null,
      details: input,
    });
  });

  it("stands in the trail of the department when its liaison takes it", async () => {
    await recordExport(city.liaison, input);
    const event = await db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ action: "report.exported", departmentId: city.departments.RAP });
  });

  it("is forbidden to somebody without a role, and refuses what is no hash", async () => {
    const before = await db.event.count();
    await expect(recordExport(city.stranger, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(recordExport(city.auditor, { ...input, sha256: "x" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await db.event.count()).toBe(before);
  });
});
