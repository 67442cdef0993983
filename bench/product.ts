import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
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
  const address = `http://localhost:${port}`;
  const server = await startWebServer({
    mode: "production",
    host: "127.0.0.1",
    port,
    output: "shown",
    variables: {
      DATABASE_URL: databaseUrl,
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
  return { address, memory, stop: server.stop };
}
