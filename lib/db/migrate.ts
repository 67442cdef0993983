import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { StartupError } from "@/lib/platform/startup-error";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Runs the Prisma CLI against a database with the schema engine that needs no download.
 * @param output `shown` passes the CLI's words on; `kept` returns them
 * @returns the CLI's exit code and, when kept, what it printed
 */
export async function runPrisma(
  args: string[],
  databaseUrl: string,
  output: "shown" | "kept" = "kept",
): Promise<{ code: number; printed: string }> {
  const cli = resolve(ROOT, "node_modules/prisma/build/index.js");
  const child = spawn(process.execPath, [cli, ...args, "--config", ".config/prisma.ts"], {
    cwd: ROOT,
    stdio: output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PRISMA_SCHEMA_ENGINE_BINARY: resolve(ROOT, ".config/schema-engine.mjs"),
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const code = await new Promise<number>((done, failed) => {
    child.once("error", failed);
    child.once("close", (exit) => done(exit ?? 1));
  });
  return { code, printed };
}

/**
 * Brings a database up to date with `prisma/migrations`.
 * @returns how many migrations were applied
 * @throws StartupError with Prisma's own words
 */
export async function migrate(databaseUrl: string): Promise<number> {
  const { code, printed } = await runPrisma(["migrate", "deploy"], databaseUrl);
  if (code !== 0) throw new StartupError(`The database could not be migrated. ${lastWords(printed)}`);
  return printed.match(/migration\.sql/g)?.length ?? 0;
}

/** Writes the typed client for `prisma/` into `lib/db/generated`. */
export async function generateClient(): Promise<void> {
  const { code, printed } = await runPrisma(["generate"], "postgresql://unused");
  if (code !== 0) throw new StartupError(`The database client could not be generated. ${lastWords(printed)}`);
}

function lastWords(printed: string): string {
  return printed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("Loaded Prisma config"))
    .join(" ");
}
