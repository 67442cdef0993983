import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { Visit } from "@/lib/auth/visit";
import type { FilterOf } from "@/lib/platform/address-filter";
import { Refusal } from "@/lib/platform/errors";
import { checkFile, tableOf } from "./check";
import { lists } from "./lists";
import { guessMapping } from "./mapping";
import { inPlace } from "./places";
import type { BroughtFile } from "./queries";
import { howMany, inWords, ordered, pageOf } from "./report";
import { verdicts } from "./rules";
import { isBeingStored } from "./store";

/** What the page of a file can be asked for: rows of one verdict, or to say anew how the columns are read. */
export const importParameters = {
  show: z.enum(verdicts),
  columns: z.enum(["change"]),
} as const;

/** How many rows are looked through for an example of what a column holds. */
const looked = 50;

/**
 * What the page of a file shows: the question which column is which, its report, or what storing it did; and that it is
 * being stored at this moment, or that too many files are for this one to be checked.
 */
export async function viewOf(
  visit: Visit,
  file: BroughtFile,
  filter: FilterOf<typeof importParameters>,
  page: number,
) {
  const { actor } = visit;
  if (file.storedAt) return { shows: "stored" as const };
  if (isBeingStored(visit, file.id)) return { shows: "storing" as const };
  try {
    return await inPlace(actor.id, () => reportOf(visit, file, filter, page));
  } catch (error) {
    if (error instanceof Refusal && error.code === "too-many") return { shows: "busy" as const };
    throw error;
  }
}

async function reportOf(
  { actor, now }: Visit,
  file: BroughtFile,
  filter: FilterOf<typeof importParameters>,
  page: number,
) {
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
  const shown = pageOf(ordered(judged, filter.show), page);
  const rows = shown.items.map((one) => inWords(one, say as never));
  const { ends } = lists[file.list];
  const count = ends ? howMany(judged, ends.finding) : 0;
  const warning = ends && count > 0 ? say(ends.said as never, { count } as never) : null;
  return {
    shows: "report" as const,
    warning,
    rows,
    page: shown.page,
    counts,
    digest,
    table,
    mapping: file.mapping,
  };
}
