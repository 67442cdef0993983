import { createHash } from "node:crypto";

/** What became of a file: the hash of what was made, and whether all of it was handed over. */
export type FileEnd = { sha256: string; whole: boolean };

/** How long a reader may leave the stream unread, in milliseconds, before the file is given up. */
const longestPause = 30_000;

async function inTime(ready: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the reader of a file stopped reading")), milliseconds);
  });
  await Promise.race([ready, late]).finally(() => clearTimeout(timer));
}

/**
 * A file handed over while `make` makes it: `put` waits until the reader has taken what came before, so memory stays the
 * same however long the file is. `ended` is told once, before the last piece is handed over, so that nobody has a whole
 * file of which nothing was told; if it fails, the file stays incomplete. A reader who goes away, or reads nothing for
 * half a minute, makes `put` throw. What fails before the first piece is thrown here, and `ended` hears nothing of it.
 */
export function fileStream(
  make: (put: (piece: string | Buffer) => Promise<void>) => Promise<void>,
  ended: (end: FileEnd) => Promise<unknown>,
  pause = longestPause,
): Promise<ReadableStream<Uint8Array>> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  writer.closed.catch(() => undefined);
  const hash = createHash("sha256");
  let held: Buffer | null = null;
  const handOver = async () => {
    if (!held) return;
    await inTime(writer.ready, pause);
    writer.write(held).catch(() => undefined);
    held = null;
  };
  return new Promise((resolve, reject) => {
    const run = async () => {
      let begun = false;
      try {
        await make(async (piece) => {
          await handOver();
          held = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
          hash.update(held);
          begun = true;
          resolve(readable);
        });
        await inTime(writer.ready, pause);
      } catch (error) {
        reject(error);
        writer.abort(error).catch(() => undefined);
        if (begun) await ended({ sha256: hash.digest("hex"), whole: false });
        return;
      }
      try {
        await ended({ sha256: hash.digest("hex"), whole: true });
      } catch (error) {
        writer.abort(error).catch(() => undefined);
        throw error;
      }
      try {
        await handOver();
        await inTime(writer.close(), pause);
      } catch (error) {
        // Told as whole already: what is left is to break off a file whose end was not taken.
        writer.abort(error).catch(() => undefined);
      }
    };
    run().catch((error: unknown) => console.error(error));
  });
}
