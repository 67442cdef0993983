import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { Visit } from "@/lib/auth/visit";
import type { FilterOf } from "@/lib/platform/address-filter";
import { checkFile, tableOf } from "./check";
import { lists } from "./lists";
import { guessMapping } from "./mapping";
import type { BroughtFile } from "./queries";
import { inWords, ordered } from "./report";
import { verdicts } from "./rules";

/** What the page of a file can be asked for: rows of one verdict, or to say anew how the columns are read. */
export const importParameters = {
  show: z.enum(verdicts),
  columns: z.enum(["change"]),
} as const;

/** Rows of the report on one page. */
export const pageSize = 100;

/** How many rows are looked through for an example of what a column holds. */
const looked = 50;

/** What the page of a file shows: the question which column is which, its report, or what storing it did. */
export async function viewOf(
  { actor, now }: Visit,
  file: BroughtFile,
  filter: FilterOf<typeof importParameters>,
  page: number,
) {
  if (file.storedAt) return { shows: "stored" as const };
  if (!file.mapping || filter.columns) {
    const { heading, rows } = await tableOf(file);
    const examples = heading.map(
      (_, place) => rows.slice(0, looked).find(({ cells }) => cells[place])?.cells[place] ?? "",
    );
    const guessed = guessMapping(lists[file.list].columns, heading).mapping;
    return { shows: "columns" as const, heading, examples, mapping: file.mapping ?? guessed };
  }
  const { judged, counts, digest, table } = await checkFile(actor, file, now);
  const say = await getTranslations();
  const rows = ordered(judged, filter.show)
    .slice((page - 1) * pageSize, page * pageSize)
    .map((one) => inWords(one, say as never));
  return { shows: "report" as const, rows, counts, digest, table, mapping: file.mapping };
}
