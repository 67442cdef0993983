import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, self } from "@/lib/platform/process-identity";
import { StartupError } from "@/lib/platform/startup-error";

/**
 * Runs `work` while no other process of this folder is starting or stopping the server.
 * A lock left behind by a process that died is taken over.
 */
export async function withServerLock<Result>(dataDir: string, work: () => Promise<Result>): Promise<Result> {
  const file = join(dataDir, "postgres.lock");
  const giveUpAt = Date.now() + 60_000;
  while (!(await tryToLock(file))) {
    if (Date.now() > giveUpAt) {
      throw new StartupError(
        `Another command has been starting the database for a minute. End it, or remove ${file}.`,
      );
    }
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function tryToLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, self, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const holder = await readFile(file, "utf8").catch(() => "");
    // An empty file is one that its writer has created and not yet filled.
    if (holder !== "" && !isAlive(holder)) await rm(file, { force: true });
    return false;
  }
}

/** Notes that this process uses the server, so that another one leaving does not stop it. */
export async function registerUser(dataDir: string): Promise<void> {
  await mkdir(join(dataDir, "postgres.users"), { recursive: true });
  await writeFile(join(dataDir, "postgres.users", String(process.pid)), self);
}

/** Takes this process off the list and answers whether it was the last one alive on it. */
export async function unregisterUser(dataDir: string): Promise<boolean> {
  const folder = join(dataDir, "postgres.users");
  await rm(join(folder, String(process.pid)), { force: true });
  let last = true;
  for (const name of await readdir(folder)) {
    const alive = isAlive(await readFile(join(folder, name), "utf8"));
    if (alive) last = false;
    else await rm(join(folder, name), { force: true });
  }
  return last;
}
