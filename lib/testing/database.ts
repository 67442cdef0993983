import { inject } from "vitest";
import { createDatabase } from "@/lib/testing/cluster";

/**
 * Gives the calling test file a migrated database with nothing in it, and makes it the one `lib/db/client` uses.
 * Call it once at the top of the file, before the first query: `await testDatabase()`.
 * @returns its connection string
 */
export async function testDatabase(): Promise<string> {
  const template = inject("templateDatabase");
  const url = await createDatabase(
    inject("clusterUrl"),
    `${template}_${process.env.VITEST_POOL_ID}`,
    template,
  );
  process.env.DATABASE_URL = url;
  return url;
}
