import type { z } from "zod";
import { inBreaths } from "@/lib/platform/breathe";
import { fieldsOfIssues } from "@/lib/platform/issues";
import { soundRows } from "./input";
import type { Line } from "./mapping";
import { type Finding, type Judged, type Judgement, otherRows } from "./rules";

/** How the rows of a list are read and compared with what is known. */
export type Judging<Name extends string, Row extends object, Known extends object> = {
  /** What a row must be; `read` makes its fields of the cells. */
  schema: z.ZodType<Row>;
  read: (cells: Record<Name, string>) => unknown;
  /** What a reader recognises a row by. */
  label: (cells: Record<Name, string>) => string;
  /** What decides whether two rows are one entry, and the column it is said at. */
  key: (row: Row) => string;
  keyColumn: Name;
  /** What stands against a row that is sound by itself. */
  refuse?: (row: Row, cells: Record<Name, string>) => Finding[];
  known: (row: Row) => Known | undefined;
  /** What a row says differently; nothing is no change. */
  differs: (row: Row, known: Known) => Finding[];
  /** What is said of a new entry. */
  adds?: (row: Row) => Finding[];
};

/** A column in the letters of a field, "ends_on" as "endsOn", and the other way round. */
const fieldOf = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
export const columnOf = (field: string) =>
  field.replace(/\..*/, "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** How many rows are judged before others are answered: a row whose cells are as long as they may be takes milliseconds. */
const breath = 25;

/** What is wrong with a row by its schema, said at its columns. */
export const findingsOf = (error: z.ZodError): Finding[] =>
  Object.entries(fieldsOfIssues(error).fields).map(([field, said]) => ({ column: columnOf(field), said }));

/**
 * What each row of a file would do. Every row of a key that stands twice is a problem: nobody knows which is meant. Where
 * the file lacks a column, `absent`, a known entry keeps what it has there.
 */
export async function judgeRows<Name extends string, Row extends object, Known extends object>(
  lines: readonly Line<Name>[],
  absent: readonly string[],
  judging: Judging<Name, Row, Known>,
): Promise<Judgement<Row>> {
  const { schema, key, keyColumn } = judging;
  const read: z.ZodSafeParseResult<Row>[] = [];
  await inBreaths(lines, breath, ({ cells }) => read.push(schema.safeParse(judging.read(cells))));
  const repeated = otherRows(
    lines.map(({ row }, place) => ({ row, key: read[place]?.data ? key(read[place].data) : "" })),
  );
  const kept = absent.map(fieldOf);
  const judged: Judged[] = [];
  const rows: Row[] = [];
  const one = ({ row, cells, problems }: Line<Name>, place: number): Judged => {
    const label = judging.label(cells);
    const problem = (findings: Finding[]): Judged => ({ row, label, verdict: "problem", findings });
    const other = repeated.get(row);
    const findings: Finding[] = [...problems];
    if (other)
      findings.push({ column: keyColumn, said: { key: "imports.row.repeated", values: { row: other } } });
    let parsed = read[place] as z.ZodSafeParseResult<Row>;
    const known = parsed.data && judging.known(parsed.data);
    if (known && parsed.data && kept.length > 0) {
      const before = kept.map((field) => [field, known[field as keyof Known]]);
      parsed = schema.safeParse({ ...parsed.data, ...Object.fromEntries(before) });
    }
    if (!parsed.success) return problem([...findings, ...findingsOf(parsed.error)]);
    findings.push(...(judging.refuse?.(parsed.data, cells) ?? []));
    if (findings.length > 0) return problem(findings);
    rows.push(parsed.data);
    if (!known) return { row, label, verdict: "add", findings: judging.adds?.(parsed.data) ?? [] };
    const changes = judging.differs(parsed.data, known);
    return { row, label, verdict: changes.length > 0 ? "change" : "same", findings: changes };
  };
  await inBreaths(lines, breath, (line, place) => judged.push(one(line, place)));
  return { judged, rows: soundRows(rows) };
}

/** Each of these fields that a row says differently, from what to what, at its column. */
export function changedFields<Row extends object>(
  fields: readonly (keyof Row & string)[],
  row: Row,
  known: Row,
  inFile: (value: unknown) => string = (value) => (value === null ? "–" : String(value)),
): Finding[] {
  return fields
    .filter((field) => row[field] !== known[field])
    .map((field) => ({
      column: columnOf(field),
      said: { key: "imports.change.from-to", values: { from: inFile(known[field]), to: inFile(row[field]) } },
    }));
}
