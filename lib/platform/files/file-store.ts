import type { Readable } from "node:stream";
import { env } from "@/lib/platform/env";
import { diskStore } from "./disk-store";
import type { ReceivedFile } from "./receive";
import { s3Store } from "./s3-store";

/** Bytes of a file from `start` to `end`, both included, counted from 0. */
export type ByteRange = { start: number; end: number };

/** Where files are kept, each under the SHA-256 of its bytes: the same content is kept once and never overwritten. */
export interface FileStore {
  /** Keeps a received file; when it returns, the bytes survive a crash. What is there already stays as it is. */
  put(file: ReceivedFile): Promise<void>;
  /** The bytes of a file, or of a range of it, as a stream; null when it is not there. */
  open(sha256: string, range?: ByteRange): Promise<Readable | null>;
  /** Whether a file of this hash and size is there. */
  has(sha256: string, size: number): Promise<boolean>;
  /** Removes the bytes of this hash, and is content where there are none. Gives up within a minute. */
  remove(sha256: string): Promise<void>;
}

let chosen: FileStore | undefined;

/** The store the settings name: an S3 bucket where there is one, otherwise the data folder. */
export function fileStore(): FileStore {
  chosen ??= env.S3_BUCKET ? s3Store(s3Settings(env.S3_BUCKET)) : diskStore(env.DATA_DIR);
  return chosen;
}

const s3Settings = (bucket: string) => ({
  bucket,
  endpoint: env.S3_ENDPOINT,
  region: env.S3_REGION,
  credentials:
    env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
      ? { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY }
      : undefined,
});
