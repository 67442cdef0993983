import { Agent, request } from "node:http";

export interface Ask {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
}

export interface Plan {
  address: string;
  /** The next request; undefined when there is nothing left to ask for. */
  next: () => Ask | undefined;
  connections: number;
  /** Whichever comes first ends it. */
  atMost: number;
  forMs: number;
}

export interface Measured {
  connections: number;
  /** Answered with 200; only these are measured. */
  requests: number;
  /** Answered with anything else. */
  refused: number;
  perSecond: number;
  /** Milliseconds from sending to the last byte. */
  median: number;
  p95: number;
  bytes: number;
}

/**
 * Sends requests over so many kept-alive connections, each waiting for its answer before the next, and measures them.
 * @throws when more is refused than answered: that would be no measurement
 */
export async function load({ address, next, connections, atMost, forMs }: Plan): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  let asked = 0;
  const refusals: string[] = [];
  const start = performance.now();
  const connection = async () => {
    while (asked < atMost && performance.now() - start < forMs) {
      const ask = next();
      if (!ask) return;
      asked += 1;
      const sent = performance.now();
      const { status, body } = await send(agent, address, ask);
      if (status !== 200) {
        refusals.push(`${ask.path} answered ${status}: ${body.toString("utf8", 0, 300)}`);
        continue;
      }
      times.push(performance.now() - sent);
      bytes += body.length;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - start) / 1000;
  if (times.length <= refusals.length)
    throw new Error(refusals[0] ?? "nothing was asked, so nothing was measured");
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    connections,
    requests: times.length,
    refused: refusals.length,
    perSecond: times.length / seconds,
    median: at(0.5),
    p95: at(0.95),
    bytes: bytes / times.length,
  };
}

/** One request without compression, and its whole answer. */
export function send(
  agent: Agent,
  address: string,
  { path, method = "GET", headers = {}, body }: Ask,
): Promise<{ status: number; body: Buffer; headers: Record<string, string | string[] | undefined> }> {
  return new Promise((done, failed) => {
    const length: Record<string, number> =
      body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const outgoing = request(
      address + path,
      { agent, method, headers: { ...headers, ...length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", failed);
        response.on("end", () =>
          done({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers: response.headers }),
        );
      },
    );
    outgoing.on("error", failed);
    outgoing.setTimeout(60_000, () => outgoing.destroy(new Error(`${path} took longer than a minute`)));
    outgoing.end(body);
  });
}
