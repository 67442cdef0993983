import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBucket } from "@/lib/testing/bucket";
import { diskStore } from "./disk-store";
import type { FileStore } from "./file-store";
import { receive } from "./receive";
import { s3Store } from "./s3-store";

const dataDir = mkdtempSync(join(tmpdir(), "store-"));
const arrive = (bytes: Buffer) => receive(Readable.from([bytes]), { dataDir, limit: 60_000_000 });

let bucket: Awaited<ReturnType<typeof startBucket>>;
beforeAll(async () => {
  bucket = await startBucket();
});
afterAll(async () => {
  await bucket.close();
  rmSync(dataDir, { recursive: true });
});

const stores: [string, () => FileStore][] = [
  ["the data folder", () => diskStore(dataDir)],
  ["an S3 server", () => bucket.store],
];

describe.each(stores)("files in %s", (_, store) => {
  it("come back byte for byte, whole and in parts", async () => {
    const bytes = randomBytes(3_000_000);
    const file = await arrive(bytes);
    await store().put(file);
    await file.discard();
    expect(await store().has(file.sha256, file.size)).toBe(true);
    expect(await store().has(file.sha256, file.size - 1)).toBe(false);
    expect((await buffer((await store().open(file.sha256)) as Readable)).equals(bytes)).toBe(true);
    const part = await buffer((await store().open(file.sha256, { start: 5, end: 14 })) as Readable);
    expect(part.equals(bytes.subarray(5, 15))).toBe(true);
  });

  it("are kept once, however often they are sent", async () => {
    const bytes = randomBytes(1_000);
    const [one, two] = [await arrive(bytes), await arrive(bytes)];
    await Promise.all([store().put(one), store().put(two)]);
    expect(one.sha256).toBe(two.sha256);
    expect((await buffer((await store().open(one.sha256)) as Readable)).equals(bytes)).toBe(true);
    await Promise.all([one.discard(), two.discard()]);
  });

  it("are removed, and can be sent again", async () => {
    const bytes = randomBytes(1_000);
    const file = await arrive(bytes);
    await store().put(file);
    await store().remove(file.sha256);
    expect(await store().open(file.sha256)).toBeNull();
    await expect(store().remove(file.sha256)).resolves.toBeUndefined();
    const again = await arrive(bytes);
    await store().put(again);
    expect((await buffer((await store().open(file.sha256)) as Readable)).equals(bytes)).toBe(true);
    await Promise.all([file.discard(), again.discard()]);
  });

  it("that are not there are null", async () => {
    expect(await store().open("0".repeat(64))).toBeNull();
    expect(await store().has("0".repeat(64), 1)).toBe(false);
  });
});

describe("the data folder", () => {
  it("keeps files for this user alone, and replaces one that was damaged", async () => {
    const file = await arrive(randomBytes(100));
    await diskStore(dataDir).put(file);
    const { sha256 } = file;
    const place = join(dataDir, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(statSync(place).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(place);
    writeFileSync(place, "damaged");
    const again = await arrive(bytes);
    await diskStore(dataDir).put(again);
    expect(readFileSync(place).equals(bytes)).toBe(true);
    expect(existsSync(again.path)).toBe(false);
  });

  it("never leaves its folder, whatever a hash is said to be", async () => {
    await expect(diskStore(dataDir).open("../../etc/passwd")).rejects.toThrow("SHA-256");
  });
});

describe("an S3 server", () => {
  it("that cannot be reached makes keeping fail rather than pretend", async () => {
    const file = await arrive(Buffer.from("unreachable"));
    const nowhere = s3Store({
      bucket: "evidence",
      endpoint: "http://127.0.0.1:9",
      region: "us-east-1",
      credentials: { accessKeyId: "x", secretAccessKey: "x" },
    });
    await expect(nowhere.put(file)).rejects.toThrow();
    await file.discard();
  });
});
