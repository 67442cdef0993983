import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import type { FileStore } from "./file-store";

export type S3Settings = {
  bucket: string;
  /** The address of an S3-compatible server; without it, the cloud's own for the region. */
  endpoint?: string;
  region: string;
  /** Without them, those of the machine. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
};

/**
 * Keeps files in a bucket under files/SHA-256. The server is told the hash and refuses bytes that do not have it. The
 * client is loaded when it is first needed: most installations have no bucket.
 */
export function s3Store({ bucket, endpoint, region, credentials }: S3Settings): FileStore {
  let ready: Promise<{ s3: typeof import("@aws-sdk/client-s3"); client: S3Client }> | undefined;
  const connect = () => {
    ready ??= import("@aws-sdk/client-s3").then((s3) => ({
      s3,
      client: new s3.S3Client({
        endpoint,
        region,
        credentials,
        forcePathStyle: endpoint !== undefined,
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        maxAttempts: 3,
      }),
    }));
    return ready;
  };
  const at = (sha256: string) => ({ Bucket: bucket, Key: `files/${sha256}` });

  const has = async (sha256: string, size: number) => {
    const { s3, client } = await connect();
    try {
      return (await client.send(new s3.HeadObjectCommand(at(sha256)))).ContentLength === size;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  };

  return {
    has,
    async put({ path, sha256, size }) {
      if (await has(sha256, size)) return;
      const { s3, client } = await connect();
      await client.send(
        new s3.PutObjectCommand({
          ...at(sha256),
          Body: createReadStream(path),
          ContentLength: size,
          ChecksumSHA256: Buffer.from(sha256, "hex").toString("base64"),
        }),
      );
    },
    async open(sha256, range) {
      const { s3, client } = await connect();
      const Range = range && `bytes=${range.start}-${range.end}`;
      try {
        const answer = await client.send(new s3.GetObjectCommand({ ...at(sha256), Range }));
        return answer.Body as Readable;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async remove(sha256) {
      const { s3, client } = await connect();
      await client.send(new s3.DeleteObjectCommand(at(sha256)), {
        abortSignal: AbortSignal.timeout(patience),
      });
    },
  };
}

/** How long removing a file may take, in milliseconds: whoever sends the same bytes again waits longer than that. */
const patience = 60_000;

const isMissing = (error: unknown) =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;
