import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { buildCity, type City } from "@/lib/testing/city";
import { hasClamd, startClamd, virusOfOurOwn } from "@/lib/testing/clamd";
import { testDatabase } from "@/lib/testing/database";
import { attached, newPdf, ticketOf } from "@/lib/testing/sent-file";
import { openVersion } from "./open";
import { recordScan } from "./scan";

const socket = vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-scan-${process.pid}`;
  process.env.CLAMD_ADDRESS = `/tmp/directive-desk-clamd-${process.pid}.ctl`;
  return process.env.CLAMD_ADDRESS;
});
await testDatabase();

const infected = Buffer.from(`%PDF-1.7\n${virusOfOurOwn}\n`);
let city: City;
let stop = () => {};
let waiting = { clean: "", infected: "" };
const open = async (versionId: string) => {
  const answer = await openVersion(city.liaison, versionId, { headers: new Headers(), save: false });
  await answer.body?.cancel();
  return answer.status;
};
const stateOf = async (versionId: string) =>
  (await db.evidenceVersion.findUniqueOrThrow({ where: { id: versionId }, include: { file: true } })).file
    .scan;

beforeAll(async () => {
  city = await buildCity();
});
afterAll(() => stop());

it("while the scanner cannot be reached, files are taken, wait, and are opened by nobody", async () => {
  waiting = {
    clean: (await attached(city.liaison, 1, newPdf())).versionId,
    infected: (await attached(city.liaison, 1, infected)).versionId,
  };
  for (const versionId of Object.values(waiting)) {
    expect(await stateOf(versionId)).toBe("quarantined");
    await expect(open(versionId)).rejects.toMatchObject({
      code: "unavailable",
      said: { key: "evidence.error.waiting" },
    });
  }
});

it.skipIf(!hasClamd)(
  "once it answers, a waiting file is opened when it is clean, and never when it is not (skipped without clamd)",
  async () => {
    stop = await startClamd(socket);
    expect(await open(waiting.clean)).toBe(200);
    expect(await stateOf(waiting.clean)).toBe("clean");
    await expect(open(waiting.infected)).rejects.toMatchObject({
      said: { key: "evidence.error.found-infected" },
    });
    expect(await stateOf(waiting.infected)).toBe("infected");
    expect(await db.event.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      action: "file.scanned",
      details: { verdict: "infected", reason: "Desk.Test.UNOFFICIAL" },
    });
    stop();
    await expect(open(waiting.infected)).rejects.toMatchObject({
      said: { key: "evidence.error.found-infected" },
    });
    expect(await open(waiting.clean)).toBe(200);
  },
  60_000,
);

it.skipIf(!hasClamd)(
  "an infected file is refused when it is sent, by name, and a clean one opens at once (skipped without clamd)",
  async () => {
    stop = await startClamd(socket);
    const before = await db.storedFile.count();
    await expect(
      ticketOf(city.liaison, Buffer.concat([infected, Buffer.from("again")])),
    ).rejects.toMatchObject({
      said: { key: "evidence.error.infected", values: { what: "Desk.Test.UNOFFICIAL" } },
    });
    expect(await db.storedFile.count()).toBe(before);
    expect(await open((await attached(city.liaison, 2)).versionId)).toBe(200);
  },
  60_000,
);

it("what was found infected stays so, and only the installation records it", async () => {
  const { sha256 } = await attached(city.liaison, 3);
  const record = (scan: "infected" | "clean") => ({ sha256, scan, reason: null });
  await recordScan(installationActor, record("infected"));
  await recordScan(installationActor, record("clean"));
  expect((await db.storedFile.findUniqueOrThrow({ where: { sha256 } })).scan).toBe("infected");
  await expect(recordScan(city.liaison, record("clean"))).rejects.toMatchObject({ code: "forbidden" });
});
