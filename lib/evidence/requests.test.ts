import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { env } from "@/lib/platform/env";
import { arrivals } from "@/lib/platform/files/receive";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { newPdf, placeOf } from "@/lib/testing/sent-file";
import { noticeAddress, noticeOf } from "./notice";
import { takeBody, takeForm } from "./requests";
import { largestFile } from "./rules";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-requests-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const left = () => readdirSync(arrivals(env.DATA_DIR));
const versions = () => db.evidenceVersion.count();

/** Sends bytes as the body of a request. */
function send(actor: Actor | null, to: Record<string, string>, bytes: BodyInit, headers = {}) {
  const address = `http://desk.example/api/evidence?${new URLSearchParams(to)}`;
  const request = new Request(address, {
    method: "POST",
    body: bytes,
    headers,
    duplex: "half",
  } as RequestInit);
  return takeBody(request, async () => actor);
}

/** Posts a form with these fields and files. */
function post(actor: Actor | null, fields: Record<string, string>, files: File[]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of files) form.append("file", file);
  return takeForm(
    new Request("http://desk.example/api/evidence", { method: "POST", body: form }),
    async () => actor,
  );
}

const pdfFile = (name: string, bytes: Uint8Array<ArrayBuffer> = new Uint8Array(newPdf())) =>
  new File([bytes], name);

describe("a file sent as a body", () => {
  it("is attached with its hash, under a name that survived", async () => {
    const bytes = new Uint8Array(newPdf());
    const name = `../"quoted" 😀 ${"ñ".repeat(250)}.pdf`;
    const hash = sha256(bytes).toUpperCase();
    const done = await send(city.liaison, { ...(await placeOf(city.liaison)), name, sha256: hash }, bytes);
    expect(done).toMatchObject({ sha256: sha256(bytes) });
    const version = await db.evidenceVersion.findFirstOrThrow({ orderBy: { addedAt: "desc" } });
    expect(version.fileName).toBe(name.slice(3));
  });

  it.each([
    ["empty", new Uint8Array(), "a.pdf", {}, "errors.file.empty"],
    ["a program named .pdf", Buffer.from("MZ\x90\0"), "a.pdf", {}, "evidence.error.mismatch"],
    ["an SVG", Buffer.from("<svg/>"), "a.svg", {}, "evidence.error.kind"],
    ["altered on the way", Buffer.from("%PDF-1.7 x"), "a.pdf", { sha256: "0".repeat(64) }, "errors.file.cut"],
    ["without a name", Buffer.from("%PDF-1.7 x"), "", {}, "evidence.error.kind"],
  ])("%s is refused in plain words and leaves nothing behind", async (_, bytes, name, more, key) => {
    const before = await versions();
    const to = { ...(await placeOf(city.liaison)), name, ...more };
    await expect(send(city.liaison, to, bytes as Uint8Array<ArrayBuffer>)).rejects.toMatchObject({
      said: { key },
    });
    expect(await versions()).toBe(before);
    expect(left()).toEqual([]);
  });

  it("of 50 MB is taken, and of one byte more is too large", async () => {
    const bytes = new Uint8Array(largestFile + 1);
    bytes.set(Buffer.from("%PDF-1.7\n"));
    const to = { ...(await placeOf(city.liaison)), name: "large.pdf" };
    await expect(send(city.liaison, to, bytes.subarray(0, largestFile))).resolves.toBeDefined();
    await expect(send(city.liaison, to, bytes)).rejects.toMatchObject({
      code: "too-large",
      said: { values: { limit: 50 } },
    });
    expect(left()).toEqual([]);
  });

  it("shorter than its stated length is refused", async () => {
    const to = { ...(await placeOf(city.liaison)), name: "a.pdf" };
    const bytes = new Uint8Array(newPdf());
    await expect(
      send(city.liaison, to, bytes, { "content-length": String(bytes.length + 1) }),
    ).rejects.toMatchObject({ said: { key: "errors.file.cut" } });
  });

  it("by nobody, by somebody who only reads, or to another's place is refused before it is taken in", async () => {
    const to = { ...(await placeOf(city.liaison)), name: "a.pdf" };
    const bytes = new Uint8Array(newPdf());
    const unknown = { planId: crypto.randomUUID(), requirementId: to.requirementId, name: "a.pdf" };
    await expect(send(null, to, bytes)).rejects.toMatchObject({ code: "signed-out" });
    await expect(send(city.auditor, to, bytes)).rejects.toMatchObject({ code: "forbidden" });
    await expect(send(city.otherLiaison, to, bytes)).rejects.toMatchObject({ code: "not-found" });
    await expect(send(city.liaison, unknown, bytes)).rejects.toMatchObject({ code: "not-found" });
    await expect(send(city.liaison, { ...to, planId: "no-id" }, bytes)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await db.storedFile.count({ where: { sha256: sha256(bytes) } })).toBe(0);
  });
});

describe("a form without JavaScript", () => {
  const back = "/plans/some-plan/sections/1";

  it("attaches several files at once and goes back to its page", async () => {
    const before = await versions();
    const files = [pdfFile("one.pdf"), pdfFile('dos "ñ" 😀.pdf')];
    const outcome = await post(city.liaison, { ...(await placeOf(city.liaison)), back }, files);
    expect(outcome).toMatchObject({ attached: 2, refused: [], back });
    expect(await versions()).toBe(before + 2);
    expect(await db.evidenceVersion.count({ where: { fileName: { startsWith: "dos" } } })).toBe(1);
  });

  it("attaches what is right and says what is not", async () => {
    const files = [pdfFile("one.pdf"), new File(["MZ\0"], "two.pdf"), new File([], "empty.pdf")];
    const outcome = await post(city.liaison, { ...(await placeOf(city.liaison)), back }, files);
    expect(outcome.attached).toBe(1);
    expect(outcome.refused.map(({ said }) => said.key).sort()).toEqual([
      "errors.file.empty",
      "evidence.error.mismatch",
    ]);
    expect(left()).toEqual([]);
  });

  it("names the file that was refused, unless its name identifies somebody", async () => {
    const place = await placeOf(city.liaison);
    const said = async (name: string) => {
      const outcome = await post(city.liaison, { ...place, back }, [
        pdfFile("one.pdf"),
        new File(["<svg/>"], name),
      ]);
      return noticeOf(
        Object.fromEntries(new URL(noticeAddress(outcome), "http://desk.example").searchParams),
      );
    };
    expect(await said("a & b ñ.svg")).toMatchObject({
      outcome: "partly",
      why: { key: "evidence.error.kind" },
      file: "a & b ñ.svg",
      others: 0,
    });
    expect(await said("call 213-555-0123.svg")).toMatchObject({ outcome: "partly", file: null });
  });

  it("without a file says so, by nobody or to another's place attaches nothing, and leads nowhere else", async () => {
    const place = await placeOf(city.liaison);
    const none = await post(city.liaison, { ...place, back: "//evil.example/x" }, []);
    expect(none).toMatchObject({
      attached: 0,
      back: "/",
      refused: [{ said: { key: "evidence.error.none" } }],
    });
    const before = await versions();
    expect(await post(null, { ...place, back }, [pdfFile("a.pdf")])).toMatchObject({
      refused: [{ code: "signed-out" }],
    });
    expect(await post(city.otherLiaison, { ...place, back }, [pdfFile("a.pdf")])).toMatchObject({
      refused: [{ code: "not-found" }],
    });
    expect(await versions()).toBe(before);
  });

  it("that does not say where its parts end is malformed, and a database out of reach is no cut file", async () => {
    const bare = new Request("http://desk.example/", {
      method: "POST",
      body: "--x",
      headers: { "content-type": "multipart/form-data" },
    });
    await expect(takeForm(bare, async () => city.liaison)).rejects.toMatchObject({ code: "malformed" });
    const form = new FormData();
    form.set("file", new File([new Uint8Array(newPdf())], "a.pdf"));
    const request = new Request("http://desk.example/", { method: "POST", body: form });
    const outcome = await takeForm(request, () => Promise.reject(new Error("the database is away")));
    expect(outcome).toMatchObject({ attached: 0, refused: [{ code: "unavailable" }] });
  });

  it("cut off midway attaches nothing", async () => {
    const place = await placeOf(city.liaison);
    const whole = Buffer.from(
      `--x\r\ncontent-disposition: form-data; name="planId"\r\n\r\n${place.planId}\r\n--x\r\ncontent-disposition: form-data; name="requirementId"\r\n\r\n${place.requirementId}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 half`,
    );
    const before = await versions();
    const request = new Request("http://desk.example/", {
      method: "POST",
      body: new Uint8Array(whole),
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    const outcome = await takeForm(request, async () => city.liaison);
    expect(outcome.attached).toBe(0);
    expect(outcome.refused.length).toBeGreaterThan(0);
    expect(await versions()).toBe(before);
    expect(left()).toEqual([]);
  });
});
