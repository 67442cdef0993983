import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWebServer } from "@/lib/commands/web-server";
import { freePort } from "@/lib/db/embedded";

export interface Product {
  address: string;
  /** Bytes of memory the server process holds (resident set); undefined where the system does not tell. */
  memory(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/**
 * Serves the production build on this database, as `npm start` does, without anything of a demonstration.
 * @param secret what its cookies are made with
 */
export async function startProduct(databaseUrl: string, secret: string): Promise<Product> {
  const port = await freePort();
  // What is uploaded is kept apart from the installation's own files, and goes when the measurement ends.
  const folder = await mkdtemp(join(tmpdir(), "directive-desk-bench-data-"));
  const address = `http://localhost:${port}`;
  const server = await startWebServer({
    mode: "production",
    host: "127.0.0.1",
    port,
    output: "shown",
    variables: {
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      DEMO: "0",
      NEXTAUTH_URL: address,
      NEXTAUTH_SECRET: secret,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  const memory = async () => {
    const status = await readFile(`/proc/${server.pid}/status`, "utf8").catch(() => "");
    const kilobytes = status.match(/^VmRSS:\s+(\d+) kB/m)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  };
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { address, memory, stop };
}
