import pg from "pg";
import { openEmbeddedDatabase } from "@/lib/db/embedded";
import { env } from "@/lib/platform/env";
import { StartupError } from "@/lib/platform/startup-error";

export interface Database {
  url: string;
  embedded: boolean;
  /** What to call it in a line for people; never the password. */
  description: string;
  close(): Promise<void>;
}

/**
 * The database of this installation: the server `DATABASE_URL` names, or the embedded one, started if need be.
 * @throws StartupError when it cannot be reached or is older than PostgreSQL 15
 */
export async function openDatabase(): Promise<Database> {
  if (env.DATABASE_URL) {
    const description = await describeServer(env.DATABASE_URL);
    return { url: env.DATABASE_URL, embedded: false, description, close: async () => undefined };
  }
  const { url, attached, close } = await openEmbeddedDatabase({ dataDir: env.DATA_DIR });
  const description = `embedded PostgreSQL 18 on port ${new URL(url).port}${attached ? " (was running)" : ""}`;
  return { url, embedded: true, description, close };
}

async function describeServer(url: string): Promise<string> {
  const { host, pathname } = new URL(url);
  const where = `${host}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    throw new StartupError(
      `The database ${where} cannot be used (${message || code}). Check DATABASE_URL, and that the server is running and lets this user in.`,
    );
  }
  try {
    const { rows } = await client.query<{ number: number; version: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
    );
    const { number = 0, version = "unknown" } = rows[0] ?? {};
    if (number < 150_000) {
      throw new StartupError(
        `The database ${where} is PostgreSQL ${version}. PostgreSQL 15 or newer is needed.`,
      );
    }
    return `PostgreSQL ${version} at ${where}`;
  } finally {
    await client.end();
  }
}
