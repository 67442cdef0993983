import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { z } from "zod";
import { installationActor } from "@/lib/auth/installation-actor";
import { databaseClient, db, limits } from "@/lib/db/client";
import { mutation } from "@/lib/platform/mutation";
import { testDatabase } from "@/lib/testing/database";

await testDatabase();

const failure = (account: string) => ({ data: { account, address: "test" } });

const writeTwice = mutation({
  permission: "department.import",
  input: z.strictObject({ account: z.string(), pause: z.number() }),
  subject: async () => ({}),
  change: async ({ tx, input: { account, pause } }) => {
    await tx.signInFailure.create(failure(account));
    await sleep(pause);
    await tx.signInFailure.create(failure(account));
    return {
      result: {},
      audit: {
        action: "department.imported",
        subjectType: "city",
        subjectId: "test",
        departmentId: null,
        details: { added: [], changed: [], file: null, sha256: null },
      },
    };
  },
});

it("orders its limits so that the database gives up before Prisma does", () => {
  const { lock, statement, transaction, prisma } = limits;
  expect([lock, statement, transaction, prisma]).toEqual(
    [lock, statement, transaction, prisma].sort((a, b) => a - b),
  );
});

it("stores nothing of a write that stalls between two statements past the limit on a transaction", async () => {
  const stalled = writeTwice(installationActor, { account: "stalled", pause: limits.transaction + 1_000 });
  await expect(stalled).rejects.toMatchObject({
    code: "unavailable",
    said: { key: "errors.connection-lost" },
  });
  await sleep(500);
  expect(await db.signInFailure.count({ where: { account: "stalled" } })).toBe(0);
  expect(await db.event.count()).toBe(0);
  await expect(writeTwice(installationActor, { account: "afterwards", pause: 0 })).resolves.toEqual({});
}, 30_000);

it("gives up waiting for a row somebody else holds, in plain words", async () => {
  let letGo = () => {};
  const holding = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let held = () => {};
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const holder = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(7300)`;
      held();
      await holding;
    },
    { timeout: 20_000 },
  );
  await isHeld;
  const waiting = writeTwice(installationActor, { account: "waiting", pause: 0 });
  await expect(waiting).rejects.toMatchObject({ code: "unavailable", said: { key: "errors.busy" } });
  letGo();
  await holder;
  expect(await db.signInFailure.count({ where: { account: "waiting" } })).toBe(0);
}, 30_000);

it("lets what finds no free connection wait its turn", async () => {
  const url = process.env.DATABASE_URL ?? "";
  const one = databaseClient(url, 1);
  const asked = Array.from(
    { length: 8 },
    (_, place) => one.$queryRaw`select pg_sleep(0.1)::text, ${place}::int as place`,
  );
  const answers = (await Promise.all(asked)) as { place: number }[][];
  expect(answers.map(([row]) => row?.place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(limits.wait).toBeGreaterThan(limits.transaction);
  await one.$disconnect();
});
