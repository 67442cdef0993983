import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { buildCity } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";

const url = await testDatabase();

/** A process of its own that stores 20,000 contracts, says so after each portion, and waits to be killed in the middle. */
const program = `
  const { importContracts } = await import("@/lib/contractors/store-import");
  const { storing } = await import("@/lib/imports/under-way");
  const rows = Array.from({ length: 20_000 }, (_, n) => ({ department: "RAP", number: "K-" + n, contractor: "Firm", sites: "Pools",
    startsOn: "2025-01-01", endsOn: null, contactName: null, contactEmail: null, language: "en", clause: true }));
  const tell = async (done) => { console.log("written " + done); if (done === 10_000) await new Promise((go) => setTimeout(go, 30_000)); };
  await storing({ importId: process.env.IMPORT_ID, left: 0, mapping: {}, tell }, () => importContracts(JSON.parse(process.env.ACTOR), { rows }));
  console.log("all stored");
`;

it("a process killed in the middle of storing a file leaves nothing of it", async () => {
  const city = await buildCity();
  const { id } = await db.import.create({
    data: {
      list: "contracts",
      fileName: "killed.csv",
      sha256: "0".repeat(64),
      size: 1,
      rows: 20_000,
      heading: [],
      mapping: {},
      bringerId: city.liaison.id,
      content: new Uint8Array(1),
    },
  });
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    env: { ...process.env, DATABASE_URL: url, ACTOR: JSON.stringify(city.liaison), IMPORT_ID: id },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  let said = "";
  for await (const piece of child.stdout) {
    said += String(piece);
    if (said.includes("written 10000")) break;
  }
  child.kill("SIGKILL");
  await exited;
  expect(said).toContain("written 10000");
  await sleep(300);
  expect(await db.contract.count()).toBe(0);
  expect(await db.event.count({ where: { action: "contracts.imported" } })).toBe(0);
  expect(await db.import.findUniqueOrThrow({ where: { id } })).toMatchObject({ storedAt: null, added: null });
}, 60_000);
