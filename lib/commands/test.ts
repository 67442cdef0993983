import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "@/lib/commands/child";
import { ensureChromium } from "@/lib/commands/chromium";
import { ensureClient } from "@/lib/commands/client";
import { ensureBuild } from "@/lib/commands/production-build";
import { binary } from "@/lib/commands/project";
import { step } from "@/lib/commands/steps";
import { runPrisma } from "@/lib/db/migrate";
import { StartupError } from "@/lib/platform/startup-error";
import { createDatabase, dropDatabase, openTestCluster, scratchName } from "@/lib/testing/cluster";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());

const results = await mkdtemp(join(tmpdir(), "directive-desk-results-"));
const closers = [() => rm(results, { recursive: true, force: true })];
const started = performance.now();

/** The settings of this shell are for the program, not for its tests. */
const UNSET = {
  DATABASE_URL: undefined,
  DEMO: undefined,
  DEMO_TODAY: undefined,
  PORT: undefined,
  NODE_ENV: undefined,
};

async function check(
  label: string,
  args: string[],
  changes: Record<string, string> = {},
  count?: () => Promise<string>,
) {
  const work = async () => {
    const { code, printed } = await run(
      args,
      { ...UNSET, NO_COLOR: "1", FORCE_COLOR: undefined, ...changes },
      stop.signal,
    );
    stop.signal.throwIfAborted();
    if (code === 0) return count?.();
    console.error(printed.trimEnd());
    throw new StartupError(`${label}: failed; its own words are above.`);
  };
  return step(label, work, (words) => words);
}

async function readResult<Result>(file: string): Promise<Result> {
  return JSON.parse(await readFile(join(results, file), "utf8"));
}

async function countUnitTests(): Promise<string> {
  const { numPassedTests, numPendingTests } = await readResult<Record<string, number>>("vitest.json");
  if (!numPassedTests) throw new StartupError("No unit test ran.");
  return `tests passed: ${numPassedTests}${numPendingTests ? `, skipped: ${numPendingTests}` : ""}`;
}

async function countJourneys(): Promise<string> {
  const { stats } = await readResult<{ stats: Record<string, number> }>("playwright.json");
  if (!stats.expected) throw new StartupError("No browser journey ran.");
  return `journeys passed: ${stats.expected}${stats.skipped ? `, skipped: ${stats.skipped}` : ""}`;
}

async function compareMigrationsWithModels(clusterUrl: string): Promise<void> {
  const database = scratchName("drift");
  const url = await createDatabase(clusterUrl, database);
  const ends = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma"];
  const { code, printed } = await runPrisma(["migrate", "diff", ...ends, "--exit-code"], url);
  await dropDatabase(clusterUrl, database);
  if (code === 0 && printed.includes("No difference detected")) return;
  console.error(printed.trimEnd());
  throw new StartupError(
    "The migrations do not make what the models say. Write one with: npm run prisma -- migrate dev --name WHAT",
  );
}

async function checkAll(): Promise<string[]> {
  const browser = await step(
    "Finding a browser",
    async () => ensureChromium(),
    (path) => path,
  );
  await step("Making the database client", ensureClient, (done) => done);
  const biome = binary("@biomejs/biome", "bin/biome");
  await check("Format and lint", [
    biome,
    "ci",
    "--colors=off",
    "--config-path=.biome.json",
    "--error-on-warnings",
    ".",
  ]);
  await check("Route types", [binary("next", "dist/bin/next"), "typegen"]);
  await check("Types", [binary("typescript", "bin/tsc"), "--noEmit", "--incremental", "false"]);
  await check("Unused code", [binary("knip", "bin/knip.js")]);

  const cluster = await step("Starting a database for the tests", openTestCluster);
  closers.unshift(cluster.close);
  const database = { TEST_DATABASE_URL: cluster.url };
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(results, "vitest.json")}`,
  ];
  const unit = [binary("vitest", "vitest.mjs"), "run", "--config", ".config/vitest.ts", ...reporters];
  const unitTests = await check("Unit and database tests", unit, database, countUnitTests);
  await step(
    "Migrations against models",
    () => compareMigrationsWithModels(cluster.url),
    () => "no drift",
  );
  await step(
    "Production build",
    () => ensureBuild(stop.signal),
    (done) => done,
  );
  const journeys = [
    binary("@playwright/test", "cli.js"),
    "test",
    "--config",
    ".config/playwright.ts",
    "--reporter=list,json",
  ];
  const output = { PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, "playwright.json"), CHROMIUM_PATH: browser };
  const browserTests = await check("Browser journeys", journeys, { ...database, ...output }, countJourneys);
  return [unitTests, browserTests].filter((words) => words !== undefined);
}

try {
  const counts = await checkAll();
  console.log(
    `\nAll is well: ${counts.join("; ")}, in ${Math.round((performance.now() - started) / 1000)} s.`,
  );
} catch (error) {
  if (!stop.signal.aborted) throw error;
  process.exitCode = 130;
} finally {
  for (const close of closers) await close();
}
