import { createReadStream } from "node:fs";
import type { Actor } from "@/lib/auth/permissions";
import type { FileKind, ScanState } from "@/lib/db/generated/enums";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { fileStore } from "@/lib/platform/files/file-store";
import { type Declared, type ReceivedFile, receive, removeForgotten } from "@/lib/platform/files/receive";
import { scanner } from "@/lib/platform/files/virus-scan";
import { inspect } from "./content";
import { everyKind } from "./kinds";
import { fileNameOf, largestFile, refuseKind } from "./rules";
import { noteSent } from "./stored";
import { ticketFor } from "./ticket";

/**
 * Takes a file in: receives it, decides what it is and whether that is among what its place `takes`, shows it to the virus scanner where there is one, and keeps it.
 * Returns the ticket with which this person attaches it. Whatever is refused leaves nothing behind, and
 * what is not attached within a day is cleared away: its row is written before its bytes, so that none lie there unknown.
 */
export async function takeIn(
  actor: Actor,
  bytes: AsyncIterable<Uint8Array>,
  sentName: string,
  declared: Declared = {},
  takes: readonly FileKind[] = everyKind,
): Promise<string> {
  const fileName = fileNameOf(sentName);
  const file = await receive(bytes, { dataDir: env.DATA_DIR, limit: largestFile, declared });
  try {
    const kind = await inspect(file.path, fileName, takes);
    refuseKind(kind, takes);
    const scan = await scanned(file);
    const { sha256, size } = file;
    const sentAt = (await noteSent({ sha256, size, scan })).toISOString();
    await keep(file);
    return ticketFor({ person: actor.id, sha256, kind, fileName, sentAt });
  } finally {
    await file.discard();
  }
}

async function scanned(file: ReceivedFile): Promise<ScanState> {
  const scan = scanner();
  if (!scan) return "unscanned";
  const verdict = await scan(createReadStream(file.path));
  if (verdict.says === "clean") return "clean";
  if (verdict.says === "infected") {
    throw new Refusal("invalid", { key: "evidence.error.infected", values: { what: verdict.what } });
  }
  console.error(`a file waits for the virus scan: ${verdict.why}`);
  return "quarantined";
}

async function keep(file: ReceivedFile): Promise<void> {
  await removeForgotten(env.DATA_DIR, file);
  try {
    await fileStore().put(file);
  } catch (error) {
    console.error(error);
    const full = ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
    throw new Refusal("unavailable", { key: full ? "errors.file.no-room" : "errors.file.unreachable" });
  }
}
