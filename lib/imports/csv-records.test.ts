import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { readRecords } from "./csv-records";

/** Texts of these pieces in an order that looks random and is the same each time. */
function* texts(pieces: readonly string[], count: number): Generator<string> {
  let seed = 1;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  for (let one = 0; one < count; one++)
    yield Array.from({ length: 1 + (next() % 12) }, () => pieces[next() % pieces.length]).join("");
}

async function own(text: string): Promise<string[][] | "refused"> {
  const records: string[][] = [];
  try {
    await readRecords(text, ",", { mostCells: 20, longest: 100 }, ({ cells }) => records.push(cells));
    return records;
  } catch {
    return "refused";
  }
}

function known(text: string): string[][] | "refused" {
  try {
    const records: string[][] = parse(text, { relax_column_count: true });
    return records.map((record) => record.map((cell) => cell.trim()));
  } catch {
    return "refused";
  }
}

it.each([
  ["line feeds", "\n"],
  ["carriage returns and line feeds", "\r\n"],
])("reads texts with %s as the parser that is used elsewhere", async (_, end) => {
  let refused = 0;
  for (const text of texts(["a", "é ", ",", ",", '"', '"', '""', end, `b${end}`], 5_000)) {
    const records = await own(text);
    if (records === "refused") refused += 1;
    expect([text, records]).toEqual([text, known(text)]);
  }
  expect(refused).toBeGreaterThan(500);
  expect(refused).toBeLessThan(4_500);
});
