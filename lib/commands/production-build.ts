import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "@/lib/commands/child";
import { binary, hashSources, ROOT } from "@/lib/commands/project";
import { env } from "@/lib/platform/env";
import { isAlive, self } from "@/lib/platform/process-identity";
import { StartupError } from "@/lib/platform/startup-error";

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "proxy.ts",
  "next.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const NOT_BUILT = /(\.test\.tsx?$)|(^lib\/(commands|testing|db\/generated)\/)|(^prisma\/migrations\/)/;

const folder = join(ROOT, env.NEXT_DIST_DIR);
const sourceMark = join(folder, "made-from");
const servedMark = join(folder, "served-by");

/**
 * Makes the production build unless the one there was made from these very sources.
 * @returns what was done, in words
 * @param stop ends a build under way
 * @throws StartupError when a running server still reads the outdated build
 */
export async function ensureBuild(stop?: AbortSignal): Promise<string> {
  const sources = await hashSources(SOURCES, (path) => !NOT_BUILT.test(path));
  const [made, servedBy] = await Promise.all(
    [sourceMark, servedMark].map((file) => readFile(file, "utf8").catch(() => "")),
  );
  if (made === sources) return "already current";
  if (servedBy && isAlive(servedBy)) {
    throw new StartupError(
      "The sources have changed while a server runs from the present build. Stop that server, then try again.",
    );
  }
  await rm(sourceMark, { force: true });
  const { code, printed } = await run(
    [binary("next", "dist/bin/next"), "build"],
    {
      // The running server's own key comes first; this one only keeps a key that matters out of the build output.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stop,
  );
  stop?.throwIfAborted();
  if (code !== 0) {
    console.error(printed.trimEnd());
    throw new StartupError("The build failed; its own words are above.");
  }
  await mkdir(folder, { recursive: true });
  await writeFile(sourceMark, sources);
  return "built";
}

/** Notes that this process serves the build, so that nothing replaces it underneath. */
export async function markServed(): Promise<void> {
  await writeFile(servedMark, self);
}
