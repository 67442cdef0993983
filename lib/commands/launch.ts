import { once } from "node:events";
import pg from "pg";
import { ensureClient } from "@/lib/commands/client";
import { openDatabase } from "@/lib/commands/database";
import { checkPort } from "@/lib/commands/port";
import { ensureBuild, markServed } from "@/lib/commands/production-build";
import { checkSettings, type Mode, type Settings, settingsFor } from "@/lib/commands/settings";
import { step } from "@/lib/commands/steps";
import { startWebServer, type WebServer } from "@/lib/commands/web-server";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/platform/env";
import { StartupError } from "@/lib/platform/startup-error";

/** Does all set-up that is missing, serves the program, and stops everything in order on Ctrl-C or SIGTERM. */
export async function launch(mode: Mode): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  // `npm start | head`: nobody reads any more. Stop in order rather than die of the next line.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => stop.abort());
  const closers: (() => Promise<void>)[] = [];
  try {
    const server = await bringUp(mode, closers, stop.signal);
    await Promise.race([server.ended, once(stop.signal, "abort")]);
    if (!stop.signal.aborted)
      throw new StartupError("The web server ended by itself; its own words are above.");
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    if (closers.length > 0) await step("\nStopping", () => closeAll(closers));
  }
  process.exit();
}

async function bringUp(mode: Mode, closers: (() => Promise<void>)[], stop: AbortSignal): Promise<WebServer> {
  checkSettings(mode);
  await checkPort(env.PORT, env.HOST);
  const database = await step("Starting the database", openDatabase, ({ description }) => description);
  closers.unshift(() => database.close());
  const settings = await settingsFor(database);

  stop.throwIfAborted();
  await step("Making the database client", ensureClient, (done) => done);

  stop.throwIfAborted();
  const applied = (count: number) => (count === 0 ? "nothing to do" : `${count} applied`);
  await step("Migrating the database", () => migrate(database.url), applied);

  stop.throwIfAborted();
  const found = ({ seeded }: { seeded: boolean }) => (seeded ? "seeded" : "it has data");
  const { seeded } = await step(
    "Seeding the database if it is empty",
    () => seedIfEmpty(database.url, settings),
    found,
  );

  stop.throwIfAborted();
  if (mode === "production")
    await step(
      "Building the program if need be",
      () => ensureBuild(stop),
      (done) => done,
    );

  stop.throwIfAborted();
  const server = await step("Starting the web server", () =>
    startWebServer({
      mode,
      host: env.HOST,
      port: env.PORT,
      variables: settings.variables,
      output: "shown",
      stop,
    }),
  );
  closers.unshift(() => server.stop());
  if (mode === "production") await markServed();
  await welcome(settings, database.url, seeded);
  return server;
}

async function closeAll(closers: (() => Promise<void>)[]): Promise<void> {
  for (const close of closers) await close();
}

async function seedIfEmpty(databaseUrl: string, { demonstration }: Settings): Promise<{ seeded: boolean }> {
  const { seed } = await import("@/prisma/seed/seed");
  const { db } = await import("@/lib/db/client");
  try {
    return await seed(databaseUrl, { demonstration, demoToday: env.DEMO_TODAY });
  } finally {
    await db.$disconnect();
  }
}

async function welcome(
  { address, demonstration }: Settings,
  databaseUrl: string,
  seeded: boolean,
): Promise<void> {
  console.log(`\nDirective Desk is ready: ${address}`);
  if (!demonstration) {
    if (seeded) console.log("Make the first administrator with: npm run admin -- EMAIL");
    return;
  }
  const { demonstrationSignIns, demonstrationPassword } = await import("@/prisma/seed/demonstration");
  console.log(`Demonstration, its clock says ${await clockOf(databaseUrl)}. Sign in with the password`);
  console.log(`  ${demonstrationPassword}\nas`);
  const width = Math.max(...demonstrationSignIns.map(({ email }) => email.length));
  for (const { email, role } of demonstrationSignIns) console.log(`  ${email.padEnd(width)}  ${role}`);
}

/** The day and minute, in the city's zone, on the clock of this database. */
async function clockOf(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ now: Date }>("select city_now() as now");
    const format = { dateStyle: "long", timeStyle: "short", timeZone: "America/Los_Angeles" } as const;
    return new Intl.DateTimeFormat("en-US", format).format(rows[0]?.now);
  } finally {
    await client.end();
  }
}
