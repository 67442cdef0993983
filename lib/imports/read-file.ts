import { ruleBroken, type Said } from "@/lib/platform/errors";
import { NoCsv, readRecords } from "./csv-records";
import { lastRow, longestCell, mostColumns, mostRows } from "./limits";

/** What the cells of a file are separated by. */
export const separators = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;
type Separator = keyof typeof separators;

/**
 * A row of a file: its number as a spreadsheet shows it (the heading is row 1), its trimmed cells without the empty ones
 * at its end, how many were found, and the places of those of which only the beginning was kept.
 */
export type FileRow = { row: number; cells: string[]; found: number; long: readonly number[] };

/** A file as it was read: the names of its columns and every row below that says something. */
export type Table = {
  heading: string[];
  separator: Separator;
  encoding: "utf-8" | "utf-16";
  rows: FileRow[];
};

const wrong = (said: Said) => ruleBroken(said, { file: said });

/**
 * Reads the bytes of a CSV file, in UTF-8 or in UTF-16 with its mark, separated by commas, semicolons or tabs, and keeps
 * the rows that say something, at most `most`. Throws `rule-broken` for what makes no sense as a whole, said in plain
 * words at the field `file`.
 */
export async function readFile(bytes: Uint8Array, most: number = mostRows): Promise<Table> {
  const { text, encoding } = decoded(bytes);
  const separator = separatorOf(text);
  const nul = text.indexOf("\0");
  let heading: string[] = [];
  const rows: FileRow[] = [];
  try {
    await readRecords(text, separator, { mostCells: mostColumns, longest: longestCell }, (record) => {
      const { row, cells, found, end } = record;
      if (nul >= 0 && nul < end) throw wrong({ key: "imports.file.nul", values: { row } });
      if (row > lastRow) throw wrong({ key: "imports.file.too-long", values: { most: lastRow } });
      if (row === 1) {
        heading = cells.map((name) => beginning(name, 200));
        return;
      }
      while (cells.at(-1) === "") cells.pop();
      if (cells.length === 0) return;
      if (rows.length >= most) throw wrong({ key: "imports.file.too-many", values: { most } });
      rows.push({ row, cells, found, long: shortened(cells) });
    });
  } catch (error) {
    if (!(error instanceof NoCsv)) throw error;
    const { why, row } = error;
    if (why === "columns") throw wrong({ key: "imports.file.columns", values: { row, most: mostColumns } });
    throw wrong({ key: "imports.file.quotes", values: { row: Math.max(1, row - 1) } });
  }
  if (rows.length === 0)
    throw wrong({ key: heading.every((name) => name === "") ? "errors.file.empty" : "imports.file.no-rows" });
  return { heading, rows, separator, encoding };
}

const none: readonly number[] = [];

/**
 * Cuts the cells that are longer than any may be, so that they are not carried along, and returns their places. What is
 * left is too long as well: in a file of rows to mend it is told again and never taken for the whole.
 */
function shortened(cells: string[]): readonly number[] {
  if (cells.every((cell) => cell.length <= longestCell)) return none;
  const long = cells.flatMap((cell, place) => (cell.length > longestCell ? [place] : []));
  for (const place of long) cells[place] = beginning(cells[place] as string, longestCell + 2);
  return long;
}

/** What a text begins with, without half a character at its end. */
const beginning = (text: string, most: number) =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");

function decoded(bytes: Uint8Array): { text: string; encoding: Table["encoding"] } {
  const starts = (...mark: number[]) => mark.every((byte, place) => bytes[place] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0))
    throw wrong({ key: "imports.file.workbook" });
  const utf16 = starts(0xff, 0xfe) ? "utf-16le" : starts(0xfe, 0xff) ? "utf-16be" : null;
  const first = bytes.subarray(0, 200);
  const zeros = utf16 ? 0 : first.filter((byte) => byte === 0).length;
  if (zeros > first.length / 4) throw wrong({ key: "imports.file.utf-16" });
  try {
    const text = new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: utf16 ? "utf-16" : "utf-8" };
  } catch {
    throw wrong({ key: utf16 || zeros > 0 ? "imports.file.utf-16" : "imports.file.encoding" });
  }
}

/** The separator that the first line names most often outside quotation marks; a comma where it names none. */
function separatorOf(text: string): Separator {
  const [line = ""] = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, "")
    .split(/\r|\n/, 1);
  const times = (separator: string) => line.split(separator).length;
  return (Object.keys(separators) as Separator[]).reduce(
    (most, one) => (times(one) > times(most) ? one : most),
    ",",
  );
}
