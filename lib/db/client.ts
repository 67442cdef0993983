import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client";

/**
 * Limits in milliseconds, ordered so that the database always gives up before Prisma does: a late statement of a
 * transaction that Prisma has abandoned could otherwise commit alone.
 */
export const limits = {
  lock: 2_000,
  statement: 5_000,
  transaction: 10_000,
  prisma: 30_000,
  /** How long anything waits for a connection: a page asked of a busy server is late rather than refused. */
  wait: 15_000,
} as const;

/** Connections of one server: more would only make each statement slower, and let it run into its limit. */
const connections = 16;

/** A pool with those limits. PostgreSQL before 17 has no limit on a whole transaction: there an idle one is ended instead. */
export function connectionPool(connectionString: string, max = connections): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: limits.wait,
    application_name: "directive-desk",
    options: `-c lock_timeout=${limits.lock} -c statement_timeout=${limits.statement} -c idle_in_transaction_session_timeout=${limits.transaction} -c timezone=UTC -c random_page_cost=1.1 -c work_mem=16MB -c jit=off`,
    onConnect: async (client) => {
      await client.query(
        `select set_config('transaction_timeout', '${limits.transaction}', false) where current_setting('server_version_num')::int >= 170000`,
      );
    },
  });
  pool.on("error", (error) => console.error(`database connection lost: ${error.message}`));
  return pool;
}

/** A Prisma client of its own for `url`; the caller disconnects it. */
export function databaseClient(url: string, max?: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(connectionPool(url, max), { disposeExternalPool: true }),
    transactionOptions: { timeout: limits.prisma, maxWait: limits.wait },
  });
}

const held = globalThis as { directiveDeskDb?: PrismaClient };

function theClient(): PrismaClient {
  if (!held.directiveDeskDb) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: start with `npm start` or `npm run dev`");
    held.directiveDeskDb = databaseClient(url);
  }
  return held.directiveDeskDb;
}

/** The client of this process, connected on first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => {
    const value = Reflect.get(theClient(), name);
    return typeof value === "function" ? value.bind(theClient()) : value;
  },
});

/** What a write gets: the client inside one transaction. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$use" | "$extends"
>;
