import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { openEmbeddedDatabase } from "@/lib/db/embedded";

export interface Cluster {
  /** A database whose role may create others. */
  url: string;
  close(): Promise<void>;
}

/** A server for tests: the one `TEST_DATABASE_URL` names, or an embedded one whose data is thrown away at the end. */
export async function openTestCluster(): Promise<Cluster> {
  if (process.env.TEST_DATABASE_URL)
    return { url: process.env.TEST_DATABASE_URL, close: async () => undefined };
  const dataDir = await mkdtemp(join(tmpdir(), "directive-desk-test-"));
  await chmod(dataDir, 0o711);
  const server = await openEmbeddedDatabase({ dataDir, unsafeButFast: true });
  const close = async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** A name no other run on the same server uses. */
export function scratchName(purpose: string): string {
  return `${purpose}_${process.pid}_${randomBytes(4).toString("hex")}`;
}

/** Runs one statement such as `create database`, which no transaction may hold. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Makes a database, replacing one of that name.
 * @returns its connection string
 */
export async function createDatabase(
  clusterUrl: string,
  name: string,
  template = "template1",
): Promise<string> {
  await dropDatabase(clusterUrl, name);
  await administer(clusterUrl, `create database "${name}" template "${template}"`);
  return withDatabase(clusterUrl, name);
}

const INSUFFICIENT_PRIVILEGE = "42501";

/**
 * Removes a database if it is there, ending the sessions that still use it. A vacuum of the server's own, which no
 * other role may end, is waited for: at most 30 seconds.
 */
export async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await administer(clusterUrl, `drop database if exists "${name}" with (force)`);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== INSUFFICIENT_PRIVILEGE || attempt === 60) throw error;
      await setTimeout(500);
    }
  }
}
