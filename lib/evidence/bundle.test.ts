import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { installationActor } from "@/lib/auth/installation-actor";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { env } from "@/lib/platform/env";
import { diskStore } from "@/lib/platform/files/disk-store";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { registerRows, registers } from "@/lib/testing/register-rows";
import { attached, newPdf, placeOf, ticketOf } from "@/lib/testing/sent-file";
import { unzipped } from "@/lib/testing/unzipped";
import { planBundle } from "./bundle";
import { addEvidenceVersion, attachEvidence, linkEvidence } from "./mutations";
import { recordScan } from "./scan";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-bundle-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const bundle = (actor: Actor, planId: string, now = new Date(0)) =>
  planBundle(actor, planId, now, (key) => key);
const newest = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
const named = (name: string) => `evidence.manifest.${name}`;

/** The archive of a plan, each of whose files is held to what the manifest says of it. */
async function taken(actor: Actor) {
  const { planId } = await placeOf(city.liaison);
  const { name, bytes } = await bundle(actor, planId);
  const archive = await unzipped(bytes);
  const paths = new Set(archive.rows.map((row) => row[named("path")]).filter(Boolean));
  expect(paths).toEqual(new Set(archive.files.keys()));
  for (const row of archive.rows) {
    const file = archive.files.get(row[named("path")] ?? "");
    if (!file) continue;
    expect(sha256(file)).toBe(row[named("sha256")]);
    expect(String(file.length)).toBe(row[named("size")]);
  }
  const rowOf = (hash: string) => archive.rows.filter((row) => row[named("sha256")] === hash);
  return { ...archive, name, planId, rowOf };
}

describe("the archive of a plan", () => {
  it("holds every file of its sections as it was sent, and is recorded with what was handed over", async () => {
    const bytes = newPdf();
    await attached(city.head, 4, bytes, "=cmd|' <a>:b?.pdf");
    const archive = await taken(city.reviewer);
    expect(archive.name).toBe("ED-12-RAP.zip");
    const [ours] = archive.rowOf(sha256(bytes));
    expect(ours).toMatchObject({
      [named("section")]: "4",
      [named("stands-at")]: "evidence.place.section",
      [named("file")]: "'=cmd|' <a>:b?.pdf",
      [named("scan")]: "evidence.scan.unscanned",
      [named("by")]: city.head.name,
    });
    expect(ours?.[named("path")]).toMatch(/^section-4\/\d{3}-v1-=cmd_' _a__b_\.pdf$/);
    expect(await newest()).toMatchObject({
      action: "report.exported",
      actorName: city.reviewer.name,
      subjectId: archive.planId,
      details: {
        rows: archive.rows.length,
        manifest: sha256(archive.manifest),
        sha256: sha256(archive.whole),
        whole: true,
      },
    });
  });

  it.each(registers)(
    "holds the files at %s by which a section is measured, all versions of them",
    async (register) => {
      const { ids, withdraw } = await registerRows[register](city.liaison, city.departments.RAP);
      const [first, second] = [newPdf(), newPdf()];
      const { evidenceId } = await attachEvidence(city.liaison, {
        ...ids,
        ticket: await ticketOf(city.liaison, first, "site.pdf"),
      });
      const ticket = await ticketOf(city.head, second, "site 2.pdf");
      await addEvidenceVersion(city.head, { evidenceId, ticket });
      const archive = await taken(city.auditor);
      const [one] = archive.rowOf(sha256(first));
      const [two] = archive.rowOf(sha256(second));
      expect(one?.[named("path")]).toMatch(/^section-\d\/[a-z]+\/\d{3}-v1-site\.pdf$/);
      expect(two?.[named("path")]).toMatch(/^section-\d\/[a-z]+\/\d{3}-v2-site 2\.pdf$/);
      expect(one?.[named("stands-at")]).toMatch(new RegExp(`^evidence\\.place\\.${register}: .+`));
      expect(two).toMatchObject({ [named("version")]: "2", [named("by")]: city.head.name });

      await withdraw();
      expect((await taken(city.auditor)).rowOf(sha256(first)), "a row taken back measures nothing").toEqual(
        [],
      );
    },
  );

  it("names a document at two places twice, and holds it once", async () => {
    const [bytes, theirs] = [newPdf(), newPdf()];
    const { ids } = await registerRows.facility(city.liaison, city.departments.RAP);
    const { evidenceId } = await attached(city.liaison, 2, bytes);
    await linkEvidence(city.liaison, { ...ids, evidenceId });
    await attached(city.otherLiaison, 2, theirs);
    const { rowOf, files } = await taken(city.administrator);
    const paths = rowOf(sha256(bytes)).map((row) => row[named("path")]);
    expect([paths.length, new Set(paths).size]).toEqual([2, 1]);
    expect([...files.values()].filter((file) => file.equals(bytes))).toHaveLength(1);
    expect(rowOf(sha256(theirs))).toEqual([]);
  });

  it("leaves out what cannot be opened, and says why", async () => {
    const [infected, gone] = [newPdf(), newPdf()];
    await attached(city.liaison, 5, infected);
    await attached(city.liaison, 5, gone);
    await recordScan(installationActor, { sha256: sha256(infected), scan: "infected", reason: "Test" });
    await diskStore(env.DATA_DIR).remove(sha256(gone));
    const { rowOf } = await taken(city.administrator);
    expect(rowOf(sha256(infected))).toMatchObject([
      { [named("path")]: "", [named("left-out")]: "evidence.left-out.infected" },
    ]);
    expect(rowOf(sha256(gone))).toMatchObject([
      { [named("path")]: "", [named("left-out")]: "evidence.left-out.gone" },
    ]);
  });

  it("is recorded as broken off when its reader goes away", async () => {
    for (const _ of [1, 2, 3])
      await attached(city.liaison, 6, Buffer.concat([newPdf(), Buffer.alloc(900_000)]));
    const { planId } = await placeOf(city.liaison);
    const { bytes } = await bundle(city.head, planId);
    const reader = bytes.getReader();
    await reader.read();
    await reader.cancel();
    await expect
      .poll(newest)
      .toMatchObject({ action: "report.exported", actorName: city.head.name, details: { whole: false } });
  });

  it("of another department is not found, and leaves nothing in the trail", async () => {
    const { planId } = await placeOf(city.liaison);
    const before = await db.event.count();
    await expect(bundle(city.otherLiaison, planId)).rejects.toMatchObject({ code: "not-found" });
    await expect(bundle(city.stranger, planId)).rejects.toMatchObject({ code: "not-found" });
    expect(await db.event.count()).toBe(before);
  });
});
