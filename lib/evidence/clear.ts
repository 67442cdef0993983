import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { cityNow } from "@/lib/platform/clock";
import { fileStore } from "@/lib/platform/files/file-store";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { recordClearedInput } from "./input";
import { claimForgotten, isStillClaimed, letGo } from "./stored";

/** Records that the bytes of a claimed content are gone, and lets its row go. The installation's own write. */
export const recordCleared = mutation({
  permission: "file.clear",
  input: recordClearedInput,
  subject: async () => ({}),
  change: async ({ tx, input: { sha256, clearingSince } }) => {
    if (!(await letGo(tx, { sha256, clearingSince }))) return { result: {}, audit: nothingChanged };
    return {
      result: {},
      audit: {
        action: "file.cleared",
        subjectType: "file",
        subjectId: sha256,
        departmentId: null,
        details: { sha256 },
      },
    };
  },
});

/**
 * Clears away every content that nothing refers to and nobody sent for a day: files sent with a form that was never
 * finished, or refused at the last moment. Each is claimed by a statement, its bytes are removed outside any transaction, and
 * its row goes last; what is broken off in between is claimed again by a later clearing. One that cannot be removed is
 * told of and holds up no other. Returns how many were cleared.
 */
export async function clearForgotten(store = fileStore()): Promise<number> {
  let cleared = 0;
  const failed = new Set<string>();
  for (let claim = await claimForgotten(); claim; claim = await claimForgotten()) {
    // What was never claimed comes first: with one that failed already, every other had its turn.
    if (failed.has(claim.sha256)) break;
    try {
      // A program may stand still for long between two lines; whoever sent the bytes meanwhile keeps them.
      if (!(await isStillClaimed(claim))) continue;
      await store.remove(claim.sha256);
      await recordCleared(installationActor, claim);
      cleared += 1;
    } catch (error) {
      failed.add(claim.sha256);
      console.error(`the content ${claim.sha256} was not cleared away:`, error);
    }
  }
  return cleared;
}

/** How often this server looks for such contents, in milliseconds of the installation's clock. */
const pause = 3_600_000;
let last: number | null = null;

/** Begins a clearing unless this server did so within the hour; what fails is tried again then. */
export async function clearWhenDue(): Promise<void> {
  try {
    const now = (await cityNow(db)).getTime();
    if (last !== null && Math.abs(now - last) < pause) return;
    last = now;
    await clearForgotten();
  } catch (error) {
    console.error(error);
  }
}
