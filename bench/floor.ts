import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "@/lib/commands/project";
import type { Statement } from "@/lib/testing/statement-tap";

export interface Floor {
  address: string;
  /** Serves at `/name`: these statements' rows as JSON, these very bytes, a `COPY` of this statement, or a file, beside which what is posted is kept. */
  serve(
    name: string,
    what: { statements: Statement[] } | { html: Buffer } | { copy: Statement } | { file: string },
  ): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts `bench/floor-server.mjs` on this database.
 * @param options the settings of its connections: those of the product's
 */
export async function startFloor(databaseUrl: string, options: string): Promise<Floor> {
  const child = fork(join(ROOT, "bench/floor-server.mjs"), {
    execArgv: [],
    env: { ...process.env, DATABASE_URL: databaseUrl, PGOPTIONS: options, NODE_ENV: "production" },
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    address: `http://127.0.0.1:${port}`,
    serve: async (name, what) => {
      child.send({ name, ...("html" in what ? { html: what.html.toString("base64") } : what) });
      await once(child, "message");
    },
    close: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
