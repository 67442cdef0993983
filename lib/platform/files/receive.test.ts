import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { arrivals, receive, removeForgotten } from "./receive";

const limit = 1_048_576;
const folder = () => mkdtempSync(join(tmpdir(), "receive-"));
const pieces = (...all: (string | Buffer)[]) => Readable.from(all.map((piece) => Buffer.from(piece)));
const left = (dataDir: string) => readdirSync(arrivals(dataDir));
const hash = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("a file that arrives", () => {
  it("is counted, hashed and readable by this user alone", async () => {
    const file = await receive(pieces("one ", "two"), { dataDir: folder(), limit });
    expect(file).toMatchObject({ size: 7, sha256: hash("one two") });
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
  });

  it("of exactly the limit is taken, and one byte more is too large", async () => {
    const dataDir = folder();
    await expect(receive(pieces(Buffer.alloc(limit)), { dataDir, limit })).resolves.toMatchObject({
      size: limit,
    });
    const more = pieces(Buffer.alloc(limit), Buffer.alloc(1), Buffer.alloc(limit));
    await expect(receive(more, { dataDir, limit })).rejects.toMatchObject({ code: "too-large" });
    expect(more.readableEnded, "it was read to its end").toBe(true);
    expect(left(dataDir)).toHaveLength(1);
  });

  it.each([
    ["empty", pieces(), {}, "errors.file.empty"],
    ["shorter than declared", pieces("cut"), { size: 4 }, "errors.file.cut"],
    ["altered on the way", pieces("abd"), { sha256: hash("abc") }, "errors.file.cut"],
    [
      "broken off",
      Readable.from(
        (async function* () {
          yield Buffer.from("half");
          throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
        })(),
      ),
      {},
      "errors.file.cut",
    ],
  ])("%s is refused and leaves nothing behind", async (_, bytes, declared, key) => {
    const dataDir = folder();
    await expect(receive(bytes, { dataDir, limit, declared })).rejects.toMatchObject({ said: { key } });
    expect(left(dataDir)).toEqual([]);
  });

  it("of 50 MB takes less than 32 MB of memory", async () => {
    const piece = randomBytes(65_536);
    const bytes = Readable.from(
      (function* () {
        for (let count = 0; count < 800; count += 1) yield piece;
      })(),
    );
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 2);
    const { size, discard } = await receive(bytes, { dataDir: folder(), limit: 52_428_800 });
    clearInterval(watch);
    expect(size).toBe(52_428_800);
    expect(peak - before).toBeLessThan(32_000_000);
    await discard();
  });

  it("takes what a crash left a day ago away, and nothing younger", async () => {
    const dataDir = folder();
    const file = await receive(pieces("new"), { dataDir, limit });
    const [old, recent] = ["old", "recent"].map((name) => join(arrivals(dataDir), name)) as [string, string];
    const { mtimeMs } = statSync(file.path);
    for (const path of [old, recent]) writeFileSync(path, "left behind");
    utimesSync(old, mtimeMs / 1000 - 90_000, mtimeMs / 1000 - 90_000);
    await removeForgotten(dataDir, file);
    expect(left(dataDir)).toContain("recent");
    expect(left(dataDir)).not.toContain("old");
  });
});

describe("a full disk", () => {
  const small = folder();
  const mounted = (() => {
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", small], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  })();
  afterAll(() => mounted && execFileSync("umount", [small]));

  it.skipIf(!mounted)(
    "is told in plain words and keeps nothing (skipped where no small disk can be mounted)",
    async () => {
      const bytes = pieces(Buffer.alloc(400_000), Buffer.alloc(400_000));
      await expect(receive(bytes, { dataDir: small, limit })).rejects.toMatchObject({
        code: "unavailable",
        said: { key: "errors.file.no-room" },
      });
      expect(left(small)).toEqual([]);
      await expect(receive(pieces("small"), { dataDir: small, limit })).resolves.toMatchObject({ size: 5 });
    },
  );
});
