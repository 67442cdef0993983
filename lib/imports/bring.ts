import { readFile as readBytes } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Actor, couldEver } from "@/lib/auth/permissions";
import { ImportList } from "@/lib/db/generated/enums";
import { fileNameOf } from "@/lib/evidence/rules";
import { env } from "@/lib/platform/env";
import { forbidden, notFound, Refusal } from "@/lib/platform/errors";
import { type Declared, receive } from "@/lib/platform/files/receive";
import { largestFile } from "./limits";
import { lists } from "./lists";
import { guessMapping } from "./mapping";
import { bringFile } from "./mutations";
import { inPlace } from "./places";
import { readFile } from "./read-file";

const compress = promisify(gzip);

/** The list of this name. Throws not found for none, and `forbidden` for whoever may not take it in. */
export function listFor(actor: Actor | null, name: string | null | undefined): ImportList {
  if (!actor) throw new Refusal("signed-out", { key: "errors.signed-out" });
  const list = Object.values(ImportList).find((one) => one === name);
  if (!list) throw notFound();
  if (!couldEver(actor, lists[list].permission)) throw forbidden();
  return list;
}

/**
 * Takes in a file of a list: receives it, reads it once, and keeps it for its bringer. What makes no sense as a whole is
 * refused in plain words and leaves nothing behind.
 */
export async function takeInList(
  actor: Actor,
  list: ImportList,
  bytes: AsyncIterable<Uint8Array>,
  sentName: string,
  declared: Declared = {},
): Promise<{ importId: string; rows: number }> {
  const received = await receive(bytes, { dataDir: env.DATA_DIR, limit: largestFile, declared });
  try {
    return await inPlace(actor.id, async () => {
      const whole = await readBytes(received.path);
      const { most, columns } = lists[list];
      const { heading, rows } = await readFile(whole, most);
      const { mapping, sure } = guessMapping(columns, heading);
      const { importId } = await bringFile(actor, {
        list,
        fileName: fileNameOf(sentName),
        sha256: received.sha256,
        size: received.size,
        rows: rows.length,
        heading,
        mapping: sure ? mapping : null,
        content: await compress(whole),
      });
      return { importId, rows: rows.length };
    });
  } finally {
    await received.discard();
  }
}
