import { randomBytes } from "node:crypto";
import { ensureClient } from "@/lib/commands/client";
import { ensureBuild, markServed } from "@/lib/commands/production-build";
import { startWebServer } from "@/lib/commands/web-server";
import { freePort } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { createDatabase, dropDatabase, openTestCluster, scratchName } from "@/lib/testing/cluster";

const DEMO_TODAY = "2025-07-22";

export interface DemonstrationServer {
  address: string;
  /** The database behind it, for a test that asserts what was stored. */
  databaseUrl: string;
  close(): Promise<void>;
}

/** Serves the production build, over a throw-away copy of the seeded demonstration, on a free port. */
export async function startDemonstrationServer(): Promise<DemonstrationServer> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    const faults: unknown[] = [];
    for (const closer of closers.reverse()) await closer().catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join("\n"));
  };
  try {
    await ensureClient();
    const cluster = await openTestCluster();
    closers.push(cluster.close);
    const database = scratchName("demonstration");
    const databaseUrl = await createDatabase(cluster.url, database);
    closers.push(() => dropDatabase(cluster.url, database));
    await migrate(databaseUrl);
    const { seed } = await import("@/prisma/seed/seed");
    const { db } = await import("@/lib/db/client");
    await seed(databaseUrl, { demonstration: true, demoToday: DEMO_TODAY });
    await db.$disconnect();
    await ensureBuild();
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const server = await startWebServer({
      mode: "production",
      host: "127.0.0.1",
      port,
      output: "shown",
      variables: {
        DATABASE_URL: databaseUrl,
        DEMO: "1",
        DEMO_TODAY,
        NEXTAUTH_URL: address,
        NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
        NEXT_TELEMETRY_DISABLED: "1",
      },
    });
    closers.push(server.stop);
    await markServed();
    return { address, databaseUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}
