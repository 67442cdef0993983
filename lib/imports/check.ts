import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Actor } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/i18n/instant";
import { inBreaths } from "@/lib/platform/breathe";
import { notFound } from "@/lib/platform/errors";
import { lists } from "./lists";
import { absentOf, type Line, lineOf, type Mapping } from "./mapping";
import type { BroughtFile } from "./queries";
import { readFile, type Table } from "./read-file";
import { type Counts, countVerdicts, type Judgement } from "./rules";

const open = promisify(gunzip);

/** A file as it was read. Throws not found when its bytes are kept no more. */
export async function tableOf({ content, list }: Pick<BroughtFile, "content" | "list">): Promise<Table> {
  if (!content) throw notFound();
  return readFile(await open(content), lists[list].most);
}

/** The rows of a file by the columns of its list. What they were read from is kept no longer than that takes. */
async function linesOf(file: BroughtFile, mapping: Mapping) {
  const { rows, ...table } = await tableOf(file);
  const lines: Line[] = [];
  await inBreaths(rows, 2_000, (row) => lines.push(lineOf(row, table, mapping)));
  return { table, lines };
}

/** Every row of a file with what would become of it now, and how many there are of each. */
export type Checked = Judgement<unknown> & {
  digest: string;
  lines: Line[];
  counts: Counts;
  table: Omit<Table, "rows">;
};

/** Checks a file whose columns are known; reads only. Throws not found when they are not, or its bytes are kept no more. */
export async function checkFile(actor: Actor, file: BroughtFile, now: Date): Promise<Checked> {
  const { mapping } = file;
  if (!mapping) throw notFound();
  const { table, lines } = await linesOf(file, mapping);
  const judgement = await lists[file.list].judge(actor, lines, absentOf(mapping), dayOf(now));
  return { ...judgement, lines, table, counts: countVerdicts(judgement.judged) };
}
