import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasClamd, virusOfOurOwn as mark, startClamd } from "@/lib/testing/clamd";
import { clamd } from "./virus-scan";

describe.skipIf(!hasClamd)("Debian's clamd (skipped where it is not installed)", () => {
  const socket = join(mkdtempSync(join(tmpdir(), "clamd-")), "clamd.ctl");
  let stop = () => {};

  beforeAll(async () => {
    stop = await startClamd(socket);
  }, 60_000);
  afterAll(() => stop());

  it("calls a harmless file clean", async () => {
    const bytes = Readable.from([Buffer.alloc(300_000, 65), Buffer.alloc(300_000, 66)]);
    await expect(clamd(socket)(bytes)).resolves.toEqual({ says: "clean" });
  });

  it("finds a signature of our own, across pieces", async () => {
    const bytes = Readable.from([Buffer.from(`text ${mark.slice(0, 9)}`), Buffer.from(mark.slice(9))]);
    await expect(clamd(socket)(bytes)).resolves.toEqual({
      says: "infected",
      what: "Desk.Test.UNOFFICIAL",
    });
  });

  it("is unsure of what is longer than it takes, and says why", async () => {
    const bytes = Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(262_144, 65)));
    await expect(clamd(socket)(bytes)).resolves.toMatchObject({ says: "unsure" });
  });
});

describe("a scanner that is not well", () => {
  it("that cannot be reached is unsure", async () => {
    await expect(clamd("127.0.0.1:9")(Readable.from([Buffer.from("x")]))).resolves.toMatchObject({
      says: "unsure",
    });
    await expect(clamd("/no/such.ctl")(Readable.from([Buffer.from("x")]))).resolves.toMatchObject({
      says: "unsure",
    });
  });

  it("that hangs up without a word is unsure, and so is one that answers something else", async () => {
    for (const answer of ["", "stream: OK, or so\0"]) {
      const server = createServer((connection) => {
        connection.on("error", () => undefined);
        connection.end(answer);
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      const { port } = server.address() as { port: number };
      const verdict = await clamd(`127.0.0.1:${port}`)(Readable.from([Buffer.alloc(5_000_000)]));
      expect(verdict.says).toBe("unsure");
      server.close();
    }
  });
});
