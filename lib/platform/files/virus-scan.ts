import { connect } from "node:net";
import type { Readable } from "node:stream";
import { env } from "@/lib/platform/env";

/** What a scanner says of a file; "unsure" when it could not say, with its reason. */
export type Verdict =
  | { says: "clean" }
  | { says: "infected"; what: string }
  | { says: "unsure"; why: string };

/** A scanner of files; it answers "unsure" rather than throw. */
export type Scanner = (bytes: Readable) => Promise<Verdict>;

/** The scanner of this installation, or null when none is configured. */
export const scanner = (): Scanner | null => (env.CLAMD_ADDRESS ? clamd(env.CLAMD_ADDRESS) : null);

/** How long clamd may say nothing, in milliseconds. */
const patience = 60_000;

/**
 * A ClamAV daemon at `address`: host:port, or the path of its socket. Its INSTREAM command takes pieces, each after its
 * length in four bytes, until a piece of no length.
 */
export function clamd(address: string): Scanner {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = address.startsWith("/") ? connect(address) : connect(hostAndPort(address));
      let answer = "";
      const unsure = (why: string) => {
        bytes.destroy();
        socket.destroy();
        resolve({ says: "unsure", why });
      };
      socket.setTimeout(patience, () => unsure("no answer"));
      socket.on("error", (error) => (answer ? verdictOf(answer) : unsure(error.message)));
      socket.setEncoding("utf8").on("data", (text) => {
        answer += text;
      });
      socket.on("end", () => socket.destroy());
      socket.on("close", () => {
        bytes.destroy();
        resolve(verdictOf(answer));
      });
      socket.on("connect", async () => {
        try {
          socket.write("zINSTREAM\0");
          for await (const piece of bytes as AsyncIterable<Buffer>) await send(socket, piece);
          socket.write(lengthOf(0));
        } catch (error) {
          // A daemon that has heard enough says why and hangs up while the rest is still being sent.
          if (!answer) unsure(String(error));
        }
      });
    });
}

const hostAndPort = (address: string) => {
  const { hostname, port } = new URL(`tcp://${address}`);
  return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || 3310 };
};

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(size);
  return length;
}

async function send(socket: import("node:net").Socket, piece: Buffer): Promise<void> {
  if (socket.destroyed) throw new Error("the connection was closed");
  socket.write(lengthOf(piece.length));
  if (socket.write(piece)) return;
  await new Promise<void>((resolve, reject) => {
    const closed = () => reject(new Error("the connection was closed"));
    socket.once("close", closed).once("drain", () => {
      socket.off("close", closed);
      resolve();
    });
  });
}

function verdictOf(answer: string): Verdict {
  const said = answer.replace(/\0/g, "").trim();
  if (said === "stream: OK") return { says: "clean" };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  return found ? { says: "infected", what: found } : { says: "unsure", why: said || "no answer" };
}
