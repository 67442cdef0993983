import { breathe } from "@/lib/platform/breathe";

/**
 * A record of a CSV text: its number from 1, its trimmed cells, how many were found, and where in the text it ends. Of
 * many cells the first `mostCells` are given, and those after them are counted as far as they are empty.
 */
type CsvRecord = { row: number; cells: string[]; found: number; end: number };

/** Why a text is no CSV, and in which record. */
export class NoCsv extends Error {
  constructor(
    readonly why: "quotes" | "columns",
    readonly row: number,
  ) {
    super(why);
  }
}

const [mark, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/** How many characters are read before others are answered. */
const portion = 65_536;

/**
 * Hands over each record of a text, empty ones too, and stops when `take` throws. It does for a record only what its
 * letters ask for, so that a text of ragged or empty lines takes no longer than any other, and nothing of it is kept. A
 * line ends with a line feed, a carriage return or both; a cell of more than `longest` letters may be cut after so many.
 * Throws `NoCsv` for a quotation mark that is never closed or stands within a cell, and for what stands beyond the most
 * cells.
 */
export async function readRecords(
  text: string,
  separator: string,
  { mostCells, longest }: { mostCells: number; longest: number },
  take: (record: CsvRecord) => void,
): Promise<void> {
  const between = separator.charCodeAt(0);
  let row = 1;
  let cells: string[] = [];
  let found = 0;
  let breath = portion;
  for (let at = 0; at < text.length || found > 0; ) {
    const quoted = text.charCodeAt(at) === mark;
    const end = quoted ? endOfQuoted(text, at) : endOfPlain(text, at, between);
    const next = text.charCodeAt(end);
    const ends = end >= text.length || next === lineFeed || next === carriageReturn;
    if (end < 0 || !(ends || next === between)) throw new NoCsv("quotes", row);
    const cell = quoted ? unquoted(text.slice(at + 1, end - 1), longest) : text.slice(at, end).trim();
    found += 1;
    if (found <= mostCells) cells.push(cell);
    else if (cell !== "") throw new NoCsv("columns", row);
    at = end + (next === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? 2 : 1);
    if (ends) {
      take({ row, cells, found, end });
      row += 1;
      cells = [];
      found = 0;
    }
    if (at < breath) continue;
    await breathe();
    breath = at + portion;
  }
}

/** Where a cell without quotation marks ends; one within it is where no cell may end. */
function endOfPlain(text: string, from: number, between: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === between || code === lineFeed || code === carriageReturn || code === mark) return at;
  }
  return text.length;
}

/** Where a cell in quotation marks ends, after its closing one; -1 where there is none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++)
    if (text.charCodeAt(at) === mark) {
      if (text.charCodeAt(at + 1) !== mark) return at + 1;
      at += 1;
    }
  return -1;
}

/** What stands between quotation marks, where two of them are one. Twice the longest is enough to be too long. */
function unquoted(inside: string, longest: number): string {
  const cell = inside.trim();
  if (!cell.includes('"')) return cell;
  return cell.slice(0, 2 * longest + 2).replaceAll('""', '"');
}
