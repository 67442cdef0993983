import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type FileEnd, fileStream } from "./file-stream";

const pieces = (count: number) => async (put: (piece: string) => Promise<void>) => {
  for (let number = 1; number <= count; number++) await put(`piece ${number}\n`);
};

describe("a file handed over while it is made", () => {
  it("arrives whole, and what is told of it is true", async () => {
    const told: FileEnd[] = [];
    const stream = await fileStream(pieces(50), async (end) => told.push(end));
    const text = await new Response(stream).text();
    expect(text.split("\n")).toHaveLength(51);
    expect(told).toEqual([{ sha256: createHash("sha256").update(text).digest("hex"), whole: true }]);
  });

  it("is made no faster than it is read", async () => {
    let made = 0;
    const stream = await fileStream(
      async (put) => {
        for (; made < 1_000; made++) await put("x");
      },
      async () => undefined,
    );
    const reader = stream.getReader();
    await reader.read();
    await reader.read();
    expect(made).toBeLessThan(10);
    await reader.cancel();
  });

  it("stays incomplete when nothing can be told of it", async () => {
    const stream = await fileStream(pieces(3), async () => {
      throw new Error("no record");
    });
    await expect(new Response(stream).text()).rejects.toThrow("no record");
  });

  it("is given up, and told as broken off, when its reader stops reading or goes away", async () => {
    for (const leave of [false, true]) {
      const told: FileEnd[] = [];
      const stream = await fileStream(pieces(50), async (end) => told.push(end), 20);
      if (leave) await stream.cancel();
      await expect.poll(() => told.map(({ whole }) => whole)).toEqual([false]);
    }
  });

  it("is broken off when its reader stops before the last piece", async () => {
    const told: FileEnd[] = [];
    const stream = await fileStream(pieces(2), async (end) => told.push(end), 20);
    const reader = stream.getReader();
    await reader.read();
    await expect.poll(() => told.map(({ whole }) => whole)).toEqual([true]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await expect(reader.read()).rejects.toThrow("stopped reading");
  });

  it("fails at once when it fails before its first piece", async () => {
    const told: FileEnd[] = [];
    const failing = fileStream(
      async () => {
        throw new Error("nothing to read");
      },
      async (end) => told.push(end),
    );
    await expect(failing).rejects.toThrow("nothing to read");
    expect(told).toEqual([]);
  });
});
