import { setImmediate } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";
import { Temporal } from "temporal-polyfill";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { cityZone } from "@/lib/i18n/instant";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { ReportColumn } from "./columns";
import { longestCell } from "./stored-text";

/** Says a message in the language of the report. */
export type Say = (key: MessageKey) => string;

const wall = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(cityZone).toPlainDateTime();

/** The wall time of an instant in the city's zone, "YYYY-MM-DD HH:MM:SS". */
export const wallTime = (at: Date): string => wall(at).toString({ smallestUnit: "second" }).replace("T", " ");

const asDate = (local: string) => new Date(`${local}Z`);

function csvCell<Row>(column: ReportColumn<Row>, row: Row, say: Say): string | number {
  if (column.format === "instant") {
    const at = column.value(row);
    return at ? wallTime(at) : "";
  }
  if (column.format === "word") {
    const word = column.value(row);
    return word ? say(word) : "";
  }
  return column.value(row) ?? "";
}

/** Rows turned into text before other requests get their turn. */
const rowsAtOnce = 500;

/**
 * CSV for a spreadsheet: UTF-8 with its mark, CRLF, every cell that could be taken for a formula made plain text. Made in
 * portions: a long report must not keep a write waiting for its commit.
 */
export async function toCsv<Row>(columns: ReportColumn<Row>[], rows: Row[], say: Say): Promise<Buffer> {
  const options = { escape_formulas: true, record_delimiter: "windows" } as const;
  const parts = [stringify([columns.map(({ heading }) => say(heading))], { ...options, bom: true })];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const portion = rows.slice(start, start + rowsAtOnce);
    parts.push(
      stringify(
        portion.map((row) => columns.map((column) => csvCell(column, row, say))),
        options,
      ),
    );
    await setImmediate();
  }
  return Buffer.from(parts.join(""), "utf8");
}

function xlsxCell<Row>(column: ReportColumn<Row>, row: Row, say: Say): SheetData[number][number] {
  if (column.format === "number") {
    const value = column.value(row);
    return value === null ? null : { type: Number, value };
  }
  if (column.format === "day") {
    const day = column.value(row);
    return day ? { type: Date, value: asDate(`${day}T00:00:00`), format: "yyyy-mm-dd" } : null;
  }
  if (column.format === "instant") {
    const at = column.value(row);
    return at
      ? { type: Date, value: asDate(wallTime(at).replace(" ", "T")), format: "yyyy-mm-dd hh:mm:ss" }
      : null;
  }
  const text = csvCell(column, row, say);
  return text === ""
    ? null
    : { type: String, value: String(text).slice(0, longestCell), alignVertical: "top" };
}

/** XLSX with a frozen heading, real dates (wall time of the city) and widths; text never becomes a formula. */
export async function toXlsx<Row>(
  columns: ReportColumn<Row>[],
  rows: Row[],
  say: Say,
  sheet: string,
): Promise<Buffer> {
  const heading = columns.map((column) => ({
    type: String,
    value: say(column.heading),
    fontWeight: "bold" as const,
    backgroundColor: "#E7EBEA",
    wrap: true,
  }));
  const data: SheetData = [
    heading,
    ...rows.map((row) => columns.map((column) => xlsxCell(column, row, say))),
  ];
  return writeExcelFile(data, {
    sheet: sheet.replace(/[[\]:*?/\\]/g, " ").slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
