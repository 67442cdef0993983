import { parse } from "csv-parse/sync";
import { createTranslator } from "next-intl";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { ContractorsSummary } from "@/lib/contractors/rules";
import { messages } from "@/lib/i18n/messages";
import { csvLines } from "@/lib/platform/csv";
import type { Say } from "@/lib/platform/report-column";
import type { TaskRow } from "@/lib/tasks/row";
import { complianceColumns } from "./columns";
import { csvHeading, csvRow, divided, toXlsx } from "./spreadsheet";

const say = Object.assign(createTranslator({ locale: "en", messages: messages.en }), {
  locale: "en",
}) as unknown as Say;

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
  planDisplay: "in_review",
  originalDueOn: "2025-07-25",
  dueOn: "2025-08-01",
  firstOnTimeAt: new Date("2025-07-25T06:59:59Z"),
  latestSubmittedAt: new Date("2025-11-03T08:00:00Z"),
  daysLate: 0,
  liaison: null,
  nonAnswer: "already_met",
  reason: '=HYPERLINK("x")\nsecond line',
  reasonLanguage: "en",
  summary: {
    current: 11,
    acknowledged: 3,
    unsent: 0,
    unsentNames: [],
    unanswered: 8,
    unansweredNames: ["A. Contractor"],
    unclear: 0,
    unclearNames: [],
    unreachable: 0,
    unreachableNames: [],
    withoutClause: 0,
    withoutClauseNames: [],
    none: null,
  } satisfies ContractorsSummary,
};

const column = (key: string) => complianceColumns.findIndex((one) => one.key === key);

const toCsv = (rows: TaskRow[]) =>
  csvLines(
    [csvHeading(complianceColumns, say), ...rows.map((one) => csvRow(complianceColumns, one, say))],
    true,
  );

describe("a report as CSV", () => {
  const text = toCsv([row]);
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

  it("counts what the register holds", () => {
    expect([line?.[column("registerDone")], line?.[column("registerOf")]]).toEqual(["3", "11"]);
  });

  it("says what is missing in the reader's language, as pages say it", () => {
    const gaps = (one: TaskRow, words = say) => csvRow(complianceColumns, one, words)[column("registerGaps")];
    expect(gaps(row)).toBe(
      "8 of 11 contracts were sent the notice, and no acknowledgement came: A. Contractor",
    );
    const spanish = Object.assign(createTranslator({ locale: "es", messages: messages.es }), {
      locale: "es",
    });
    const outreach = {
      ...row,
      kind: "outreach" as const,
      summary: { declared: ["es", "ko", "fa"], reached: ["es"] },
    };
    expect(gaps(outreach, spanish as unknown as Say)).toMatch(/: persa y coreano$/);
    expect(gaps({ ...row, summary: null })).toBe("");
  });

  it("keeps quotes, commas and line ends, and shows a vacancy as nothing", () => {
    expect(line?.[column("department")]).toBe(row.department);
    expect(line?.[column("liaison")]).toBe("");
  });

  const reasonOf = (reason: string) => {
    const [, escaped] = parse(toCsv([{ ...row, reason }]), { bom: true }) as string[][];
    return escaped?.[column("reason")] ?? "";
  };

  it.each([
    "=1+1",
    "+1",
    "-1",
    "- Train staff\n- Post the notice",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "'quoted' from the start",
    "'=1",
  ])("puts one apostrophe before %j, which taken away gives it back", (reason) => {
    expect(reasonOf(reason)).toBe(`'${reason}`);
    expect(reasonOf(reason).replace(/^'/, "")).toBe(reason);
  });

  it.each(["1. Train staff", "* Train staff", "# Sites", " - indented", "“quoted”", "a\nb", "—"])(
    "leaves %j as it is",
    (reason) => {
      expect(reasonOf(reason)).toBe(reason);
    },
  );
});

describe("a report as XLSX", () => {
  it("is read back with real dates, numbers and text that is no formula", async () => {
    const file = await toXlsx(complianceColumns, [row], say, "Compliance: by [department]");
    const [sheet] = await readExcelFile(file);
    const [heading, line] = sheet?.data ?? [];
    expect(heading).toEqual([
      ...complianceColumns.map((one) => say(one.heading)),
      say("reports.columns.part"),
    ]);
    expect(line?.[column("dueOn")]).toEqual(new Date("2025-08-01T00:00:00Z"));
    expect(line?.[column("firstOnTimeAt")]).toEqual(new Date("2025-07-24T23:59:59Z"));
    expect(line?.[column("number")]).toBe(2);
    expect(line?.[column("reason")]).toBe(row.reason);
    expect(line?.[column("liaison")]).toBeNull();
    expect(line?.[complianceColumns.length]).toBeNull();
  });

  it("divides a text that no cell can hold into rows alike in everything else", async () => {
    const reason = `${"a".repeat(32_766)}😀${"b".repeat(40_000)}`;
    const [sheet] = await readExcelFile(
      await toXlsx(complianceColumns, [row, { ...row, reason }], say, "Compliance"),
    );
    const [, whole, ...parts] = sheet?.data ?? [];
    expect(whole?.[column("reason")]).toBe(row.reason);
    expect(parts.map((line) => line[complianceColumns.length])).toEqual(["1/3", "2/3", "3/3"]);
    expect(parts.map((line) => line[column("reason")]).join("")).toBe(reason);
    const others = (line: unknown[] | undefined) => line?.toSpliced(column("reason")).concat(["rest"]);
    for (const part of parts) expect(others(part)).toEqual(others(whole));
  });
});

describe("texts longer than a cell", () => {
  it("are divided without losing a character or halving one", () => {
    const text = `${"a".repeat(9)}😀${"b".repeat(9)}`;
    const parts = divided(text, 10);
    expect(parts.join("")).toBe(text);
    expect(parts.every((one) => one.length <= 10 && !/[\ud800-\udbff]$|^[\udc00-\udfff]/.test(one))).toBe(
      true,
    );
    expect(parts.length).toBe(3);
  });

  it("are left alone when they fit", () => {
    expect(divided("a".repeat(10), 10)).toEqual(["a".repeat(10)]);
    expect(divided("")).toEqual([""]);
  });
});
