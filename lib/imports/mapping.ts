import { guarded } from "@/lib/platform/guarded";
import { longestCell } from "./limits";
import type { FileRow, Table } from "./read-file";
import type { Finding } from "./rules";

/** What a column of a list is: whether a file must have it, and what else it is called in files, in any letters. */
type Column = { required: boolean; also: readonly string[] };

/** The columns of a list, by the names they have in the files this product makes. */
export type Columns<Name extends string = string> = Readonly<Record<Name, Column>>;

/** From which place of a heading, from 0, each column is read; null where the file does not have it. */
export type Mapping = Record<string, number | null>;

/** Columns that this product adds to a file of rows to mend, in every language it has; they are never anybody's own. */
const added = ["row", "problem", "fila", "problema"];

/** A heading as it is compared: without capitals, accents and marks between words. */
const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Which place of a heading each column is most likely in. `sure` when nobody needs to be asked: everything required was
 * recognised, nothing twice, and nothing unknown is left that an optional column could be.
 */
export function guessMapping(
  columns: Columns,
  heading: readonly string[],
): { mapping: Mapping; sure: boolean } {
  const names = heading.map(plain);
  const taken = new Set<number>();
  let twice = false;
  const mapping: Mapping = {};
  for (const [column, { also }] of Object.entries(columns)) {
    const known = [column, ...also].map(plain);
    const places = names.flatMap((name, place) => (known.includes(name) ? [place] : []));
    const own = places.filter((place) => names[place] === plain(column));
    const [first = null, second] = own.length > 0 ? own : places;
    twice ||= second !== undefined;
    mapping[column] = first;
    if (first !== null) taken.add(first);
  }
  const found = Object.entries(columns).map(([column, { required }]) => ({
    column,
    required,
    at: mapping[column] ?? null,
  }));
  const unknown = ignoredOf(heading, mapping).length > 0;
  const sure = !twice && found.every(({ required, at }) => at !== null || (!required && !unknown));
  if (!sure) guessLoosely(mapping, names, taken);
  return { mapping, sure };
}

/** Gives each column that was not recognised the first heading left that holds its name or stands in it. */
function guessLoosely(mapping: Mapping, names: readonly string[], taken: Set<number>): void {
  for (const [column, at] of Object.entries(mapping)) {
    if (at !== null) continue;
    const [word = ""] = plain(column).split(" ");
    const place = names.findIndex(
      (name, one) => name !== "" && !taken.has(one) && (name.includes(word) || word.includes(name)),
    );
    if (place < 0) continue;
    mapping[column] = place;
    taken.add(place);
  }
}

/** A mapping by every column of a list, in their order. */
export const inOrder = (columns: Columns, mapping: Mapping): Mapping =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, mapping[name] ?? null]));

/** The headings of a file that no column is read from. */
export function ignoredOf(heading: readonly string[], mapping: Mapping): string[] {
  const read = new Set(Object.values(mapping));
  return heading.filter((name, place) => name !== "" && !read.has(place) && !added.includes(plain(name)));
}

/** The columns that a file does not have. */
export const absentOf = (mapping: Mapping): string[] =>
  Object.entries(mapping).flatMap(([column, at]) => (at === null ? [column] : []));

/** One row of a file by the columns of its list, and what makes it no use as it is; an absent column is empty. */
export type Line<Name extends string = string> = {
  row: number;
  cells: Record<Name, string>;
  problems: Finding[];
};

/** A spreadsheet runs a cell that starts so as a formula; nothing that is taken in here needs to. */
const formula = /^[=+\-@\t]/;

/** A cell without the apostrophe that the files of this product put before what a spreadsheet would run, or before another one. */
const unguarded = (cell: string) =>
  cell.startsWith("'") && guarded(cell.slice(1)) === cell ? cell.slice(1) : cell;

/** A row of a file by the columns of its list. */
export function lineOf(
  { row, cells: all, found, long }: FileRow,
  { heading }: Pick<Table, "heading">,
  mapping: Mapping,
): Line {
  const problems: Finding[] = [];
  const surplus = all.slice(heading.length).some((cell) => cell !== "");
  if (found < heading.length || surplus)
    problems.push({ said: { key: "imports.row.cells", values: { found, expected: heading.length } } });
  const cells = Object.fromEntries(
    Object.entries(mapping).map(([column, at]) => {
      const cell = at === null ? "" : unguarded(all[at] ?? "");
      if (at !== null && long.includes(at))
        problems.push({ column, said: { key: "imports.row.long", values: { most: longestCell } } });
      else if (formula.test(cell))
        problems.push({ column, said: { key: "imports.row.formula", values: { start: cell.slice(0, 1) } } });
      return [column, cell];
    }),
  );
  return { row, cells, problems };
}
