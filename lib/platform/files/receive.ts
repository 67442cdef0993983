import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Refusal } from "@/lib/platform/errors";

/** A file that arrived whole and lies in the data folder until it is kept or discarded. */
export type ReceivedFile = { path: string; sha256: string; size: number; discard: () => Promise<void> };

/** What the sender said of the file beforehand, to be compared with what arrived. */
export type Declared = { size?: number; sha256?: string };

/** Writing this much at once keeps memory small and the disk busy. */
const chunk = 262_144;
/** Files that a crash left behind are removed once they are a day older than a new one, in milliseconds. */
const forgotten = 86_400_000;

/** The folder files arrive in, on the same disk as the store, so that keeping one is a rename. */
export const arrivals = (dataDir: string) => join(resolve(dataDir), "files", "incoming");

/**
 * Writes what arrives into a new file of `dataDir`, readable by this user alone, counting and hashing on the way; memory
 * stays the same however long it is. Refuses what is empty, longer than `limit` bytes, cut, or other than declared, and
 * a full disk; then nothing is left behind. What is too long is read to its end, so that the sender sees the answer.
 */
export async function receive(
  bytes: AsyncIterable<Uint8Array>,
  { dataDir, limit, declared = {} }: { dataDir: string; limit: number; declared?: Declared },
): Promise<ReceivedFile> {
  const folder = arrivals(dataDir);
  const path = join(folder, randomUUID());
  const discard = () => rm(path, { force: true });
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(path, "wx", 0o600);
    const { size, sha256 } = await write(file, bytes, limit).finally(() => file.close());
    if (size > limit) throw tooLarge(limit);
    if (size === 0) throw new Refusal("invalid", { key: "errors.file.empty" });
    if ((declared.size ?? size) !== size || (declared.sha256 ?? sha256) !== sha256) throw cut();
    return { path, sha256, size, discard };
  } catch (error) {
    await discard().catch(() => undefined);
    // Whoever sends the rest of something refused must see the answer.
    if (error instanceof Refusal || isFull(error)) await drain(bytes);
    throw plain(error);
  }
}

async function write(file: FileHandle, bytes: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash("sha256");
  // One buffer for all: what is thrown away piece by piece would pile up until it is collected.
  const waiting = Buffer.allocUnsafe(chunk);
  let [size, held] = [0, 0];
  const flush = async () => {
    // A disk that is filling up takes less than it was given, and says so only the next time.
    for (let done = 0; done < held; ) done += (await file.write(waiting, done, held - done)).bytesWritten;
    held = 0;
  };
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > limit) continue;
    hash.update(piece);
    for (let taken = 0; taken < piece.byteLength; ) {
      const part = piece.subarray(taken, taken + chunk - held);
      waiting.set(part, held);
      taken += part.byteLength;
      held += part.byteLength;
      if (held === chunk) await flush();
    }
  }
  if (size <= limit) await flush();
  await file.sync();
  return { size, sha256: hash.digest("hex") };
}

async function drain(bytes: AsyncIterable<Uint8Array>) {
  try {
    for await (const _ of bytes);
  } catch {}
}

export const tooLarge = (limit: number) =>
  new Refusal("too-large", {
    key: "errors.file.too-large",
    values: { limit: Math.floor(limit / 1_048_576) },
  });

const cut = () => new Refusal("invalid", { key: "errors.file.cut" });

const isFull = (error: unknown) =>
  ["ENOSPC", "EDQUOT", "EFBIG"].includes((error as NodeJS.ErrnoException | null)?.code ?? "");

/** The refusal behind a failure of the disk or the line; what is neither is thrown as it is. */
function plain(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (isFull(error)) return new Refusal("unavailable", { key: "errors.file.no-room" });
  if (code === "ECONNRESET" || code === "ABORT_ERR" || code === "ERR_STREAM_PREMATURE_CLOSE") return cut();
  return error;
}

/** Removes what a crash left in the arrivals, judged by the clock of the disk alone. */
export async function removeForgotten(dataDir: string, besides: ReceivedFile): Promise<void> {
  const folder = arrivals(dataDir);
  const newest = (await stat(besides.path)).mtimeMs;
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtimeMs < newest - forgotten) await rm(join(folder, name), { force: true });
  }
}
