import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureClient } from "@/lib/commands/client";
import { ensureBuild, markServed } from "@/lib/commands/production-build";
import { startWebServer } from "@/lib/commands/web-server";
import { freePort } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { createDatabase, dropDatabase, openTestCluster, scratchName } from "@/lib/testing/cluster";
import { startMailServer } from "@/lib/testing/mail-server";

const DEMO_TODAY = "2025-07-22";

export interface DemonstrationServer {
  address: string;
  /** The database behind it, for a test that asserts what was stored. */
  databaseUrl: string;
  /** Where every e-mail it sends lies, as a real mail server took it. */
  mailFolder: string;
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
    const mailFolder = await mkdtemp(join(tmpdir(), "directive-desk-mail-"));
    closers.push(() => rm(mailFolder, { recursive: true, force: true }));
    const mail = await startMailServer({ folder: mailFolder });
    closers.push(mail.close);
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
        SMTP_URL: mail.url,
        MAIL_FROM: "Directive Desk <desk@city.example>",
      },
    });
    closers.push(server.stop);
    await markServed();
    return { address, databaseUrl, mailFolder, close };
  } catch (error) {
    await close();
    throw error;
  }
}
