import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import type { FileStore } from "@/lib/platform/files/file-store";
import { s3Store } from "@/lib/platform/files/s3-store";

/** A real S3 server with one empty bucket, and a store in it; `close` ends both. */
export async function startBucket(): Promise<{ store: FileStore; close: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "bucket-"));
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory,
    configureBuckets: [{ name: "evidence", configs: [] }],
  });
  const { port } = await server.run();
  const store = s3Store({
    bucket: "evidence",
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  });
  return {
    store,
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}
