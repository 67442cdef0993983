import { createHash } from "node:crypto";
import { inBreaths } from "@/lib/platform/breathe";

/**
 * What was judged, in few letters: every sound row beside what was known of it, with its id and version. It is another
 * one as soon as any of it was changed meanwhile, even to something that would leave the counts as they are.
 */
export async function digestOf<Row>(
  rows: readonly Row[],
  knownOf: (row: Row, place: number) => unknown,
): Promise<string> {
  const hash = createHash("sha256");
  await inBreaths(rows, 2_000, (row, place) => {
    hash.update(`${JSON.stringify([row, knownOf(row, place)])}\n`);
  });
  return hash.digest("hex");
}
