import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { howMany } from "@/lib/imports/report";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import type { contractColumns } from "./import";
import { judgeContractsFile } from "./judge-file";
import { withdrawContract } from "./mutations";
import { importContracts } from "./store-import";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const row = (number: string, more = {}) => ({
  department: "RAP",
  number,
  contractor: "Brightline",
  sites: "Pools",
  startsOn: "2025-01-01",
  endsOn: null,
  contactName: null,
  contactEmail: "office@brightline.example",
  language: "es",
  clause: true,
  ...more,
});

const cells = (more: Partial<Record<keyof typeof contractColumns, string>> = {}) => ({
  department: "RAP",
  number: "z-1",
  contractor: "Brightline",
  sites: "Pools",
  starts_on: "2025-01-01",
  ends_on: "",
  contact_name: "",
  contact_email: "",
  language: "",
  clause: "yes",
  ...more,
});

describe("a file of contracts", () => {
  it("adds, changes what differs, and the second time changes nothing; one event a department", async () => {
    const rows = [row("a-1"), row("a-2"), row("b-1", { department: "LAPL" })];
    expect(await importContracts(city.administrator, { rows })).toEqual({ added: 3, changed: 0 });
    expect(await importContracts(city.administrator, { rows })).toEqual({ added: 0, changed: 0 });
    const changed = [row("A-1", { clause: false, endsOn: "2026-01-01" }), row("a-2")];
    expect(await importContracts(city.liaison, { rows: changed })).toEqual({ added: 0, changed: 1 });
    expect(await db.event.count({ where: { action: "contracts.imported" } })).toBe(3);
    const stored = await db.contract.findFirstOrThrow({ where: { number: "A-1" } });
    expect(stored).toMatchObject({ version: 2, clause: false });
    expect(await db.registerVersion.count({ where: { rowId: stored.id } })).toBe(2);
  });

  it("puts back a contract that was taken back", async () => {
    await importContracts(city.liaison, { rows: [row("c-1")] });
    const { id } = await db.contract.findFirstOrThrow({ where: { number: "C-1" } });
    await withdrawContract(city.liaison, { contractId: id, version: 1 });
    expect(await importContracts(city.liaison, { rows: [row("c-1")] })).toEqual({ added: 0, changed: 1 });
    expect(await db.contract.findUniqueOrThrow({ where: { id } })).toMatchObject({ withdrawnAt: null });
  });

  it("of another department, of no known one or of other numbers than were shown stores nothing", async () => {
    const before = await db.contract.count();
    const foreign = importContracts(city.otherLiaison, { rows: [row("d-1")] });
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
    const mixed = importContracts(city.liaison, { rows: [row("d-1"), row("d-2", { department: "LAPL" })] });
    await expect(mixed).rejects.toMatchObject({ code: "not-found" });
    const shown = importContracts(city.liaison, { rows: [row("d-1")], expected: { added: 2, changed: 0 } });
    await expect(shown).rejects.toMatchObject({ code: "conflict" });
    await expect(importContracts(city.auditor, { rows: [row("d-1")] })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await db.contract.count()).toBe(before);
  });

  it("waits for nobody who only names its department, and makes no other department wait", async () => {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from departments where abbreviation = 'RAP' for key share`;
      await tx.$queryRaw`select 1 from departments where abbreviation = 'LAPL' for update`;
      expect(await importContracts(city.liaison, { rows: [row("l-1")] })).toEqual({ added: 1, changed: 0 });
      const foreign = importContracts(city.liaison, { rows: [row("l-2", { department: "LAPL" })] });
      await expect(foreign).rejects.toMatchObject({ code: "not-found" });
    });
  });

  it("is told row by row what it would do, in plain words and columns", async () => {
    const lines = [
      cells(),
      cells({ number: " Z-1 " }),
      cells({ number: "z-2", contact_email: "nowhere", clause: "perhaps" }),
      cells({ number: "z-3", ends_on: "2024-12-31", starts_on: "2025-02-30" }),
      cells({ number: "z-4", department: "LAPL" }),
      cells({ number: "a-2", language: "es", contact_email: "office@brightline.example" }),
    ].map((one, place) => ({ row: place + 2, cells: one, problems: [] }));
    const { judged } = await judgeContractsFile(city.liaison, lines);
    expect(judged.map(({ verdict }) => verdict)).toEqual([
      "problem",
      "problem",
      "problem",
      "problem",
      "problem",
      "same",
    ]);
    expect(judged[2]?.findings.map(({ column }) => column).sort()).toEqual(["clause", "contact_email"]);
    expect(judged[4]?.findings[0]?.said.key).toBe("contractors.import.department-unknown");
  });

  it("says where a name counts as another firm what no longer counts, and where it does not, nothing", async () => {
    await importContracts(city.liaison, { rows: [row("f-1"), row("f-2")] });
    const [first] = await db.contract.findMany({ where: { number: "F-1" } });
    const text = await db.noticeText.findFirstOrThrow();
    const contractId = first?.id ?? "";
    const by = { contractId, textId: text.id };
    await db.noticeLink.create({ data: { ...by, tokenHash: "f", expiresAt: new Date("2025-09-01") } });
    await db.acknowledgement.create({
      data: {
        ...by,
        name: "Ann Reader",
        title: "Manager",
        acknowledgedOn: new Date("2025-07-20"),
        recordedById: city.liaison.id,
      },
    });
    const known = { language: "es", contact_email: "office@brightline.example" };
    const lines = [
      cells({ ...known, number: "f-1", contractor: "Harbor Works" }),
      cells({ ...known, number: "f-2", contractor: "BRIGHTLINE" }),
    ].map((one, place) => ({ row: place + 2, cells: one, problems: [] }));
    const { judged, rows, digest } = await judgeContractsFile(city.liaison, lines);
    expect(judged.map(({ findings }) => findings.map(({ said }) => said))).toMatchObject([
      [
        { key: "imports.change.from-to" },
        { key: "contractors.import.another-firm" },
        { key: "contractors.import.acknowledgement-ends", values: { person: "Ann Reader" } },
        { key: "contractors.import.links-close", values: { links: 1 } },
      ],
      [{ key: "imports.change.from-to" }],
    ]);
    expect(howMany(judged, "contractors.import.another-firm")).toBe(1);
    await db.acknowledgement.updateMany({
      where: { contractId },
      data: { withdrawnAt: new Date(), withdrawReason: "error" },
    });
    const moved = importContracts(city.liaison, { rows, expected: { added: 0, changed: 2, digest } });
    await expect(moved).rejects.toMatchObject({ said: { key: "imports.moved-on" } });
  });

  it("of 5,000 rows is stored and changed within the limits of a transaction", async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => row(`big-${n}`));
    expect(await importContracts(city.administrator, { rows })).toEqual({ added: 5_000, changed: 0 });
    const again = rows.map((one) => ({ ...one, clause: false }));
    expect(await importContracts(city.administrator, { rows: again })).toEqual({ added: 0, changed: 5_000 });
  }, 60_000);
});
