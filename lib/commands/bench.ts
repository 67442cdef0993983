import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { seedCity } from "@/bench/city";
import { compareFiles, ratioOf } from "@/bench/files";
import { startFloor } from "@/bench/floor";
import { measureImport } from "@/bench/imports";
import { startProduct } from "@/bench/product";
import { markdown } from "@/bench/results";
import { full, small } from "@/bench/size";
import { type Comparison, comparePage, compareWithCopy, type Stage } from "@/bench/stage";
import { weigh } from "@/bench/weight";
import { compareAutosave, compareSubmit } from "@/bench/writes";
import { ensureClient } from "@/lib/commands/client";
import { ensureBuild, markServed } from "@/lib/commands/production-build";
import { ROOT } from "@/lib/commands/project";
import { step } from "@/lib/commands/steps";
import { migrate } from "@/lib/db/migrate";
import { StartupError } from "@/lib/platform/startup-error";
import { createDatabase, dropDatabase, openTestCluster, scratchName } from "@/lib/testing/cluster";
import { visitEveryPage } from "@/lib/testing/every-page";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { openStatementTap } from "@/lib/testing/statement-tap";

const asked = process.argv.slice(2);
const unknown = asked.find((option) => option !== "--small" && !option.startsWith("--only="));
if (unknown)
  throw new StartupError(`${unknown} is not understood. The options are --small and --only=WORD,WORD.`);
/** Words of which a measurement's name must hold one; none asks for everything. */
const only = asked.flatMap((option) => option.split("--only=")[1]?.split(",") ?? []);
const wanted = (name: string) => only.length === 0 || only.some((word) => name.includes(word));
/** What could not be measured: the rest of a long run is not lost by it. */
const failed: string[] = [];

async function attempt<Result>(
  name: string,
  work: () => Promise<Result>,
  says: (result: Result) => string,
): Promise<Result[]> {
  if (!wanted(name)) return [];
  try {
    return [await step(`Measuring ${name}`, work, says)];
  } catch (error) {
    failed.push(`${name}: ${String(error).slice(0, 200)}`);
    console.error(`  not measured: ${failed.at(-1)}`);
    return [];
  }
}
const size = asked.includes("--small") ? small : full;
const forMs = size === small ? 1000 : 4000;

const closers: (() => Promise<unknown>)[] = [];
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => close().then(() => process.exit(130)));

async function close(): Promise<void> {
  // One that fails (a database in use by a vacuum cannot be dropped) must not leave the others running.
  for (const closer of closers.splice(0).reverse())
    await closer().catch((error) => console.error(String(error)));
}

/** A stage on an empty machine: database, city, product twice (once through the tap), floor. */
async function setStage(): Promise<{
  stage: Stage;
  secret: string;
}> {
  await step("Making the database client", ensureClient, (done) => done);
  await step(
    "Building the program if need be",
    () => ensureBuild(),
    (done) => done,
  );
  await markServed();
  const cluster = await step("Starting a database", openTestCluster);
  closers.push(cluster.close);
  const name = scratchName("bench");
  const url = await createDatabase(cluster.url, name);
  closers.push(() => dropDatabase(cluster.url, name));
  await step("Migrating it", () => migrate(url));
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  closers.push(() => database.end());
  await seedCity(database, size);

  const secret = randomBytes(32).toString("base64");
  const tap = await openStatementTap(url);
  closers.push(tap.close);
  const tapped = await step("Starting the product behind a tap", () => startProduct(tap.url, secret));
  closers.push(tapped.stop);
  const product = await step("Starting the product", () => startProduct(url, secret));
  closers.push(product.stop);
  const floor = await step("Starting the floor", () => startFloor(url, tap.options()));
  closers.push(floor.close);
  const signIn = (userId: string) => sessionCookie(database, userId, secret);
  const { memory } = product;
  const stage = {
    memory,
    product: product.address,
    tapped: tapped.address,
    tap,
    floor,
    database,
    signIn,
    forMs,
  };
  return { stage, secret };
}

const rates = ({ measured }: Comparison) =>
  measured
    .map(({ by, runs }) => `${by} ${runs.map((run) => run.perSecond.toFixed(0)).join(" and ")}/s`)
    .join("; ");

async function countCity(database: pg.Client): Promise<Record<string, number>> {
  const { rows } = await database.query<{ what: string; n: string }>(
    `select 'departments' as what, count(*) as n from departments
     union all select 'directives', count(*) from directives
     union all select 'tasks', count(*) from tasks
     union all select 'plans', count(*) from plans
     union all select 'plans that are filed', count(*) from plans where status <> 'draft'
     union all select 'events', count(*) from events
     union all select 'contracts', count(*) from contracts
     union all select 'pieces of outreach', count(*) from outreach_entries
     union all select 'sites', count(*) from facilities`,
  );
  return Object.fromEntries(rows.map(({ what, n }) => [what, Number(n)]));
}

async function measure(): Promise<string> {
  const [otherLoad = 0] = loadavg();
  const { stage, secret } = await setStage();
  const { database, memory } = stage;
  const one = async (sql: string) => (await database.query<{ id: string }>(sql)).rows[0]?.id ?? "";
  const administrator = await stage.signIn(await one("select id from users where office = 'administrator'"));
  const liaison = await stage.signIn(
    await one(
      "select user_id as id from designations where role = 'liaison' and status = 'active' order by department_id limit 1",
    ),
  );
  const planId = await one(
    `select p.id from plans p join directives x on x.id = p.directive_id
     where p.department_id = (select department_id from designations where role = 'liaison' and status = 'active' order by department_id limit 1)
     order by x.signed_on limit 1`,
  );
  const draftId = await one(
    `select p.id from plans p where p.status = 'draft' and p.department_id = (
       select department_id from designations where role = 'liaison' and status = 'active' order by department_id limit 1)
     order by p.id desc limit 1`,
  );
  const department = await one("select abbreviation as id from departments order by abbreviation limit 1");

  const city = await countCity(database);
  const visits = (
    await attempt(
      "every page as everybody",
      () => visitEveryPage({ address: stage.tapped, secret, database, tap: stage.tap }),
      (all) =>
        `${all.length} visits, at most ${Math.max(...all.map(({ statements }) => statements.length))} statements`,
    )
  ).flat();
  const pages: [string, string, string][] = [
    ["board", "/board?directive=bench-1", administrator],
    ["plan section", `/plans/${planId}/sections/1`, liaison],
    ["my work", "/", liaison],
  ];
  const weights = [];
  for (const page of pages) weights.push(await weigh(stage.product, ...page));

  const before = await memory();
  const text = "What we will do, by when, and who answers for it. ".repeat(20);
  const board = `Board of one directive, ${size.departments} departments, page of 100`;
  const rows = size.departments * 6;
  const work: [string, () => Promise<Comparison>][] = [
    ["the board", () => comparePage(stage, board, "/board?directive=bench-1", administrator)],
    [
      "a department page",
      () => comparePage(stage, "Department page", `/departments/${department}`, administrator),
    ],
    [
      "the compliance page",
      () =>
        comparePage(
          stage,
          `Compliance report of one directive, page of 50 of ${rows.toLocaleString("en")}`,
          "/reports/compliance?directive=bench-1",
          administrator,
        ),
    ],
    [
      "the list of contractors",
      () =>
        comparePage(
          stage,
          `Contractors of the city, page of 100 of ${size.registers.contracts.toLocaleString("en")}`,
          "/contractors",
          administrator,
        ),
    ],
    [
      "outreach",
      () =>
        comparePage(
          stage,
          `Outreach of the city, grid and newest of ${size.registers.outreach.toLocaleString("en")}`,
          "/outreach",
          administrator,
        ),
    ],
    [
      "the trail",
      () =>
        comparePage(
          stage,
          `Trail, newest page of ${size.events.toLocaleString("en")} events`,
          "/trail",
          administrator,
        ),
    ],
    ["autosave", () => compareAutosave(stage, text)],
    ["submission", () => compareSubmit(stage)],
    [
      "the export",
      () =>
        compareWithCopy(
          stage,
          `CSV of the compliance report, ${rows.toLocaleString("en")} rows`,
          "/api/reports/compliance?format=csv&directive=bench-1",
          administrator,
        ),
    ],
  ];
  const comparisons: Comparison[] = [];
  for (const [name, compare] of work) comparisons.push(...(await attempt(name, compare, rates)));

  const files = await attempt(
    "files",
    () => compareFiles(stage, { cookie: liaison, planId: draftId }, size === small ? 3 : 7),
    (all) => all.map((one) => `${one.what} ${ratioOf(one).toFixed(1)} times as long`).join("; "),
  );
  const imports = [];
  for (const count of [5_000, 50_000])
    imports.push(
      ...(await attempt(
        `the import of ${count.toLocaleString("en")} contracts`,
        () => measureImport(stage, administrator, count),
        ({ stored }) => `${Math.round((count * 1000) / stored.milliseconds)} rows a second stored`,
      )),
    );

  const { rows: version } = await database.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  return markdown({
    takenOn: new Date(),
    otherLoad,
    city,
    databaseVersion: version[0]?.version ?? "",
    comparisons,
    imports,
    files: files.flat(),
    failed,
    memory: { before, after: await memory() },
    weights,
    visits,
  });
}

try {
  const results = await measure();
  console.log(`\n${results}`);
  if (size === full && only.length === 0) await writeFile(join(ROOT, "bench/results.md"), results);
} finally {
  await close();
}
