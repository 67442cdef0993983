import { type Columns, guessMapping, type Line, lineOf } from "@/lib/imports/mapping";
import { readFile } from "@/lib/imports/read-file";

/** The rows of a CSV text by the columns of a list, as its heading is understood. */
export async function linesOf<Name extends string>(
  text: string,
  columns: Columns<Name>,
): Promise<Line<Name>[]> {
  const table = await readFile(new TextEncoder().encode(text));
  const { mapping } = guessMapping(columns, table.heading);
  return table.rows.map((row) => lineOf(row, table, mapping) as Line<Name>);
}
