import { parse } from "csv-parse/sync";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Said } from "@/lib/platform/errors";
import { largestFile, mostRows } from "./limits";

/** One row of a file: its number as a spreadsheet shows it (the header is row 1) and its trimmed cells by column. */
export type Line<Column extends string> = { row: number; cells: Record<Column, string>; problems: Finding[] };

/** Something to say about a row, and the column it concerns; `named` fills gaps with words of the catalogues. */
export type Finding = { column?: string; said: Said; named?: Record<string, MessageKey> };

export type Verdict = "add" | "change" | "same" | "problem";

/** What would become of one row. */
export type Judged = { row: number; label: string; verdict: Verdict; findings: Finding[] };

type Read<Column extends string> = { problem: Said } | { lines: Line<Column>[] };

const problem = (said: Said) => ({ problem: said });

/** The text of an uploaded file, or why it cannot be read as one. A mark at its start is left out. */
export function decodeFile(bytes: Uint8Array): { problem: Said } | { text: string } {
  if (bytes.length === 0) return problem({ key: "imports.file.empty" });
  if (bytes.length > largestFile)
    return problem({ key: "imports.file.too-large", values: { limit: "1 MB" } });
  const starts = (...mark: number[]) => mark.every((byte, place) => bytes[place] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0))
    return problem({ key: "imports.file.workbook" });
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff) || bytes.subarray(0, 200).includes(0))
    return problem({ key: "imports.file.utf-16" });
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return problem({ key: "imports.file.encoding" });
  }
}

/**
 * The rows of a CSV text whose header names exactly `columns`, in any order. A row that cannot be taken as it is carries
 * its problems; a file that makes no sense as a whole is one problem.
 */
export function readTable<Column extends string>(text: string, columns: readonly Column[]): Read<Column> {
  if (text.trim() === "") return problem({ key: "imports.file.empty" });
  if (Buffer.byteLength(text) > largestFile)
    return problem({ key: "imports.file.too-large", values: { limit: "1 MB" } });
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true, max_record_size: largestFile });
  } catch (error) {
    return problem({
      key: "imports.file.quotes",
      values: { row: (error as { records?: number }).records ?? 1 },
    });
  }
  const header = (records[0] ?? []).map((name) => name.trim().toLowerCase());
  const wrong = headerProblem(header, columns);
  if (wrong) return problem(wrong);
  const filled = records
    .map((cells, place) => ({ row: place + 1, cells }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return problem({ key: "imports.file.no-rows" });
  if (filled.length > mostRows)
    return problem({ key: "imports.file.too-many", values: { rows: filled.length, most: mostRows } });
  return { lines: filled.map(({ row, cells }) => line(row, cells, header as Column[])) };
}

function headerProblem(header: string[], columns: readonly string[]): Said | null {
  const only = header.length === 1 ? (header[0] ?? "") : "";
  if (only.includes(";")) return { key: "imports.file.semicolons" };
  if (only.includes("\t")) return { key: "imports.file.tabs" };
  const list = (names: string[]) =>
    names
      .map((name) => name.slice(0, 40) || "–")
      .slice(0, 10)
      .join(", ");
  const missing = columns.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !columns.includes(name));
  const twice = columns.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (missing.length > 0 && unknown.length > 0) {
    return { key: "imports.file.header", values: { missing: list(missing), unknown: list(unknown) } };
  }
  if (missing.length > 0) return { key: "imports.file.missing", values: { columns: list(missing) } };
  if (unknown.length > 0) return { key: "imports.file.unknown", values: { columns: list(unknown) } };
  return twice.length > 0 ? { key: "imports.file.twice", values: { columns: list(twice) } } : null;
}

/** A spreadsheet runs a cell that starts so as a formula; nothing that is taken in here needs to. */
const formula = /^[=+\-@\t]/;

function line<Column extends string>(row: number, found: string[], header: Column[]): Line<Column> {
  const cells = Object.fromEntries(
    header.map((name, place) => [name, (found[place] ?? "").trim()]),
  ) as Record<Column, string>;
  const problems: Finding[] = [];
  if (found.length !== header.length) {
    problems.push({
      said: { key: "imports.row.cells", values: { found: found.length, expected: header.length } },
    });
  }
  for (const [column, cell] of Object.entries<string>(cells)) {
    if (formula.test(cell))
      problems.push({ column, said: { key: "imports.row.formula", values: { start: cell.slice(0, 1) } } });
  }
  return { row, cells, problems };
}

/** For each key after its first time, the row where it stood first. Empty keys do not count. */
export function firstRows(lines: { row: number; key: string }[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { row, key } of lines) {
    const before = first.get(key);
    if (key && before !== undefined) repeated.set(row, before);
    else first.set(key, row);
  }
  return repeated;
}

/** How many rows there are of each verdict. */
export function countVerdicts(judged: readonly { verdict: Verdict }[]): Record<Verdict, number> {
  const counts = { add: 0, change: 0, same: 0, problem: 0 };
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}
