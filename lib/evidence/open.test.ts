import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { attached, newPdf } from "@/lib/testing/sent-file";
import { openVersion } from "./open";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-open-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("opening a file", () => {
  const open = (actor: Actor, versionId: string, headers = {}, save = false) =>
    openVersion(actor, versionId, { headers: new Headers(headers), save });

  it("shows a PDF whole, by its hash, and in parts", async () => {
    const bytes = newPdf();
    const { versionId } = await attached(city.liaison, 1, bytes, "plan 😀.pdf");
    const whole = await open(city.liaison, versionId);
    expect(whole.status).toBe(200);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    const headers = Object.fromEntries(whole.headers);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      etag: `"${sha256(bytes)}"`,
      "content-length": String(bytes.length),
    });
    expect(headers["content-disposition"]).toMatch(/^inline; /);

    const part = await open(city.liaison, versionId, { range: "bytes=0-4" });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe("%PDF-");
    expect(part.headers.get("content-range")).toBe(`bytes 0-4/${bytes.length}`);
    expect((await open(city.liaison, versionId, { range: "bytes=9999-" })).status).toBe(416);
    const other = { range: "bytes=0-4", "if-range": '"another"' };
    const again = await open(city.liaison, versionId, other);
    expect(again.status).toBe(200);
    await again.body?.cancel();
    const headersOnly = await openVersion(city.liaison, versionId, {
      headers: new Headers(),
      save: false,
      bodyless: true,
    });
    expect(headersOnly.body).toBeNull();
    expect(headersOnly.headers.get("content-length")).toBe(String(bytes.length));
    const known = { "if-none-match": `W/"${sha256(bytes)}"` };
    expect((await open(city.liaison, versionId, known)).status).toBe(304);
  });

  it("lets everything else, and whatever is asked for so, only be saved", async () => {
    const { versionId } = await attached(
      city.liaison,
      1,
      Buffer.from("<script>alert(1)</script>"),
      "page.txt",
    );
    const text = await open(city.liaison, versionId);
    expect(text.headers.get("content-disposition")).toMatch(/^attachment; /);
    await text.body?.cancel();
    const pdf = await open(city.liaison, (await attached(city.liaison)).versionId, {}, true);
    expect(pdf.headers.get("content-disposition")).toMatch(/^attachment; /);
    await pdf.body?.cancel();
  });

  it("is for the department, its reviewer, the administrator and the auditor alone", async () => {
    const { versionId } = await attached(city.liaison);
    for (const actor of [city.alternate, city.head, city.reviewer, city.administrator, city.auditor]) {
      await (await open(actor, versionId)).body?.cancel();
    }
    for (const actor of [city.otherLiaison, city.stranger]) {
      await expect(open(actor, versionId)).rejects.toMatchObject({ code: "not-found" });
    }
    const theirs = (await attached(city.otherLiaison)).versionId;
    await expect(open(city.reviewer, theirs)).rejects.toMatchObject({ code: "not-found" });
    for (const nothing of [crypto.randomUUID(), "no-id"]) {
      await expect(open(city.liaison, nothing)).rejects.toMatchObject({ code: "not-found" });
    }
  });
});
