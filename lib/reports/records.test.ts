import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { addOutreach, changeOutreach } from "@/lib/outreach/mutations";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { fillRegisters } from "@/lib/testing/full-registers";
import { bytesOf, say } from "@/lib/testing/told-city";
import { fullSource, reportFile } from "./file";
import { leftOut } from "./record-rows";
import { type Recorded, type RecordKind, recordTables } from "./records";
import { type StoredText, storedTextColumns } from "./stored-text";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-records-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
  await fillRegisters(city.liaison);
  await fillRegisters(city.otherLiaison);
});

const kinds = Object.keys(recordTables) as RecordKind[];
type Row = Extract<StoredText, { text: null }>;

/** The recorded rows of a full export as JSON. */
async function recordedFor(actor: Actor): Promise<Row[]> {
  const bytes = await bytesOf(await reportFile(actor, fullSource(actor, beforeDeadline), "json", say));
  const { texts } = JSON.parse(bytes.toString("utf8")) as { texts: StoredText[] };
  return texts.filter((row): row is Row => row.record !== null);
}

/** What the table holds, read without the statement of the export; earlier versions as they were kept. */
async function stored(kind: RecordKind): Promise<Recorded[]> {
  const { table, versioned } = recordTables[kind];
  const name = Prisma.raw(table);
  const now = await db.$queryRaw<{ row: Recorded }[]>`select to_jsonb(t) as row from ${name} t`;
  const before = versioned
    ? await db.$queryRaw<{ row: Recorded }[]>`
        select v.content as row from register_versions v join ${name} t on t.id = v.row_id and v.version < t.version`
    : [];
  return [...now, ...before].map(({ row }) => row);
}

/** What tells one row from every other: the columns that are neither words nor secrets. */
const nameOf = (row: Recorded, departmentId: unknown = row.department_id) =>
  JSON.stringify([row.id ?? [departmentId, row.language], row.version ?? null]);

describe("the full export of what is recorded", () => {
  it.each(kinds)("holds every row and every column of %s, with names instead of ids", async (kind) => {
    const { fields, secret = [] } = recordTables[kind];
    const rows = await stored(kind);
    expect(rows.length).toBeGreaterThan(0);
    const told = new Map(
      (await recordedFor(city.administrator))
        .filter(({ what }) => what === kind)
        .map(({ record, abbreviation }) => [
          nameOf(record, city.departments[abbreviation as keyof City["departments"]]),
          record,
        ]),
    );
    expect(told.size).toBe(rows.length);
    for (const row of rows) {
      const record = told.get(nameOf(row)) ?? {};
      for (const [column, value] of Object.entries(row)) {
        if ([...secret, ...leftOut].includes(column)) expect(record).not.toHaveProperty(column);
        else if (!fields[column]?.by) expect(record[column], column).toEqual(value);
        else if (value !== null) {
          expect(record[column], column).toBeTruthy();
          if (column.endsWith("_id")) expect(record[column], column).not.toBe(value);
        }
      }
    }
  });

  it.each(["csv", "xlsx"] as const)("says as %s, in words, what each row holds", async (format) => {
    const place = (key: string) => storedTextColumns.findIndex((column) => column.key === key);
    const file = await reportFile(
      city.administrator,
      fullSource(city.administrator, beforeDeadline),
      format,
      say,
    );
    const bytes = await bytesOf(file);
    const lines: unknown[][] =
      format === "csv"
        ? parse(bytes, { bom: true })
        : ((await readExcelFile(bytes, { trim: false }))[0]?.data ?? []);
    const rows = await recordedFor(city.administrator);
    const told = lines.slice(-rows.length);
    rows.forEach((row, at) => {
      const cell = (key: string) => String(told[at]?.[place(key)] ?? "");
      const { word, fields } = recordTables[row.what];
      expect(cell("what")).toBe(say(word));
      expect(cell("abbreviation")).toBe(row.abbreviation ?? "");
      for (const [column, field] of Object.entries(fields)) {
        const value = row.record[column];
        if (!field || value === null || value === "" || (Array.isArray(value) && value.length === 0))
          continue;
        expect(cell("text")).toContain(`${say(field.heading)}: `);
        if (field.as === "text" || field.as === "day") expect(cell("text")).toContain(String(value));
        if (field.as === "word") {
          const meant = [value].flat().map((one) => field.words[String(one)]);
          for (const one of meant) expect(cell("text")).toContain(say(one ?? "errors.unexpected"));
        }
      }
    });
  });

  it("tells what a row said before, and when it was replaced", async () => {
    const rows = (await recordedFor(city.liaison)).filter(
      ({ what, title }) => what === "outreach" && title === "Fair | of the neighborhood",
    );
    expect(rows.map(({ record, undoneAt }) => [record.version, record.material, undoneAt === null])).toEqual([
      [1, "Leaflets\nand posters.", false],
      [2, "Leaflets, posters and a table.", true],
    ]);
  });

  it("tells versions in the order of their numbers", async () => {
    const words = {
      language: "ko",
      channel: "event",
      outlet: "Every week",
      heldOn: "2025-07-20",
      reach: 12,
      cost: 0,
      writtenIn: "en",
    } as const;
    const departmentId = city.liaison.departmentId ?? "";
    const { entryId } = await addOutreach(city.liaison, { departmentId, ...words, material: "1" });
    for (let version = 1; version < 12; version += 1)
      await changeOutreach(city.liaison, { entryId, version, ...words, material: `${version + 1}` });
    const told = (await recordedFor(city.liaison)).filter(({ title }) => title === "Every week");
    expect(told.map(({ record }) => record.version)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  it("tells of messages and notices what the page of the contract tells", async () => {
    const cellOf = async (what: string, id: unknown, key: string) => {
      const rows = await recordedFor(city.liaison);
      const source = fullSource(city.liaison, beforeDeadline);
      const lines: string[][] = parse(await bytesOf(await reportFile(city.liaison, source, "csv", say)), {
        bom: true,
      });
      const at = rows.findIndex((row) => row.what === what && row.record.id === id);
      return lines.slice(-rows.length)[at]?.[storedTextColumns.findIndex((column) => column.key === key)];
    };
    const mine = { contract: { departmentId: city.liaison.departmentId ?? "" } };
    const { contractId, contractor, textId, sentById } = await db.contractNotice.findFirstOrThrow({
      where: { ...mine, deliveryId: { not: null } },
    });
    const { id } = await db.delivery.create({
      data: {
        toName: "Ana Ruiz",
        toAddress: "ana@firm.example",
        language: "en",
        subject: "Notice",
        text: "Read this.",
        state: "queued",
        createdAt: beforeDeadline,
      },
    });
    await db.contractNotice.create({
      data: {
        contractId,
        contractor,
        textId,
        sentById,
        channel: "email",
        reminder: false,
        deliveryId: id,
        createdAt: beforeDeadline,
      },
    });
    await db.$executeRaw`
      update deliveries set state = 'sending', claimed_at = city_now() - interval '1 hour' where id = ${id}::uuid`;
    expect(await cellOf("message", id, "text")).toContain(say("contractors.delivery.unclear"));
    await db.$executeRaw`
      update deliveries set state = 'dropped', answer = 'readdressed', settled_at = city_now() where id = ${id}::uuid`;
    expect(await cellOf("message", id, "text")).toContain(
      `${say("reports.field.answer")}: ${say("contractors.hurdle.readdressed")}`,
    );
    const withdrawn = await db.contractNotice.findFirstOrThrow({
      where: { ...mine, withdrawal: { isNot: null } },
    });
    expect(await cellOf("notice", withdrawn.id, "undoneAt")).toMatch(/^2025-07-/);
    const standing = await db.contractNotice.findFirstOrThrow({
      where: { ...mine, withdrawal: null, supersededAt: null },
    });
    expect(await cellOf("notice", standing.id, "undoneAt")).toBe("");
  });

  it("is of a department its own, of a reviewer the assigned ones, and the City's own notice for all", async () => {
    const departments = async (actor: Actor) => [
      ...new Set((await recordedFor(actor)).map(({ what, abbreviation }) => abbreviation ?? what)),
    ];
    expect(await departments(city.liaison)).toEqual(["RAP", "notice_text"]);
    expect(await departments(city.otherLiaison)).toEqual(["LAPL", "notice_text"]);
    expect(await departments(city.reviewer)).toEqual(["RAP", "notice_text"]);
    for (const actor of [city.administrator, city.auditor])
      expect(await departments(actor)).toEqual(["LAPL", "RAP", "notice_text"]);
    const own = await recordedFor(city.head);
    expect(own.filter(({ what }) => what === "activity")).toHaveLength(1);
    expect(own.every(({ record }) => !("token_hash" in record))).toBe(true);
  });
});

describe("the tables of a department", () => {
  /** Tables that belong to a department and are not told row by row, each with its reason. */
  const elsewhere: Record<string, string> = {
    comments: "told as texts",
    department_aliases: "the list of departments, public",
    draft_sections: "a draft",
    filed_evidence: "told with the answers",
    plans: "told with what is filed",
    point_replies: "told as texts",
    return_points: "told as texts",
    review_decisions: "told as texts",
    reviewer_assignments: "who reviews, no work of the department",
    submission_answers: "told as texts",
    submissions: "told as texts",
    tasks: "the compliance report",
  };

  it("are told in the full export, with every column, or have their reason", async () => {
    const columns = await db.$queryRaw<{ table: string; column: string }[]>`
      with recursive part (id) as (
        select 'departments'::regclass::oid
        union
        select c.conrelid from pg_constraint c join part on c.confrelid = part.id where c.contype = 'f'
      )
      select c.relname as table, a.attname as column
      from (select id from part union select 'notice_texts'::regclass union select 'deliveries'::regclass) part
      join pg_class c on c.oid = part.id join pg_attribute a on a.attrelid = part.id and a.attnum > 0 and not a.attisdropped
      where c.relname <> 'departments' order by 1, 2`;
    const told = Object.values(recordTables);
    const known = (table: string) => told.find((one) => one.table === table);
    const forgotten = [...new Set(columns.map(({ table }) => table))].filter(
      (table) => !known(table) && !elsewhere[table],
    );
    expect(forgotten, "tables nothing is told of").toEqual([]);
    expect(Object.keys(elsewhere).filter((name) => !columns.some(({ table }) => table === name))).toEqual([]);
    for (const { table, fields, secret = [] } of told) {
      const has = columns.filter((one) => one.table === table).map(({ column }) => column);
      const named = [...Object.keys(fields), ...secret];
      expect(
        has.filter((column) => !named.includes(column)),
        `columns of ${table} that are forgotten`,
      ).toEqual([]);
      const added = named.filter((column) => !has.includes(column));
      expect(
        added.filter((column) => !fields[column]?.by),
        `columns ${table} does not have`,
      ).toEqual([]);
    }
  });
});
