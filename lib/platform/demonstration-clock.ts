import { db } from "@/lib/db/client";

/**
 * Sets the installation's clock so that now is `instant`; it runs on from there. The database refuses it unless this is
 * a demonstration.
 */
export async function moveClockTo(instant: Date): Promise<void> {
  await db.$executeRaw`
    update installation set clock_offset =
      round(extract(epoch from (${instant}::timestamptz - transaction_timestamp())) * 1000)::bigint`;
}
