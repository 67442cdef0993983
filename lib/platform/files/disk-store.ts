import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FileStore } from "./file-store";

/** Keeps files under `dataDir`/files, two folders deep by the first characters of their hash, readable by this user alone. */
export function diskStore(dataDir: string): FileStore {
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("a file is named by its SHA-256");
    return join(resolve(dataDir), "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = async (sha256: string, size: number) =>
    (await stat(placeOf(sha256)).catch(() => null))?.size === size;

  return {
    has,
    async put({ path, sha256, size }) {
      const place = placeOf(sha256);
      if (await has(sha256, size)) return;
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      // The received file was flushed already, so it appears here whole or not at all; a damaged one is replaced.
      await rename(path, place);
      await flushFolder(dirname(place));
    },
    async open(sha256, range) {
      const file = await open(placeOf(sha256), "r").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      return file?.createReadStream(range) ?? null;
    },
    remove: (sha256) => within(patience, rm(placeOf(sha256), { force: true })),
  };
}

/** How long removing a file may take, in milliseconds: whoever sends the same bytes again waits longer than that. */
const patience = 60_000;

/** Waits no longer than so many milliseconds, as for a disk on the network that no longer answers. */
async function within<Result>(milliseconds: number, done: Promise<Result>): Promise<Result> {
  const over = new AbortController();
  const late = wait(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new Error(`the disk did not answer within ${milliseconds} ms`);
  });
  late.catch(() => undefined);
  return Promise.race([done, late]).finally(() => over.abort());
}

/** A new name survives a crash once its folder was flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}
