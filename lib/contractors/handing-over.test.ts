import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db, limits } from "@/lib/db/client";
import { deliveriesDone, enqueue } from "@/lib/deliveries/outbox";
import { env } from "@/lib/platform/env";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { longBegins, type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { deliverNotices } from "./deliver";
import { addContract } from "./mutations";
import { newestTexts } from "./notice";
import { getContract } from "./queries";
import { makeNoticeLink, sendNotices } from "./sending";

await testDatabase();
let city: City;
let mail: MailServer;
let made = 0;
beforeAll(async () => {
  city = await buildCity();
  mail = await startMailServer();
});
afterAll(() => mail.close());
beforeEach(() => {
  env.SMTP_URL = mail.url;
  env.MAIL_FROM = "Directive Desk <desk@city.example>";
  mail.received.length = 0;
});

async function add(contactEmail = "ana@brightline.example") {
  made += 1;
  const { contractId } = await addContract(city.liaison, {
    departmentId: city.departments.RAP,
    number: `H-${made}`,
    contractor: "Brightline Custodial",
    sites: "Central Library",
    startsOn: "2025-01-01",
    endsOn: null,
    contactName: null,
    contactEmail,
    language: "en",
    clause: true,
  });
  return contractId;
}

async function send(contractId: string) {
  const [row] = await db.$queryRaw<[{ now: Date }]>`select city_now() as now`;
  const previewedAt = row.now.toISOString();
  await sendNotices(city.liaison, { contractIds: [contractId], reminder: false, previewedAt });
  await deliveriesDone();
  return (await getContract(city.liaison, contractId))?.notices[0]?.delivery;
}

/** Puts a message in the outbox that nobody begins to hand over yet. */
async function queue(contractId: string | null) {
  const [text] = await newestTexts();
  const id = randomUUID();
  const to = { toName: "Ana Ruiz", toAddress: "ana@brightline.example" };
  const [{ now }] = await db.$queryRaw<[{ now: Date }]>`select city_now() as now`;
  await db.$transaction(async (tx) => {
    await enqueue(tx, [{ id, ...to, language: "en", subject: "Notice", text: "Open:" }], now);
    if (!contractId) return;
    await tx.contractNotice.create({
      data: {
        contractId,
        contractor: "Brightline Custodial",
        textId: text?.id ?? "",
        channel: "email",
        reminder: false,
        deliveryId: id,
        sentById: city.liaison.id,
        createdAt: now,
      },
    });
  });
  return id;
}

/** Gives a contract to another firm while `work` is under way: it is begun once the contract is held, and waits for it. */
async function readdressedDuring<Result>(contractId: string, work: () => Promise<Result>): Promise<Result> {
  let under: Promise<Result> | undefined;
  let over = false;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from contracts where id = ${contractId}::uuid for no key update`;
    under = work().finally(() => {
      over = true;
    });
    await vi.waitFor(async () => {
      const [row] = await db.$queryRaw<[{ waiting: number }]>`
        select count(*)::int as waiting from pg_locks where not granted`;
      expect(over || row.waiting > 0).toBe(true);
    }, 5_000);
    const other = { contractor: "Other Custodial", contactEmail: "bo@other.example", version: 2 };
    await tx.contract.update({ where: { id: contractId }, data: other });
    await tx.noticeLink.updateMany({ where: { contractId }, data: { revokedAt: new Date() } });
  });
  return under as Promise<Result>;
}

describe("a contract that goes to another firm at the same moment", () => {
  it("has no link mailed to the former one", async () => {
    const contractId = await add();
    const deliveryId = await queue(contractId);
    await readdressedDuring(contractId, async () => {
      deliverNotices();
      await deliveriesDone();
    });
    expect(mail.received).toEqual([]);
    expect(await db.delivery.findUnique({ where: { id: deliveryId } })).toMatchObject({
      state: "dropped",
      answer: "readdressed",
    });
    expect(await db.noticeLink.count({ where: { contractId, revokedAt: null } })).toBe(0);
  });

  it("has its link made for the new one, or closed", async () => {
    const contractId = await add();
    const { contractor } = await readdressedDuring(contractId, () =>
      makeNoticeLink(city.liaison, { contractId }),
    );
    expect(contractor).toBe("Other Custodial");
  });
});

describe("a contract that is being written about", () => {
  it("has its message wait, longer than a person would", async () => {
    const contractId = await add();
    const deliveryId = await queue(contractId);
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from contracts where id = ${contractId}::uuid for no key update`;
      deliverNotices();
      await tx.$queryRaw`select 1 from pg_sleep(${limits.lock / 1_000 + 1})`;
    });
    await deliveriesDone();
    expect(await db.delivery.findUnique({ where: { id: deliveryId } })).toMatchObject({ state: "sent" });
  });
});

describe("what became of a message", () => {
  it("is recorded whatever the server says, shortened", async () => {
    const delivery = await send(await add(`${longBegins}winded@firm.example`));
    expect(delivery?.state).toBe("sent");
    expect(delivery?.answer).toHaveLength(1_000);
  });

  it("by a fault of ours is told in one word, and the log tells the rest", async () => {
    const contractId = await add();
    await db.$executeRaw`
      create function broken() returns trigger language plpgsql as $$ begin raise exception 'a secret of the database'; end $$`;
    await db.$executeRaw`create trigger broken before insert on notice_links for each row execute function broken()`;
    const log = vi.spyOn(console, "error").mockReturnValue();
    expect(await send(contractId)).toMatchObject({ state: "failed", answer: "fault" });
    expect(String(log.mock.calls[0]?.[0])).toContain("a secret of the database");
    log.mockRestore();
    await db.$executeRaw`drop trigger broken on notice_links`;
  });

  it("that cannot be recorded keeps no other from being sent", async () => {
    const orphans = await Promise.all([1, 2, 3, 4, 5].map(() => queue(null)));
    const log = vi.spyOn(console, "error").mockReturnValue();
    expect(await send(await add())).toMatchObject({ state: "sent" });
    log.mockRestore();
    expect(await db.delivery.count({ where: { id: { in: orphans }, state: "sending" } })).toBe(5);
  });
});
