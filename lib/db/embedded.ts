import { execFile, spawn } from "node:child_process";
import { chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { choosePostgresUser, findBinaries } from "@/lib/db/embedded-binaries";
import { registerUser, unregisterUser, withServerLock } from "@/lib/db/embedded-lock";
import { prepareDataFolder, readOrCreateSecrets } from "@/lib/platform/secrets";
import { StartupError } from "@/lib/platform/startup-error";

const OWNER = "directive_desk";
const DATABASE = "directive_desk";
const START_LIMIT_MS = 60_000;

export interface EmbeddedDatabase {
  /** Connection string of the product's database; its role owns it and may create databases, nothing more. */
  url: string;
  /** True when another command of this folder had already started the server. */
  attached: boolean;
  /** Stops the server unless another command of this folder still uses it. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** For throw-away data: does not wait for the disk. */
  unsafeButFast?: boolean;
}

/**
 * Starts the Postgres that npm delivered, with its data in `postgres` under the data folder, on a free loopback port; or
 * attaches to it when another command of this folder runs it (also one left over by a command that was killed).
 * @throws StartupError when the folder, the user or the server stands in the way
 */
export async function openEmbeddedDatabase({
  dataDir,
  unsafeButFast = false,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = await prepareDataFolder(dataDir);
  const data = join(folder, "postgres");
  return withServerLock(folder, async () => {
    const { databasePassword: password } = await readOrCreateSecrets(folder);
    let port = await portOfRunningServer(data, password);
    const attached = port !== undefined;
    port ??= await startServer(folder, data, password, unsafeButFast);
    await registerUser(folder);
    await ensureDatabase(port, password);
    const url = `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`;
    return { url, attached, close: () => leave(folder, data) };
  });
}

async function leave(folder: string, data: string): Promise<void> {
  await withServerLock(folder, async () => {
    if (await unregisterUser(folder)) await stopServer(data);
  });
}

async function stopServer(data: string): Promise<void> {
  const running = await readPostmasterFile(data);
  if (!running) return;
  // SIGINT is Postgres' "fast" stop: open sessions are ended, everything committed is on disk.
  process.kill(running.pid, "SIGINT");
  for (const giveUpAt = Date.now() + 30_000; Date.now() < giveUpAt; await sleep(50)) {
    if (!(await readPostmasterFile(data))) return;
  }
}

async function startServer(
  folder: string,
  data: string,
  password: string,
  unsafeButFast: boolean,
): Promise<number> {
  const binaries = findBinaries();
  const user = choosePostgresUser([folder, binaries.postgres]);
  const isNew = await readFile(join(data, "PG_VERSION"), "utf8").then(
    (version) => {
      if (version.trim() === "18") return false;
      throw new StartupError(
        `${data} was made by PostgreSQL ${version.trim()}; this program carries 18. Set DATA_DIR to another folder.`,
      );
    },
    () => true,
  );
  if (isNew) await createCluster(folder, data, password, binaries.initdb, user);

  const log = join(folder, "postgres.log");
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=60",
  ];
  if (unsafeButFast) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const giveUpAt = Date.now() + START_LIMIT_MS;
  while (Date.now() < giveUpAt) {
    await removeForeignPostmasterFile(data);
    const port = await freePort();
    const args = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
    const { file, args: all, options } = user.command(binaries.postgres, args);
    const output = await open(log, "a");
    // Its own session: Ctrl-C in the terminal must reach the database only after the web server has finished.
    const server = spawn(file, all, {
      ...options,
      cwd: "/",
      env: serverEnvironment(),
      detached: true,
      stdio: ["ignore", output.fd, output.fd],
    });
    await output.close();
    server.unref();
    let ended = false;
    server.once("error", () => {
      ended = true;
    });
    server.once("exit", () => {
      ended = true;
    });
    while (!ended && Date.now() < giveUpAt) {
      if ((await portOfRunningServer(data, password)) === port) return port;
      await sleep(50);
    }
    // Typical after a kill: memory of the old server is still held for a moment, or the port was just taken.
    await sleep(500);
    if (ended && !(await mayRetry(log))) break;
  }
  throw new StartupError(`The embedded Postgres did not start. Its reason is in the last lines of ${log}.`);
}

async function mayRetry(log: string): Promise<boolean> {
  const lines = (await readFile(log, "utf8")).trimEnd().split("\n").slice(-6).join("\n");
  return /still in use|Address already in use|could not bind|starting up|lock file/.test(lines);
}

async function createCluster(
  folder: string,
  data: string,
  password: string,
  initdb: string,
  user: ReturnType<typeof choosePostgresUser>,
): Promise<void> {
  const fresh = `${data}.new`;
  const passwordFile = join(folder, "postgres.password");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.ids) for (const path of [fresh, passwordFile]) await chown(path, user.ids.uid, user.ids.gid);
  const { file, args, options } = user.command(initdb, [
    `--pgdata=${fresh}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ]);
  try {
    await promisify(execFile)(file, args, { ...options, cwd: "/", env: serverEnvironment() });
    await rename(fresh, data);
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr || (error as Error).message)
      .trim()
      .split("\n")
      .pop();
    throw new StartupError(`A new database could not be made in ${data}: ${reason}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C", TZ: "UTC" };
}

async function readPostmasterFile(data: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => undefined);
  const lines = text?.split("\n");
  if (!lines?.[0]) return undefined;
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function portOfRunningServer(data: string, password: string): Promise<number | undefined> {
  const running = await readPostmasterFile(data);
  if (!running?.port) return undefined;
  const client = new pg.Client({ ...superuser(running.port, password), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === data ? running.port : undefined;
  } catch (error) {
    if ((error as { code?: string }).code !== "28P01") return undefined;
    throw new StartupError(
      `The password in ${join(data, "..", "secrets.json")} is not the one of the database beside it. Restore that file.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Postgres clears its own stale file unless the number in it now belongs to some other program; then it would never start. */
async function removeForeignPostmasterFile(data: string): Promise<void> {
  const left = await readPostmasterFile(data);
  if (!left) return;
  const program = await readFile(`/proc/${left.pid}/comm`, "utf8").catch(() => undefined);
  if (program !== undefined && program.trim() !== "postgres")
    await rm(join(data, "postmaster.pid"), { force: true });
}

function superuser(port: number, password: string): pg.ClientConfig {
  return { host: "127.0.0.1", port, user: "postgres", password, database: "postgres" };
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client(superuser(port, password));
  await client.connect();
  try {
    const { rows } = await client.query("select datname from pg_database where datname = $1", [DATABASE]);
    if (rows.length > 0) return;
    const { rows: roles } = await client.query("select 1 from pg_roles where rolname = $1", [OWNER]);
    if (roles.length === 0)
      await client.query(`create role ${OWNER} login createdb password ${client.escapeLiteral(password)}`);
    await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** A port nobody listens on at this moment, on the loopback address. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
