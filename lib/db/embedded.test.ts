import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAlive } from "@/lib/platform/process-identity";
import { openEmbeddedDatabase } from "./embedded";

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "directive-desk-embedded-"));
  await chmod(dataDir, 0o711);
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function ask(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = async () =>
  Number((await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);

test("the embedded database keeps its data, its password stays private, and it outlives a kill", {
  timeout: 90_000,
}, async () => {
  const first = await openEmbeddedDatabase({ dataDir });
  expect(first.attached).toBe(false);
  await ask(first.url, "create table kept as select 42 as answer");
  expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);

  const second = await openEmbeddedDatabase({ dataDir });
  expect(second).toMatchObject({ attached: true, url: first.url });

  process.kill(await postmaster(), "SIGKILL");
  await sleep(200);
  const revived = await openEmbeddedDatabase({ dataDir });
  expect(revived.attached).toBe(false);
  expect(await ask(revived.url, "select answer from kept")).toEqual([{ answer: 42 }]);

  await revived.close();
  await expect(postmaster()).rejects.toThrow("ENOENT");
  await expect(ask(revived.url, "select 1")).rejects.toThrow("ECONNREFUSED");

  // After a restart of the machine the number in the stale file may belong to any program: here, to this test.
  await writeFile(join(dataDir, "postgres/postmaster.pid"), `${process.pid}\n${dataDir}/postgres\n0\n1\n`);
  const last = await openEmbeddedDatabase({ dataDir });
  expect(await ask(last.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  await last.close();
});

test("a process number that now belongs to another process is not taken for the one that had it", () => {
  expect(isAlive(`${process.pid} 1`)).toBe(false);
});
