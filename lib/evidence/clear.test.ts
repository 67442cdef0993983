import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { env } from "@/lib/platform/env";
import { diskStore } from "@/lib/platform/files/disk-store";
import { type FileStore, fileStore } from "@/lib/platform/files/file-store";
import { receive } from "@/lib/platform/files/receive";
import { startBucket } from "@/lib/testing/bucket";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { newPdf, placeOf, ticketOf } from "@/lib/testing/sent-file";
import { clearForgotten, recordCleared } from "./clear";
import { addEvidenceVersion, attachEvidence } from "./mutations";
import { recordScan } from "./scan";
import { claimForgotten, holdContent, hoursKept, isStillClaimed, noteSent, referring } from "./stored";
import { ticketFor } from "./ticket";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-clear-${process.pid}`;
});
await testDatabase();

const dataDir = mkdtempSync(join(tmpdir(), "clear-"));
let city: City;
let bucket: Awaited<ReturnType<typeof startBucket>>;
beforeAll(async () => {
  city = await buildCity();
  bucket = await startBucket();
});
afterAll(async () => {
  await bucket.close();
  rmSync(dataDir, { recursive: true });
});

const hours = (count: number) => new Date(beforeDeadline.getTime() + count * 3_600_000);
const forgotten = hours(hoursKept + 2);
beforeEach(async () => {
  await moveClockTo(forgotten);
  await clearForgotten(diskStore(dataDir));
  await moveClockTo(beforeDeadline);
});

/** Sends bytes as an upload does, and returns what they are and the ticket for them. */
async function send(store: FileStore, bytes = newPdf()) {
  const file = await receive(Readable.from([bytes]), { dataDir, limit: 1_000_000 });
  const { sha256, size } = file;
  const sentAt = (await noteSent({ sha256, size, scan: "unscanned" })).toISOString();
  await store.put(file);
  await file.discard();
  // Where the program itself keeps files: it attaches what lies there.
  const again = await receive(Readable.from([bytes]), { dataDir: env.DATA_DIR, limit: 1_000_000 });
  await fileStore().put(again);
  await again.discard();
  const ticket = ticketFor({
    person: city.liaison.id,
    sha256,
    kind: "pdf",
    fileName: "protocol.pdf",
    sentAt,
  });
  return { bytes, sha256, size, ticket, isKept: () => store.has(sha256, size) };
}
const attach = async (ticket: string) =>
  attachEvidence(city.liaison, { ...(await placeOf(city.liaison)), ticket });
const rowOf = (sha256: string) => db.storedFile.findUnique({ where: { sha256 } });

const stores: [string, () => FileStore][] = [
  ["the data folder", () => diskStore(dataDir)],
  ["an S3 server", () => bucket.store],
];

describe.each(stores)("contents nobody needs, in %s", (_, store) => {
  it("are cleared away a day later with a word in the trail, and those that stand somewhere stay", async () => {
    const [kept, lost] = [await send(store()), await send(store())];
    await attach(kept.ticket);
    await moveClockTo(hours(hoursKept));
    expect(await clearForgotten(store())).toBe(0);
    expect(await lost.isKept()).toBe(true);

    await moveClockTo(forgotten);
    expect(await clearForgotten(store())).toBe(1);
    expect([await lost.isKept(), await kept.isKept()]).toEqual([false, true]);
    expect([await rowOf(lost.sha256), await rowOf(kept.sha256)]).toMatchObject([null, {}]);
    expect(await db.event.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      action: "file.cleared",
      subjectId: lost.sha256,
      details: { sha256: lost.sha256 },
    });
  });

  it("stay for another day when they are sent again", async () => {
    const { bytes } = await send(store());
    await moveClockTo(forgotten);
    const again = await send(store(), bytes);
    expect(await clearForgotten(store())).toBe(0);
    await attach(again.ticket);
    expect(await again.isKept()).toBe(true);
  });

  it("refuse who sends them while they are cleared away, and can be sent once they are", async () => {
    const { bytes, sha256 } = await send(store());
    await moveClockTo(forgotten);
    const claim = await claimForgotten();
    expect(claim?.sha256).toBe(sha256);
    await expect(send(store(), bytes)).rejects.toMatchObject({ code: "unavailable" });
    expect(await claimForgotten(), "nobody else clears it at the same time").toBeNull();
    await store().remove(sha256);
    if (claim) await recordCleared(installationActor, claim);
    const again = await send(store(), bytes);
    await attach(again.ticket);
    expect(await again.isKept()).toBe(true);
  });

  it("are cleared by a later clearing, or kept by who sends them again, when a clearing was broken off", async () => {
    const [one, two] = [await send(store()), await send(store())];
    await moveClockTo(forgotten);
    const [first, second] = [await claimForgotten(), await claimForgotten()];
    expect(new Set([first?.sha256, second?.sha256])).toEqual(new Set([one.sha256, two.sha256]));
    await store().remove(one.sha256);
    await moveClockTo(hours(hoursKept + 3));
    const again = await send(store(), one.bytes);
    expect(await clearForgotten(store())).toBe(1);
    expect([await again.isKept(), await two.isKept()]).toEqual([true, false]);
    const late = [first, second].find((claim) => claim?.sha256 === one.sha256);
    if (late) await recordCleared(installationActor, late);
    expect(await rowOf(one.sha256), "the claim that was broken off counts no more").not.toBeNull();
    await attach(again.ticket);
  });
});

describe("a content that cannot be removed", () => {
  it("holds up no other, and is tried again an hour later", async () => {
    const store = diskStore(dataDir);
    const stuck = await send(store);
    await moveClockTo(new Date(beforeDeadline.getTime() + 60_000));
    const other = await send(store);
    const failing: FileStore = {
      ...store,
      remove: async (sha256) => {
        if (sha256 === stuck.sha256) throw new Error("the bytes are locked");
        await store.remove(sha256);
      },
    };
    await moveClockTo(forgotten);
    expect(await clearForgotten(failing)).toBe(1);
    expect([await rowOf(stuck.sha256), await rowOf(other.sha256)]).toMatchObject([{}, null]);
    expect([await stuck.isKept(), await other.isKept()]).toEqual([true, false]);
    await moveClockTo(hours(hoursKept + 3));
    const third = await send(store);
    await moveClockTo(hours(2 * hoursKept + 5));
    expect(await clearForgotten(failing)).toBe(1);
    expect([await rowOf(stuck.sha256), await rowOf(third.sha256)]).toMatchObject([{}, null]);
    await moveClockTo(hours(2 * hoursKept + 6));
    expect(await clearForgotten(store)).toBe(1);
    expect(await rowOf(stuck.sha256)).toBeNull();
  });
});

describe("an infected content nobody needs", () => {
  it("loses its bytes once, and the same bytes are refused ever after, with no scanner too", async () => {
    const store = diskStore(dataDir);
    const { bytes, sha256, isKept } = await send(store);
    await recordScan(installationActor, { sha256, scan: "infected", reason: null });
    await moveClockTo(forgotten);
    expect(await clearForgotten(store)).toBe(1);
    expect(await isKept()).toBe(false);
    expect(await rowOf(sha256)).toMatchObject({ scan: "infected" });
    for (const later of [forgotten, hours(2 * hoursKept + 5)]) {
      await moveClockTo(later);
      expect(await clearForgotten(store)).toBe(0);
      await expect(send(store, bytes)).rejects.toMatchObject({
        said: { key: "evidence.error.known-infected" },
      });
      expect(await isKept()).toBe(false);
    }
    await expect(db.$transaction((tx) => holdContent(tx, sha256))).rejects.toMatchObject({
      code: "rule-broken",
    });
  });
});

describe("a clearer that stood still", () => {
  it("removes nothing once its claim was given to who sent the bytes again", async () => {
    const store = diskStore(dataDir);
    const { bytes } = await send(store);
    await moveClockTo(forgotten);
    const claim = await claimForgotten();
    expect(claim && (await isStillClaimed(claim))).toBe(true);
    await moveClockTo(hours(hoursKept + 3));
    expect(claim && (await isStillClaimed(claim)), "it is about to lose it").toBe(false);
    await send(store, bytes);
    await moveClockTo(forgotten);
    expect(claim && (await isStillClaimed(claim))).toBe(false);
  });
});

describe("a ticket", () => {
  it("lasts a day, and says so when it is older", async () => {
    const { ticket } = await send(diskStore(dataDir));
    const lasting = await ticketOf(city.liaison);
    await moveClockTo(hours(hoursKept - 1));
    await expect(attach(lasting)).resolves.toBeDefined();
    await moveClockTo(new Date(hours(hoursKept).getTime() + 60_000));
    const before = await db.event.count();
    await expect(attach(ticket)).rejects.toMatchObject({
      code: "rule-broken",
      said: { key: "evidence.error.ticket-expired", values: { hours: hoursKept } },
    });
    expect(await db.event.count()).toBe(before);
  });
});

describe("a file whose bytes are lost", () => {
  it("is not attached, and can be sent again", async () => {
    const { bytes, sha256, ticket } = await send(diskStore(dataDir));
    const { evidenceId } = await attach((await send(diskStore(dataDir))).ticket);
    await fileStore().remove(sha256);
    const before = await db.event.count();
    const lost = { code: "rule-broken", said: { key: "evidence.error.lost" } };
    await expect(attach(ticket)).rejects.toMatchObject(lost);
    await expect(addEvidenceVersion(city.liaison, { evidenceId, ticket })).rejects.toMatchObject(lost);
    expect(await db.event.count()).toBe(before);
    await expect(attach((await send(diskStore(dataDir), bytes)).ticket)).resolves.toMatchObject({ sha256 });
  });
});

describe("attaching and clearing at the same moment", () => {
  it("leaves what is being attached, for attaching holds it to its end", async () => {
    const { sha256 } = await send(diskStore(dataDir));
    await moveClockTo(forgotten);
    const held = await db.$transaction(async (tx) => {
      await holdContent(tx, sha256);
      return claimForgotten();
    });
    expect(held).toBeNull();
    expect((await claimForgotten())?.sha256).toBe(sha256);
  });

  it("refuses what refers to a content that is being cleared, past the program too", async () => {
    const { evidenceId } = await attach((await send(diskStore(dataDir))).ticket);
    const { sha256 } = await send(diskStore(dataDir));
    await moveClockTo(forgotten);
    await claimForgotten();
    await expect(db.$transaction((tx) => holdContent(tx, sha256))).rejects.toMatchObject({
      code: "rule-broken",
    });
    const data = { evidenceId, number: 2, fileName: "x.pdf", kind: "pdf", sha256 } as const;
    await expect(
      db.evidenceVersion.create({ data: { ...data, addedById: city.liaison.id } }),
    ).rejects.toThrow("refers_to_what_stays");
  });

  it("lets no row go whose bytes were not cleared first, and nobody else clear", async () => {
    const { sha256 } = await send(diskStore(dataDir));
    await expect(db.storedFile.delete({ where: { sha256 } })).rejects.toThrow("stored_file_is_cleared_first");
    const claim = { sha256, clearingSince: beforeDeadline };
    await expect(recordCleared(city.liaison, claim)).rejects.toMatchObject({ code: "forbidden" });
    const before = await db.event.count();
    await recordCleared(installationActor, claim);
    expect([await db.event.count(), await rowOf(sha256)]).toMatchObject([before, { sha256 }]);
  });

  it("knows every table that refers to a content, each with its trigger", async () => {
    const tables = await db.$queryRaw<{ name: string; guarded: boolean }[]>`
      select c.conrelid::regclass::text as name, exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.conrelid and p.proname = 'refers_to_what_stays') as guarded
      from pg_constraint c where c.contype = 'f' and c.confrelid = 'stored_files'::regclass order by 1`;
    expect(tables).toEqual([...referring].sort().map((name) => ({ name, guarded: true })));
  });
});
