import { connect, createServer, type Socket } from "node:net";
import { freePort } from "@/lib/db/embedded";

/** One statement as a program sent it, with its parameters as Postgres' text format has them. */
export interface Statement {
  text: string;
  values: (string | null)[];
}

export interface StatementTap {
  /** The connection string that leads through the tap. */
  url: string;
  /** The `options` (such as `-c statement_timeout=5000`) with which the program opened its latest connection. */
  options(): string;
  /** The statements executed since the last call, in order, transaction control included. */
  take(): Statement[];
  close(): Promise<void>;
}

/** What opens, ends or sets up a transaction or connection; everything else asks or changes something. */
const bookkeeping =
  /^\s*(begin|start|commit|end|rollback|savepoint|release|set|reset|discard|deallocate|show)\b|set_config\(/i;

/** Whether a statement is one a page is counted by. */
export const counts = ({ text }: Statement): boolean => !bookkeeping.test(text) && text.trim() !== "";

/**
 * Stands between a program and its database and notes every statement that passes, by reading the client's half of
 * Postgres' wire protocol (version 3, unencrypted). It asks nothing of the server: no extension, no log, no rights.
 */
export async function openStatementTap(databaseUrl: string): Promise<StatementTap> {
  const upstream = new URL(databaseUrl);
  const port = await freePort();
  const sockets = new Set<Socket>();
  let taken: Statement[] = [];
  let options = "";
  const server = createServer((client) => {
    const database = connect(Number(upstream.port || 5432), upstream.hostname);
    const read = clientReader({
      started: (settings) => {
        options = settings.get("options") ?? "";
      },
      executed: (statement) => taken.push(statement),
    });
    client.on("data", read);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => sockets.delete(one));
    }
  });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  const through = new URL(databaseUrl);
  through.hostname = "127.0.0.1";
  through.port = String(port);
  return {
    url: through.href,
    options: () => options,
    take: () => {
      const statements = taken;
      taken = [];
      return statements;
    },
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Reads what one client sends: the startup packet has no type byte, every message after it has one. */
function clientReader(tell: {
  started: (settings: Map<string, string>) => void;
  executed: (statement: Statement) => void;
}): (chunk: Buffer) => void {
  const prepared = new Map<string, string>();
  const portals = new Map<string, Statement>();
  let pending: Buffer = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (;;) {
      const header = started ? 1 : 0;
      if (pending.length < header + 4) return;
      const end = header + pending.readInt32BE(header);
      if (pending.length < end) return;
      const body = pending.subarray(header + 4, end);
      if (started) message(String.fromCharCode(pending[0] ?? 0), body);
      else tell.started(settingsOf(body));
      started = true;
      pending = pending.subarray(end);
    }
  };

  function message(type: string, body: Buffer): void {
    if (type === "Q") tell.executed({ text: untilZero(body, 0).text, values: [] });
    if (type === "P") {
      const name = untilZero(body, 0);
      prepared.set(name.text, untilZero(body, name.next).text);
    }
    if (type === "B") {
      const portal = untilZero(body, 0);
      const name = untilZero(body, portal.next);
      portals.set(portal.text, { text: prepared.get(name.text) ?? "", values: parameters(body, name.next) });
    }
    if (type === "E") {
      const statement = portals.get(untilZero(body, 0).text);
      if (statement) tell.executed(statement);
    }
  }
}

/** The names and values of a startup packet, which follow its protocol version. */
function settingsOf(body: Buffer): Map<string, string> {
  const words = body.toString("utf8", 4).split("\0");
  const pairs = words.flatMap((name, index) =>
    index % 2 === 0 && name !== "" ? [[name, words[index + 1] ?? ""] as const] : [],
  );
  return new Map(pairs);
}

function untilZero(body: Buffer, from: number): { text: string; next: number } {
  const end = body.indexOf(0, from);
  return { text: body.toString("utf8", from, end), next: end + 1 };
}

function parameters(body: Buffer, from: number): (string | null)[] {
  const formats = body.readInt16BE(from);
  let at = from + 2 + 2 * formats;
  const count = body.readInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    const value = body.toString("utf8", at, at + length);
    at += length;
    return value;
  });
}
