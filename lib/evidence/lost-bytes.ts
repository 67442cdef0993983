import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { cityNow } from "@/lib/platform/clock";
import { Refusal, ruleBroken } from "@/lib/platform/errors";
import { fileStore } from "@/lib/platform/files/file-store";
import { readTicket, type Ticket } from "./ticket";

/**
 * Refuses a ticket whose bytes are not where files are kept, so that no file is attached that nobody can open. What else
 * is wrong with a ticket is said where it is used.
 */
export async function refuseLostBytes(actor: Actor, { ticket }: { ticket: string }): Promise<void> {
  const now = await cityNow(db);
  let file: Ticket;
  try {
    file = readTicket(ticket, actor.id, now);
  } catch {
    return;
  }
  const known = await db.storedFile.findUnique({ where: { sha256: file.sha256 }, select: { size: true } });
  if (known && !(await isKept(file.sha256, known.size))) throw ruleBroken({ key: "evidence.error.lost" });
}

async function isKept(sha256: string, size: number): Promise<boolean> {
  try {
    return await fileStore().has(sha256, size);
  } catch (error) {
    console.error(error);
    throw new Refusal("unavailable", { key: "errors.file.unreachable" });
  }
}
