import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import pg from "pg";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { importDepartments } from "@/lib/departments/mutations";
import { publishDirective } from "@/lib/directives/mutations";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { StartupError } from "@/lib/platform/startup-error";
import { storyDay } from "./demonstration";
import { executiveDirective12 } from "./directive";
import { cityHolidays } from "./holidays";
import { localInstant, playStory } from "./play-story";

/** The local time of day at which the demonstration clock starts. */
const demonstrationTime = "14:00";

type Options = { demonstration: boolean; demoToday?: string };

/**
 * Puts in the first data if and only if the database is empty: the departments, the city's holidays and Executive
 * Directive No. 12; in a demonstration also people and what they did up to `demoToday` (YYYY-MM-DD, city time). A
 * seeding that was interrupted is finished, or, a demonstration, starts over. On a seeded demonstration a given `demoToday` moves the clock there.
 * DATABASE_URL must name `databaseUrl`. Throws StartupError for a day the clock cannot stand at.
 */
export async function seed(databaseUrl: string, options: Options): Promise<{ seeded: boolean }> {
  process.env.DATABASE_URL = databaseUrl;
  // Two programs that start on one new database take turns; the second finds it seeded.
  const turn = new pg.Client({ connectionString: databaseUrl });
  await turn.connect();
  try {
    await turn.query("select pg_advisory_lock(7302)");
    return await seedInTurn(databaseUrl, options);
  } finally {
    await turn.end();
  }
}

async function seedInTurn(
  databaseUrl: string,
  { demonstration, demoToday }: Options,
): Promise<{ seeded: boolean }> {
  const installation = await db.installation.findUniqueOrThrow({ where: { id: 1 } });
  if (installation.seed === "done") {
    if (demoToday) await standAt(demoToday, installation.demonstration);
    return { seeded: false };
  }
  const interrupted = installation.seed === "running";
  if (interrupted && installation.demonstration) await startOver(databaseUrl);
  else if (!interrupted && (await db.directive.count()) + (await db.department.count()) > 0)
    return { seeded: false };

  const today = demonstration ? (demoToday ?? storyDay) : null;
  if (today !== null && today <= executiveDirective12.signedOn) {
    throw new StartupError(
      `DEMO_TODAY=${today} is not possible: the demonstration starts after ${executiveDirective12.signedOn}.`,
    );
  }
  await db.installation.update({ where: { id: 1 }, data: { seed: "running", demonstration } });
  if (today) await moveClockTo(localInstant(executiveDirective12.signedOn, "15:00"));
  await db.holiday.createMany({
    data: cityHolidays.map(({ on, name }) => ({ calendar: "city", on: new Date(on), name })),
    skipDuplicates: true,
  });
  await importDepartments(installationActor, { rows: departmentRows() });
  if (today) await playStory(today, demonstrationTime);
  else if ((await db.directive.count()) === 0)
    await publishDirective(installationActor, structuredClone(executiveDirective12));
  await db.installation.update({ where: { id: 1 }, data: { seed: "done" } });
  return { seeded: true };
}

/** The departments of the first directive, from the city's public pages. */
function departmentRows() {
  const rows: Record<string, string>[] = parse(readFileSync("prisma/seed/departments.csv"), {
    columns: true,
    bom: true,
  });
  return rows.map((row) => ({
    abbreviation: row.abbreviation ?? "",
    name: row.name ?? "",
    kind: row.kind ?? "",
    abbreviationSource: row.abbreviation_source ?? "",
    aliases: (row.aliases ?? "")
      .split(";")
      .map((alias) => alias.trim())
      .filter(Boolean),
    // The fiscal year in which this record starts; the city corrects it where it knows better.
    effectiveFrom: "2025-07-01",
  }));
}

async function standAt(day: string, demonstration: boolean): Promise<void> {
  if (!demonstration)
    throw new StartupError("DEMO_TODAY is refused: this database is not a demonstration. Remove DEMO_TODAY.");
  const [clock] = await db.$queryRaw<{ today: string; newest: Date | null }[]>`
    select to_char(city_now() at time zone ${executiveDirective12.zone}, 'YYYY-MM-DD') as today, (select max(at) from events) as newest`;
  if (clock?.today === day) return;
  const instant = localInstant(day, demonstrationTime);
  if (clock?.newest && instant < clock.newest) {
    throw new StartupError(
      `DEMO_TODAY=${day} is refused: the record already goes to ${clock.newest.toISOString().slice(0, 10)}, and time does not go back. Choose a later day, or remove the data folder to start over.`,
    );
  }
  await moveClockTo(instant);
}

/** Only ever on a demonstration: its half-played story cannot be taken up where it stopped. */
async function startOver(databaseUrl: string): Promise<void> {
  await db.$executeRawUnsafe("drop schema public cascade");
  await db.$executeRawUnsafe("create schema public");
  await migrate(databaseUrl);
}
