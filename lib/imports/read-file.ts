import { Buffer, isUtf8 } from "node:buffer";
import { type CsvError, parse } from "csv-parse";
import { breathe } from "@/lib/platform/breathe";
import { ruleBroken, type Said } from "@/lib/platform/errors";
import { longestCell, mostColumns, mostRows } from "./limits";

/** What the cells of a file are separated by. */
export const separators = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;
type Separator = keyof typeof separators;

/** A row of a file: its number as a spreadsheet shows it (the heading is row 1), its trimmed cells, and how many were found. */
export type FileRow = { row: number; cells: string[]; found: number };

/** A file as it was read: the names of its columns and every row below that says something. */
export type Table = {
  heading: string[];
  separator: Separator;
  encoding: "utf-8" | "utf-16";
  rows: FileRow[];
};

const wrong = (said: Said) => ruleBroken(said, { file: said });

/** How much is read before others are answered, in bytes. */
const portion = 131_072;

/**
 * Reads the bytes of a CSV file, in UTF-8 or in UTF-16 with its mark, separated by commas, semicolons or tabs. Throws
 * `rule-broken` for what makes no sense as a whole, said in plain words at the field `file`.
 */
export async function readFile(bytes: Uint8Array): Promise<Table> {
  const { text, encoding } = decoded(bytes);
  const separator = separatorOf(text);
  const records: { cells: string[]; found: number }[] = [];
  const parser = parse({ bom: true, relax_column_count: true, delimiter: separator });
  let failed: CsvError | undefined;
  parser.on("error", (error) => {
    failed = error as CsvError;
  });
  parser.on("readable", () => {
    for (let cells = parser.read(); cells !== null; cells = parser.read())
      records.push({ cells: (cells as string[]).slice(0, mostColumns), found: cells.length });
  });
  const ended = new Promise<void>((resolve) => parser.once("close", resolve));
  for (let from = 0; from < text.length && !failed; from += portion) {
    parser.write(text.subarray(from, from + portion));
    await breathe();
  }
  parser.end();
  await ended;
  if (failed) throw wrong({ key: "imports.file.quotes", values: { row: Math.max(1, records.length) } });
  return { ...tableOf(records), separator, encoding };
}

function tableOf(records: { cells: string[]; found: number }[]): Pick<Table, "heading" | "rows"> {
  const heading = (records[0]?.cells ?? []).map((name) => name.trim().slice(0, 200));
  if (heading.every((name) => name === "") && records.length < 2) throw wrong({ key: "errors.file.empty" });
  const rows: FileRow[] = [];
  for (const [place, { cells, found }] of records.entries()) {
    if (place === 0) continue;
    const trimmed = cells.map(trim);
    if (trimmed.some((cell) => cell !== "")) rows.push({ row: place + 1, cells: trimmed, found });
  }
  if (rows.length === 0) throw wrong({ key: "imports.file.no-rows" });
  if (rows.length > mostRows)
    throw wrong({ key: "imports.file.too-many", values: { rows: rows.length, most: mostRows } });
  return { heading, rows };
}

/** A cell longer than any may be is said to be so, and not carried along: what it begins with, and a mark of its length. */
const trim = (cell: string) =>
  cell.length <= longestCell ? cell.trim() : `${Buffer.from(cell.trimStart().slice(0, 60))}…${tooLong}`;

/** Ends a cell of which only the beginning was kept. */
export const tooLong = "\u0000";

function decoded(bytes: Uint8Array): { text: Buffer; encoding: Table["encoding"] } {
  const starts = (...mark: number[]) => mark.every((byte, place) => bytes[place] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0))
    throw wrong({ key: "imports.file.workbook" });
  const utf16 = starts(0xff, 0xfe) ? "utf-16le" : starts(0xfe, 0xff) ? "utf-16be" : null;
  if (!utf16 && bytes.subarray(0, 200).includes(0)) throw wrong({ key: "imports.file.utf-16" });
  const text = utf16 ? fromUtf16(bytes, utf16) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isUtf8(text)) throw wrong({ key: "imports.file.encoding" });
  if (text.length < 1_000 && text.toString().trim() === "") throw wrong({ key: "errors.file.empty" });
  return { text, encoding: utf16 ? "utf-16" : "utf-8" };
}

function fromUtf16(bytes: Uint8Array, encoding: string): Buffer {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    throw wrong({ key: "imports.file.utf-16" });
  }
}

/** The separator that the first line names most often outside quotation marks; a comma where it names none. */
function separatorOf(text: Buffer): Separator {
  const [line = ""] = text
    .subarray(0, 65_536)
    .toString()
    .replace(/"[^"]*"/g, "")
    .split(/\r|\n/, 1);
  const times = (separator: string) => line.split(separator).length;
  return (Object.keys(separators) as Separator[]).reduce(
    (most, one) => (times(one) > times(most) ? one : most),
    ",",
  );
}
