import { Temporal } from "temporal-polyfill";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { cityZone } from "@/lib/i18n/instant";
import type { ReportColumn, Say } from "@/lib/platform/report-column";

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
  if (column.format === "said") return column.value(row, say) ?? "";
  return column.value(row) ?? "";
}

/** The text of a cell that may be long; null in a column that holds no text. */
export function cellText<Row>(column: ReportColumn<Row>, row: Row, say: Say): string | null {
  if (column.format === "said") return column.value(row, say) ?? "";
  return column.format === "text" ? (column.value(row) ?? "") : null;
}

/** The heading of a report, a cell a column. */
export const csvHeading = <Row>(columns: ReportColumn<Row>[], say: Say): string[] =>
  columns.map(({ heading }) => say(heading));

/** A row of a report, a cell a column; days and instants are wall time of the city. */
export const csvRow = <Row>(columns: ReportColumn<Row>[], row: Row, say: Say): (string | number)[] =>
  columns.map((column) => csvCell(column, row, say));

/** The most characters one cell of a spreadsheet holds. */
const longestCell = 32_767;

/** A text in pieces that each fit into one cell: nothing is cut off, and no character is halved. */
export function divided(text: string, longest = longestCell): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length || start === 0; ) {
    let end = start + longest;
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
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
  const text = String(csvCell(column, row, say));
  return text === "" ? null : { type: String, value: text, alignVertical: "top" };
}

/**
 * A row of a report as rows of a sheet: one, unless a text is longer than a cell holds. Then it is as many as the text
 * has pieces, alike in everything else, and the last column says which of how many each is.
 */
function xlsxRows<Row>(columns: ReportColumn<Row>[], row: Row, say: Say): SheetData {
  const cells = columns.map((column) => xlsxCell(column, row, say));
  const pieces = columns.map((column) => {
    const text = cellText(column, row, say);
    return text === null ? [null] : divided(text);
  });
  const parts = Math.max(...pieces.map(({ length }) => length));
  if (parts === 1) return [[...cells, null]];
  return Array.from({ length: parts }, (_, part) => [
    ...cells.map((cell, at) => {
      const own = pieces[at] ?? [];
      if (own.length === 1) return cell;
      const value = own[part];
      return value ? { type: String, value, alignVertical: "top" as const } : null;
    }),
    { type: String, value: `${part + 1}/${parts}` },
  ]);
}

/**
 * XLSX with a frozen heading, real dates (wall time of the city) and widths; text never becomes a formula. After the
 * columns of the report comes "Part", empty but for texts that no single cell can hold.
 */
export async function toXlsx<Row>(
  columns: ReportColumn<Row>[],
  rows: Row[],
  say: Say,
  sheet: string,
): Promise<Buffer> {
  const heading = [...csvHeading(columns, say), say("reports.columns.part")].map((value) => ({
    type: String,
    value,
    fontWeight: "bold" as const,
    backgroundColor: "#E7EBEA",
    wrap: true,
  }));
  const data: SheetData = [heading, ...rows.flatMap((row) => xlsxRows(columns, row, say))];
  return writeExcelFile(data, {
    sheet: sheet.replace(/[[\]:*?/\\]/g, " ").slice(0, 31),
    columns: [...columns, { width: 8 }].map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
