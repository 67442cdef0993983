import { parse } from "csv-parse/sync";
import { createTranslator } from "next-intl";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { messages } from "@/lib/i18n/messages";
import type { TaskRow } from "@/lib/tasks/row";
import { complianceColumns } from "./columns";
import { type Say, toCsv, toXlsx } from "./spreadsheet";
import { dividedForCells, type StoredText } from "./stored-text";

const say = createTranslator({ locale: "en", messages: messages.en }) as unknown as Say;

const row: TaskRow = {
  taskId: "t",
  departmentId: "d",
  abbreviation: "RAP",
  department: 'Recreation, "Parks"',
  body: "department",
  directive: "ed-12",
  directiveNumber: "Executive Directive No. 12",
  requirementNumber: 2,
  requirement: "contractor_notice",
  kind: "contractor_notice",
  title: "Inform contractors",
  filing: "filed",
  review: "awaiting",
  display: "in_review",
  planId: "p",
  planStatus: "submitted",
  originalDueOn: "2025-07-25",
  dueOn: "2025-08-01",
  firstOnTimeAt: new Date("2025-07-25T06:59:59Z"),
  latestSubmittedAt: new Date("2025-11-03T08:00:00Z"),
  daysLate: 0,
  liaison: null,
  nonAnswer: "already_met",
  reason: '=HYPERLINK("x")\nsecond line',
  reasonLanguage: "en",
};

const column = (key: string) => complianceColumns.findIndex((one) => one.key === key);

describe("a report as CSV", async () => {
  const text = (await toCsv(complianceColumns, [row], say)).toString("utf8");
  const [heading, line] = parse(text, { bom: true }) as string[][];

  it("starts with the mark of UTF-8 and ends its lines as spreadsheets do", () => {
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
  });

  it("has one heading a column, in the reader's language", () => {
    expect(heading).toEqual(complianceColumns.map((one) => say(one.heading)));
    expect(new Set(heading).size).toBe(complianceColumns.length);
  });

  it("shows days as days and instants as wall time of the city", () => {
    expect(line?.[column("dueOn")]).toBe("2025-08-01");
    expect(line?.[column("originalDueOn")]).toBe("2025-07-25");
    expect(line?.[column("firstOnTimeAt")]).toBe("2025-07-24 23:59:59");
    expect(line?.[column("latestSubmittedAt")]).toBe("2025-11-03 00:00:00");
  });

  it("keeps quotes, commas and line ends, and shows a vacancy as nothing", () => {
    expect(line?.[column("department")]).toBe(row.department);
    expect(line?.[column("liaison")]).toBe("");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("makes %j plain text", async (reason) => {
    const [, escaped] = parse(await toCsv(complianceColumns, [{ ...row, reason }], say), {
      bom: true,
    }) as string[][];
    expect(escaped?.[column("reason")]).toBe(`'${reason}`);
  });
});

describe("a report as XLSX", () => {
  it("is read back with real dates, numbers and text that is no formula", async () => {
    const file = await toXlsx(complianceColumns, [row], say, "Compliance: by [department]");
    const [sheet] = await readExcelFile(file);
    const [heading, line] = sheet?.data ?? [];
    expect(heading).toEqual(complianceColumns.map((one) => say(one.heading)));
    expect(line?.[column("dueOn")]).toEqual(new Date("2025-08-01T00:00:00Z"));
    expect(line?.[column("firstOnTimeAt")]).toEqual(new Date("2025-07-24T23:59:59Z"));
    expect(line?.[column("number")]).toBe(2);
    expect(line?.[column("reason")]).toBe(row.reason);
    expect(line?.[column("liaison")]).toBeNull();
  });
});

describe("texts longer than a cell", () => {
  const stored = (text: string): StoredText => ({
    department: "x",
    abbreviation: "X",
    directiveNumber: "1",
    reference: "R",
    what: "answer",
    requirementNumber: 1,
    title: "t",
    nonAnswer: null,
    text,
    language: "en",
    at: new Date(0),
    who: "w",
    undoneAt: null,
    sha256: "h",
    part: null,
  });

  it("are divided without losing a character or halving one", () => {
    const text = `${"a".repeat(9)}😀${"b".repeat(9)}`;
    const parts = dividedForCells([stored(text)], 10);
    expect(parts.map((one) => one.text).join("")).toBe(text);
    expect(
      parts.every((one) => one.text.length <= 10 && !/[\ud800-\udbff]$|^[\udc00-\udfff]/.test(one.text)),
    ).toBe(true);
    expect(parts.map((one) => one.part)).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("are left alone when they fit", () => {
    expect(dividedForCells([stored("a".repeat(10))], 10)).toEqual([stored("a".repeat(10))]);
  });
});
