import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { deliveriesDone } from "@/lib/deliveries/outbox";
import { env } from "@/lib/platform/env";
import { listMeasures } from "@/lib/requirements/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { recordAcknowledgement } from "./acknowledgements";
import { deliverNotices } from "./deliver";
import { addContract, changeContract, withdrawContract } from "./mutations";
import { previewSending } from "./preview";
import { getContract, listContracts } from "./queries";
import { recordNotices, withdrawNotices } from "./recorded-notices";
import { sendNotices } from "./sending";

await testDatabase();
let city: City;
let mail: MailServer;
let made = 0;
beforeAll(async () => {
  city = await buildCity();
  mail = await startMailServer();
});
afterAll(() => mail.close());
beforeEach(async () => {
  env.SMTP_URL = mail.url;
  env.MAIL_FROM = "Directive Desk <desk@city.example>";
  await deliveriesDone();
  mail.received.length = 0;
});

const facts = {
  contractor: "Brightline Custodial",
  sites: "Central Library",
  startsOn: "2025-01-01",
  endsOn: null as string | null,
  contactName: "Ana Ruiz",
  contactEmail: "ana@brightline.example" as string | null,
  language: "en",
  clause: true,
};

async function add(more: Partial<typeof facts> = {}, departmentId = city.departments.RAP): Promise<string> {
  made += 1;
  const words = { departmentId, ...facts, number: `W-${made}`, ...more };
  return (await addContract(city.administrator, words)).contractId;
}

const previewedAt = async () => {
  const [row] = await db.$queryRaw<[{ now: Date }]>`select city_now() as now`;
  return row.now.toISOString();
};

const post = (contractIds: string[], sentOn = "2025-07-10") => ({
  rows: contractIds.map((id) => ({ id, version: 1 })),
  channel: "post" as const,
  sentOn,
  language: "en",
});

/** A contract whose first notice went by post, and again later. */
async function addSent(more: Partial<typeof facts> = {}): Promise<string> {
  const contractId = await add(more);
  await recordNotices(city.liaison, post([contractId], "2025-07-10"));
  await recordNotices(city.liaison, post([contractId], "2025-07-14"));
  return contractId;
}

const offered = async (reminder: boolean) =>
  (await previewSending(city.liaison, city.departments.RAP, reminder)).rows.map(({ id }) => id);

/** What a server leaves that stops before it handed an e-mail over. */
async function leaveQueued(contractId: string): Promise<void> {
  const text = await db.noticeText.findFirstOrThrow({ where: { language: "en" } });
  const { contractor, contactEmail } = facts;
  await db.contractNotice.create({
    data: {
      contract: { connect: { id: contractId } },
      text: { connect: { id: text.id } },
      sentBy: { connect: { id: city.liaison.id } },
      channel: "email",
      contractor,
      delivery: {
        create: {
          toName: contractor,
          toAddress: contactEmail as string,
          language: "en",
          subject: "Notice",
          text: `To ${contractor}`,
        },
      },
    },
  });
}

const deliveryOf = async (contractId: string) =>
  (await getContract(city.administrator, contractId))?.notices[0]?.delivery;

describe("a reminder", () => {
  it("goes once a day, whoever presses again, and however soon; it names the first day", async () => {
    const contractId = await addSent();
    const contractIds = [contractId];
    const remind = async (actor: typeof city.liaison) =>
      sendNotices(actor, { contractIds, reminder: true, previewedAt: await previewedAt() });
    const presses = [await remind(city.administrator), await remind(city.liaison)];
    await deliveriesDone();
    const later = await remind(city.liaison);
    await deliveriesDone();
    expect([...presses, later].map(({ notices }) => notices)).toEqual([1, 0, 0]);
    expect(later.skipped).toMatchObject([{ contractId, why: "reminded" }]);
    expect(await offered(true)).not.toContain(contractId);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.text).toContain("July 10, 2025");
  });

  it("is not sent while an e-mail is on its way, though an earlier notice arrived", async () => {
    const contractId = await addSent();
    expect(await offered(true)).toContain(contractId);
    await leaveQueued(contractId);
    expect(await getContract(city.liaison, contractId)).toMatchObject({ state: "waiting", onItsWay: true });
    expect(await offered(true)).not.toContain(contractId);
    const input = { contractIds: [contractId], reminder: true, previewedAt: await previewedAt() };
    expect(await sendNotices(city.liaison, input)).toMatchObject({ skipped: [{ why: "under-way" }] });
  });
});

describe("a notice sent in another way", () => {
  it("is recorded once a day and way, and for none that has ended or acknowledged", async () => {
    const [due, answered, ended] = [await add(), await add(), await add({ endsOn: "2025-02-01" })];
    const paper = { name: "Bo Lee", title: "Manager", on: "2025-07-16", language: "en" };
    await recordAcknowledgement(city.liaison, { contractId: answered, ...paper });
    const given = post([due, answered, ended]);
    const foreign = await add({}, city.departments.ZOO);
    const { done, left, unknown } = await recordNotices(city.liaison, {
      ...given,
      rows: [...given.rows, { id: foreign, version: 1 }],
    });
    expect(done).toHaveLength(1);
    expect(left.map(({ why }) => why.key).sort()).toEqual([
      "contractors.why.acknowledged",
      "contractors.why.ended",
    ]);
    expect(unknown).toBe(1);
    await withdrawContract(city.administrator, { contractId: foreign, version: 1 });
    const events = await db.event.count({ where: { action: "notices.recorded" } });
    const again = await recordNotices(city.liaison, given);
    expect(again.done).toEqual([]);
    expect(again.left.map(({ why }) => why.key)).toContain("contractors.why.recorded");
    const contractIds = given.rows.map(({ id }) => id);
    expect(await db.contractNotice.count({ where: { contractId: { in: contractIds } } })).toBe(1);
    expect(await db.event.count({ where: { action: "notices.recorded" } })).toBe(events);
  });

  it("and recorded by mistake is withdrawn, counts no more and can be recorded again; not once acknowledged", async () => {
    const [due, answered] = [await add(), await add()];
    const recorded = await recordNotices(city.liaison, post([due, answered]));
    const rows = recorded.done.map(({ id, version }) => ({ id, version }));
    const paper = { name: "Bo Lee", title: "Manager", on: "2025-07-16", language: "en" };
    await recordAcknowledgement(city.liaison, { contractId: answered, ...paper });
    await expect(withdrawNotices(city.otherLiaison, { rows })).rejects.toMatchObject({ code: "not-found" });
    await expect(withdrawNotices(city.auditor, { rows })).rejects.toMatchObject({ code: "forbidden" });
    const undone = await withdrawNotices(city.liaison, { rows });
    expect(undone.done).toHaveLength(1);
    expect(undone.left.map(({ why }) => why.key)).toEqual(["contractors.why.acknowledged"]);
    expect(await getContract(city.liaison, due)).toMatchObject({
      state: "not-sent",
      sentOn: null,
      notices: [{ withdrawn: true }],
    });
    expect(await db.event.count({ where: { action: "notice.withdrawn", subjectId: due } })).toBe(1);
    const again = await withdrawNotices(city.liaison, { rows });
    expect(again.left.map(({ why }) => why.key)).toContain("contractors.why.withdrawn");
    expect((await recordNotices(city.liaison, post([due]))).done).toHaveLength(1);
    expect((await getContract(city.liaison, due))?.state).toBe("waiting");
  });
});

describe("the numbers", () => {
  it("of the measure name firms once, weigh those that wait, and tell apart what may have arrived", async () => {
    const departmentId = city.departments.LAPL;
    const firm = { contactEmail: null };
    const twice = [await add(firm, departmentId), await add(firm, departmentId)];
    const answered = await add({ contractor: "Answered" }, departmentId);
    const cut = await add({ contractor: "Cut" }, departmentId);
    const paper = { name: "Bo Lee", title: "Manager", on: "2025-07-16", language: "en" };
    await recordAcknowledgement(city.administrator, { contractId: answered, ...paper });
    await leaveQueued(cut);
    await db.$executeRaw`update deliveries m set state = 'sending' from contract_notices n
      where n.delivery_id = m.id and n.contract_id = ${cut}::uuid`;
    await db.$executeRaw`update deliveries m set state = 'unclear' from contract_notices n
      where n.delivery_id = m.id and n.contract_id = ${cut}::uuid`;
    const measures = await listMeasures(city.administrator, { departmentId });
    const gaps = measures.find(({ kind }) => kind === "contractor_notice")?.measure.gaps;
    const said = (key: string, count: number, of: number) => ({
      key: `contractors.gap.${key}`,
      values: { count, of },
    });
    expect(gaps).toEqual([
      { said: said("unsent", twice.length, 4), names: ["Brightline Custodial"] },
      { said: said("unclear", 1, 4), names: ["Cut"] },
      { said: said("unreachable", 2, 3), names: ["Brightline Custodial"] },
    ]);
  });

  it("of a list add up, and each is the number of rows its link shows", async () => {
    const { ZOO } = city.departments;
    await add({}, ZOO);
    await add({ contactEmail: null }, ZOO);
    const acknowledged = await add({ contactEmail: null }, ZOO);
    const text = await db.noticeText.findFirstOrThrow({ where: { language: "en" } });
    await db.acknowledgement.create({
      data: {
        contractId: acknowledged,
        textId: text.id,
        recordedById: city.administrator.id,
        name: "Bo",
        title: "Owner",
        acknowledgedOn: new Date("2025-07-14"),
      },
    });
    const portion = { limit: 10, offset: 0 };
    const { coverage } = await listContracts(city.administrator, { department: "ZOO" }, portion);
    const { current, noEmail, noClause: _, ...states } = coverage;
    expect(Object.values(states).reduce((sum, one) => sum + one, 0)).toBe(current);
    const lacking = await listContracts(city.administrator, { department: "ZOO", lacks: "email" }, portion);
    expect([lacking.rows.length, lacking.total]).toEqual([noEmail, noEmail]);
    const preview = await previewSending(city.administrator, ZOO, false);
    expect(preview.totals).toEqual({ rows: 1, withoutEmail: 1 });
  });
});

describe("what a stopped server left waiting", () => {
  it("is handed over when the next one starts, unless its reason is gone, which is told", async () => {
    const [due, answered, ended, moved, renamed] = [
      await add(),
      await add(),
      await add(),
      await add(),
      await add(),
    ];
    const all = [due, answered, ended, moved, renamed];
    for (const contractId of all) await leaveQueued(contractId);
    const paper = { name: "Bo Lee", title: "Manager", on: "2025-07-16", language: "en" };
    await recordAcknowledgement(city.liaison, { contractId: answered, ...paper });
    await withdrawContract(city.liaison, { contractId: ended, version: 1 });
    const change = { ...facts, version: 1 };
    const other = { contractId: moved, number: `W-${made - 1}`, contactEmail: "b@brightline.example" };
    await changeContract(city.liaison, { ...change, ...other });
    const firm = { contractId: renamed, number: `W-${made}`, contractor: "Other", firm: "another" as const };
    await changeContract(city.liaison, { ...change, ...firm });
    deliverNotices();
    await deliveriesDone();
    const told = await Promise.all(all.map(deliveryOf));
    expect(told.map((one) => [one?.state, one?.state === "dropped" ? one.answer : ""])).toEqual([
      ["sent", ""],
      ["dropped", "acknowledged"],
      ["dropped", "ended"],
      ["dropped", "readdressed"],
      ["dropped", "readdressed"],
    ]);
    expect(mail.received).toHaveLength(1);
    expect(await db.noticeLink.count({ where: { contractId: { in: all } } })).toBe(1);
  });

  it("is kept, and said to be, where no mail server is configured any more", async () => {
    const contractId = await add();
    await leaveQueued(contractId);
    env.SMTP_URL = undefined;
    deliverNotices();
    await deliveriesDone();
    expect((await deliveryOf(contractId))?.state).toBe("kept");
  });
});
