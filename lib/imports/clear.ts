import { z } from "zod";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { cityNow } from "@/lib/platform/clock";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { keptFor } from "./limits";

/** How many go with one statement. */
const atOnce = 100;

/**
 * Removes the bytes of files that were brought more than a day ago: with their row where they were not stored, alone
 * where they were. What is being stored at this moment is left for later. The installation's own write; returns how many.
 */
export const clearBrought = mutation({
  permission: "file.clear",
  input: z.strictObject({}),
  subject: async () => ({}),
  change: async ({ tx, now }) => {
    const before = new Date(now.getTime() - keptFor);
    const gone = await tx.$queryRaw<{ sha256: string }[]>`
      with old as (
        select id, stored_at is not null as stored from imports
        where content is not null and brought_at < ${before} order by brought_at limit ${atOnce} for update skip locked
      ), removed as (
        delete from imports i using old s where i.id = s.id and not s.stored returning i.sha256
      ), emptied as (
        update imports i set content = null from old s where i.id = s.id and s.stored returning i.sha256
      )
      select sha256 from removed union all select sha256 from emptied`;
    const result = { cleared: gone.length };
    const [first, ...rest] = [...new Set(gone.map(({ sha256 }) => sha256))].map((sha256) => ({
      action: "file.cleared" as const,
      subjectType: "file" as const,
      subjectId: sha256,
      departmentId: null,
      details: { sha256 },
    }));
    return { result, audit: first ? [first, ...rest] : nothingChanged };
  },
});

/** How often this server looks for such files, in milliseconds of the installation's clock. */
const pause = 3_600_000;
let last: number | null = null;

/** Removes such files unless this server did so within the hour; what fails is tried again then. */
export async function clearBroughtWhenDue(): Promise<void> {
  try {
    const now = (await cityNow(db)).getTime();
    if (last !== null && Math.abs(now - last) < pause) return;
    last = now;
    while ((await clearBrought(installationActor, {})).cleared === atOnce);
  } catch (error) {
    console.error(error);
  }
}
