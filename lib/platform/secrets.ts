import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StartupError } from "@/lib/platform/startup-error";

export interface Secrets {
  databasePassword: string;
  sessionSecret: string;
  /** Base64 of 32 bytes: the form `NEXT_SERVER_ACTIONS_ENCRYPTION_KEY` wants. */
  serverActionsKey: string;
}

/**
 * Makes the data folder if need be and proves that it can be written.
 * @throws StartupError when it cannot
 */
export async function prepareDataFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    await writeFile(join(folder, ".writable"), "");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new StartupError(
      `The data folder ${folder} cannot be written (${reason}). Give this user the right to write there, or set DATA_DIR to another folder.`,
    );
  }
  return folder;
}

/**
 * The secrets of an embedded installation, made once and kept in `secrets.json` with mode 600.
 * @throws StartupError when the file is there but cannot be read as what it should be
 */
export async function readOrCreateSecrets(dataDir: string): Promise<Secrets> {
  const file = join(resolve(dataDir), "secrets.json");
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new StartupError(`${file} cannot be read (${error.code}). Start as the user who owns it.`);
  });
  if (text !== undefined) return parse(text, file);
  const secrets: Secrets = {
    databasePassword: randomBytes(24).toString("hex"),
    sessionSecret: randomBytes(32).toString("base64"),
    serverActionsKey: randomBytes(32).toString("base64"),
  };
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

function parse(text: string, file: string): Secrets {
  try {
    const { databasePassword, sessionSecret, serverActionsKey } = JSON.parse(text) as Partial<Secrets>;
    if (databasePassword && sessionSecret && serverActionsKey)
      return { databasePassword, sessionSecret, serverActionsKey };
  } catch {}
  throw new StartupError(
    `${file} is damaged. Restore it from a backup: the database in the same folder needs its password.`,
  );
}
