import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { deliveriesDone } from "@/lib/deliveries/outbox";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { env } from "@/lib/platform/env";
import { listMeasures } from "@/lib/requirements/queries";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { cutBegins, type MailServer, refusedBegins, startMailServer } from "@/lib/testing/mail-server";
import { acknowledgeNotice, recordAcknowledgement, withdrawAcknowledgement } from "./acknowledgements";
import { deliverNotices } from "./deliver";
import { addContract, changeContract, restoreContract, withdrawContract, writeNoticeText } from "./mutations";
import { contractorOf, openNotice } from "./notice";
import { previewSending } from "./preview";
import { getContract, listContracts } from "./queries";
import { recordNotices } from "./recorded-notices";
import { makeNoticeLink, revokeNoticeLinks, sendNotices } from "./sending";

await testDatabase();
const cutFor = `${cutBegins}off@firm.example`;
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

const facts = {
  contractor: "Brightline Custodial",
  sites: "Central Library",
  startsOn: "2025-01-01",
  endsOn: null,
  contactName: "Ana Ruiz",
  contactEmail: "ana@brightline.example" as string | null,
  language: "en",
  clause: true,
};

async function add(more: Partial<typeof facts> = {}, departmentId = city.departments.RAP): Promise<string> {
  made += 1;
  const { contractId } = await addContract(city.administrator, {
    departmentId,
    ...facts,
    number: `c-${made}`,
    ...more,
  });
  return contractId;
}

const previewedAt = async () => {
  const [row] = await db.$queryRaw<[{ now: Date }]>`select city_now() as now`;
  return row.now.toISOString();
};

async function send(contractIds: string[], { reminder = false, as = city.liaison } = {}) {
  const result = await sendNotices(as, { contractIds, reminder, previewedAt: await previewedAt() });
  await deliveriesDone();
  return result;
}

const tokenIn = (text: string | undefined) => /\/notice\/([\w-]{43})\?in=/.exec(text ?? "")?.[1] ?? "";
const stateOf = async (contractId: string) => (await getContract(city.auditor, contractId))?.state;
const said = { name: "Ana Ruiz", title: "Owner", confirmed: true as const };
const answer = async (token: string, address = "10.0.0.1") =>
  acknowledgeNotice(await contractorOf(token, address), { token, ...said });
const events = (action: string) => db.event.count({ where: { action } });

async function measured(departmentId: string) {
  const measures = await listMeasures(city.administrator, { departmentId });
  return measures.find(({ kind }) => kind === "contractor_notice")?.measure;
}

describe("a contract", () => {
  it("is added, changed from the version its writer saw, taken back and put back; each is told in the trail", async () => {
    const contractId = await add();
    const number = `C-${made}`;
    expect(await getContract(city.reviewer, contractId)).toMatchObject({ number, state: "not-sent" });
    await changeContract(city.liaison, { contractId, version: 1, ...facts, number, clause: false });
    const stale = changeContract(city.head, { contractId, version: 1, ...facts, number });
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    await withdrawContract(city.liaison, { contractId, version: 2 });
    await restoreContract(city.liaison, { contractId, version: 3 });
    expect(await db.registerVersion.count({ where: { rowId: contractId } })).toBe(4);
    expect(await events("contract.restored")).toBe(1);
  });

  it("is out of reach for another department and for whoever may only read", async () => {
    const contractId = await add();
    const attempt = { contractId, version: 1 };
    await expect(withdrawContract(city.otherLiaison, attempt)).rejects.toMatchObject({ code: "not-found" });
    await expect(withdrawContract(city.auditor, attempt)).rejects.toMatchObject({ code: "forbidden" });
    expect(await getContract(city.otherLiaison, contractId)).toBeNull();
  });

  it("has a number its department has not used, and ends after it starts", async () => {
    await add({});
    const again = addContract(city.liaison, {
      departmentId: city.departments.RAP,
      ...facts,
      number: `C-${made}`,
    });
    await expect(again).rejects.toMatchObject({ fields: { number: expect.anything() } });
    await expect(add({ endsOn: "2024-12-31" as never })).rejects.toMatchObject({
      fields: { endsOn: expect.anything() },
    });
  });
});

describe("a notice by e-mail", () => {
  it("goes to each contract in its language once it is stored, and its link stands nowhere", async () => {
    const ids = [await add(), await add({ language: "es", contactEmail: "luz@firm.example" })];
    expect(await send(ids)).toMatchObject({ notices: 2, kept: false, skipped: [] });
    const spanish = mail.received.find(({ subject }) => subject?.startsWith("Aviso"));
    expect(mail.received).toHaveLength(2);
    expect(spanish?.text).toContain("Confirme en esta página");
    const token = tokenIn(spanish?.text);
    expect(await stateOf(ids[1] as string)).toBe("waiting");
    const [found] = await db.$queryRaw<[{ count: bigint }]>`
      select count(*) from (select t::text from deliveries t union all select t::text from notice_links t union all select t::text from events t) x
      where x.t like ${`%${token}%`}`;
    expect(Number(found.count)).toBe(0);
    expect(await events("notice.delivered")).toBeGreaterThanOrEqual(2);
  });

  it("has words around it in the language of its text, also where the product does not speak that", async () => {
    const text = { language: "ko", subject: "계약업체 안내", body: "시 규칙.", confirmation: "읽었습니다." };
    await writeNoticeText(city.administrator, { ...text, number: 0 });
    const contractId = await add({ language: "ko-KR" });
    const { examples } = await previewSending(city.liaison, city.departments.RAP, false);
    expect(examples.find(({ language }) => language === "ko")?.text).toContain("로스앤젤레스시");
    await send([contractId]);
    expect(mail.received[0]?.text).toContain("링크는 귀하만을 위한 것이며");
    expect(mail.received[0]?.text).toMatch(/\?in=ko\s*$/);
  });

  it("is weighed row by row: what gets none is told with its reason, and foreign rows are not found", async () => {
    const foreign = await add({}, city.departments.LAPL);
    const [good, silent, sent] = [await add(), await add({ contactEmail: null }), await add()];
    await send([sent]);
    const { notices, skipped } = await send([good, silent, sent, foreign]);
    expect(notices).toBe(1);
    expect(Object.fromEntries(skipped.map(({ contractId, why }) => [contractId, why]))).toEqual({
      [silent]: "no-email",
      [sent]: "sent",
      [foreign]: "not-found",
    });
    await expect(send([foreign])).rejects.toMatchObject({ code: "not-found" });
    await expect(send([good], { as: city.auditor })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is sent once, however often the button is pressed at the same moment", async () => {
    const contractId = await add();
    const input = { contractIds: [contractId], reminder: false, previewedAt: await previewedAt() };
    const presses = await Promise.all(
      [1, 2, 3].map(() => sendNotices(city.liaison, input).catch(() => null)),
    );
    await deliveriesDone();
    expect(presses.reduce((sum, press) => sum + (press?.notices ?? 0), 0)).toBe(1);
    expect(mail.received).toHaveLength(1);
  });

  it("that the server refuses says so in its words, and is sent again only when asked to", async () => {
    const contractId = await add({ contactEmail: `${refusedBegins}here@firm.example` });
    await send([contractId]);
    deliverNotices();
    await deliveriesDone();
    const contract = await getContract(city.liaison, contractId);
    expect(contract?.state).toBe("undelivered");
    expect(contract?.notices).toMatchObject([
      { sentOn: null, delivery: { state: "failed", answer: expect.stringContaining("550 no mailbox") } },
    ]);
    expect(await events("notice.not-delivered")).toBe(1);
    expect(await send([contractId])).toMatchObject({ notices: 1 });
  });

  it("whose connection broke off after its text is unclear, never sent twice by itself", async () => {
    const contractId = await add({ contactEmail: cutFor });
    await send([contractId]);
    deliverNotices();
    await deliveriesDone();
    expect(mail.received).toHaveLength(1);
    const contract = await getContract(city.liaison, contractId);
    expect(contract).toMatchObject({ state: "undelivered", delivery: "unclear" });
    const { rows } = await previewSending(city.liaison, city.departments.RAP, false);
    expect(rows.find(({ id }) => id === contractId)).toMatchObject({ delivery: "unclear" });
    expect(await measured(city.departments.RAP)).toMatchObject({
      gaps: expect.arrayContaining([
        { said: { key: "contractors.gap.unclear", values: expect.anything() }, names: expect.anything() },
      ]),
    });
  });

  it("that is unclear is sent again once somebody ticks it, and told as both", async () => {
    const contractId = await add({ contactEmail: cutFor });
    await send([contractId]);
    await changeContract(city.liaison, {
      contractId,
      version: 1,
      ...facts,
      number: `C-${made}`,
      contactEmail: "whole@firm.example",
    });
    expect(await send([contractId])).toMatchObject({ notices: 1, skipped: [] });
    const contract = await getContract(city.liaison, contractId);
    expect(contract?.notices.map(({ delivery }) => delivery?.state)).toEqual(["sent", "unclear"]);
    expect(contract?.state).toBe("waiting");
  });

  it("whose reminder is unclear waits as before, and is marked where it is offered again the next day", async () => {
    const contractId = await add();
    const post = {
      rows: [{ id: contractId, version: 1 }],
      channel: "post" as const,
      sentOn: "2025-07-14",
      language: "en",
    };
    await recordNotices(city.liaison, post);
    await changeContract(city.liaison, {
      contractId,
      version: 1,
      ...facts,
      number: `C-${made}`,
      contactEmail: cutFor,
    });
    expect(await send([contractId], { reminder: true })).toMatchObject({ notices: 1 });
    expect(await getContract(city.liaison, contractId)).toMatchObject({
      state: "waiting",
      delivery: "unclear",
      remindedOn: null,
    });
    const { rows } = await previewSending(city.liaison, city.departments.RAP, true);
    expect(rows.find(({ id }) => id === contractId)).toMatchObject({ delivery: "unclear" });
  });

  it("fails where no server answers, and is kept where none is configured", async () => {
    env.SMTP_URL = "smtp://127.0.0.1:1";
    const contractId = await add();
    await send([contractId]);
    expect((await getContract(city.liaison, contractId))?.notices[0]?.delivery).toMatchObject({
      state: "failed",
      answer: expect.stringContaining("ECONNREFUSED"),
    });
    env.SMTP_URL = undefined;
    expect(await send([contractId])).toMatchObject({ notices: 1, kept: true });
    expect(await getContract(city.liaison, contractId)).toMatchObject({
      state: "undelivered",
      delivery: "kept",
    });
    env.SMTP_URL = mail.url;
    deliverNotices();
    await deliveriesDone();
    expect(mail.received).toHaveLength(0);
  });

  it("is followed by a reminder to just those who have not answered", async () => {
    const [answered, waiting] = [
      await add({ contactEmail: "a@firm.example" }),
      await add({ contractor: "Zeta" }),
    ];
    await send([answered, waiting]);
    await answer(tokenIn(mail.received.find(({ text }) => text?.includes("Zeta") === false)?.text));
    const preview = await previewSending(city.liaison, city.departments.RAP, true);
    const offered = preview.rows.map(({ id }) => id);
    expect(offered).toContain(waiting);
    expect(offered).not.toContain(answered);
    mail.received.length = 0;
    const { notices, skipped } = await send([answered, waiting], { reminder: true });
    expect({ notices, why: skipped.map(({ why }) => why) }).toEqual({ notices: 1, why: ["acknowledged"] });
    expect(mail.received[0]?.subject).toMatch(/^Reminder: /);
  });
});

describe("a contractor's link", () => {
  const linkTo = async (contractId: string) =>
    tokenIn((await makeNoticeLink(city.liaison, { contractId })).link);

  it("acknowledges once, by name and title, and then says that it did", async () => {
    const contractId = await add();
    const token = await linkTo(contractId);
    expect(await openNotice(token, "10.0.0.2")).toMatchObject({
      state: "open",
      contractor: facts.contractor,
    });
    expect(await stateOf(contractId)).toBe("not-sent");
    await answer(token);
    await expect(answer(token)).rejects.toMatchObject({ code: "conflict" });
    expect(await openNotice(token, "10.0.0.2")).toMatchObject({ state: "used" });
    expect(await getContract(city.liaison, contractId)).toMatchObject({
      state: "acknowledged",
      acknowledgements: [{ name: "Ana Ruiz", title: "Owner", recordedBy: null }],
    });
    expect(
      await db.event.findFirst({ where: { action: "notice.acknowledged" }, orderBy: { id: "desc" } }),
    ).toMatchObject({
      actorName: facts.contractor,
      details: { person: "Ana Ruiz", by: "link" },
    });
  });

  it("acknowledges for one of two who press at the same moment", async () => {
    const token = await linkTo(await add());
    const both = await Promise.allSettled([answer(token), answer(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("stops when it is revoked, when thirty days are over, and while the contract is taken back", async () => {
    const [revoked, old, back] = [await add(), await add(), await add()];
    const tokens = [await linkTo(revoked), await linkTo(old), await linkTo(back)];
    expect(await revokeNoticeLinks(city.liaison, { contractId: revoked })).toEqual({ links: 1 });
    await withdrawContract(city.liaison, { contractId: back, version: 1 });
    const states = await Promise.all(tokens.map((token) => openNotice(token, "10.0.0.3")));
    expect(states.map((one) => one?.state)).toEqual(["revoked", "open", "revoked"]);
    await expect(answer(tokens[0] as string)).rejects.toMatchObject({ code: "conflict" });
    await expect(answer(tokens[2] as string)).rejects.toMatchObject({ code: "conflict" });
    await moveClockTo(new Date(beforeDeadline.getTime() + 31 * 86_400_000));
    await expect(answer(tokens[1] as string)).rejects.toMatchObject({
      said: { key: "contractors.public.expired" },
    });
    await moveClockTo(beforeDeadline);
  });

  it("cannot be used for another contract, by somebody signed in or by a made-up actor", async () => {
    const [mine, other] = [await linkTo(await add()), await linkTo(await add())];
    const actor = await contractorOf(mine, "10.0.0.4");
    const crossed = acknowledgeNotice(actor, { token: other, ...said });
    await expect(crossed).rejects.toMatchObject({ code: "not-found" });
    const signedIn = acknowledgeNotice(city.liaison, { token: mine, ...said });
    await expect(signedIn).rejects.toMatchObject({ code: "forbidden" });
  });

  it("that does not exist is not found, twenty times a minute; one that does opens all the same", async () => {
    const good = await linkTo(await add());
    const bad = "x".repeat(43);
    for (let time = 0; time < 20; time += 1) expect(await openNotice(bad, "10.0.0.5")).toBeNull();
    await expect(openNotice(bad, "10.0.0.5")).rejects.toMatchObject({ code: "too-many" });
    expect(await openNotice("../../x", "10.0.0.6")).toBeNull();
    expect(await openNotice(good, "10.0.0.5")).toMatchObject({ state: "open" });
  });
});

describe("a form for a contractor's link", () => {
  it("is taken ten times a minute from one address; another link, or another address, is not held up by it", async () => {
    const link = async () => tokenIn((await makeNoticeLink(city.liaison, { contractId: await add() })).link);
    const [token, other] = [await link(), await link()];
    const unconfirmed = { token, ...said, confirmed: false as never };
    const attempt = async () => acknowledgeNotice(await contractorOf(token, "10.0.0.7"), unconfirmed);
    for (let time = 0; time < 10; time += 1)
      await expect(attempt()).rejects.toMatchObject({ code: "invalid" });
    const most = await Promise.allSettled([attempt(), answer(token, "10.0.0.7")]);
    expect(most.map((one) => one.status === "rejected" && one.reason.code)).toEqual(["too-many", "too-many"]);
    expect(await openNotice(token, "10.0.0.7")).toMatchObject({ state: "open" });
    await answer(other, "10.0.0.7");
    await answer(token, "10.0.0.8");
  });

  it("for a link that does not exist is refused the twenty-first time a minute", async () => {
    const guess = () => contractorOf("y".repeat(43), "10.0.0.9");
    for (let time = 0; time < 20; time += 1)
      await expect(guess()).rejects.toMatchObject({ code: "not-found" });
    await expect(guess()).rejects.toMatchObject({ code: "too-many" });
  });
});

describe("what came in another way", () => {
  it("is recorded with its day, never one to come, and can be taken back with a reason", async () => {
    const contractId = await add();
    const paper = { contractId, name: "Bo Lee", title: "Manager", on: "2025-07-16", language: "en" };
    const post = {
      rows: [{ id: contractId, version: 1 }],
      channel: "post" as const,
      sentOn: "2025-07-14",
      language: "es",
    };
    await expect(recordNotices(city.liaison, { ...post, sentOn: "2025-07-23" })).rejects.toMatchObject({
      fields: { sentOn: expect.anything() },
    });
    await expect(recordNotices(city.otherLiaison, post)).rejects.toMatchObject({ code: "not-found" });
    await recordNotices(city.liaison, post);
    expect(await getContract(city.liaison, contractId)).toMatchObject({
      state: "waiting",
      sentOn: "2025-07-14",
    });
    await expect(recordAcknowledgement(city.otherLiaison, paper)).rejects.toMatchObject({
      code: "not-found",
    });
    const { acknowledgementId } = await recordAcknowledgement(city.liaison, paper);
    await expect(recordAcknowledgement(city.liaison, paper)).rejects.toMatchObject({ code: "conflict" });
    expect(await stateOf(contractId)).toBe("acknowledged");
    await withdrawAcknowledgement(city.liaison, { acknowledgementId, reason: "Another contract's paper." });
    await expect(
      withdrawAcknowledgement(city.liaison, { acknowledgementId, reason: "Again." }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await stateOf(contractId)).toBe("waiting");
  });

  it("counts in the measure, whose gaps name what is missing; the list counts the same", async () => {
    const { ZOO } = city.departments;
    expect(await measured(ZOO)).toMatchObject({ done: 0, of: 1 });
    const [first, second] = [
      await add({ contractor: "Alpha" }, ZOO),
      await add({ contractor: "Beta", clause: false, contactEmail: null }, ZOO),
    ];
    await add({ contractor: "Ended", endsOn: "2025-07-21" as never }, ZOO);
    await recordNotices(city.administrator, {
      rows: [{ id: first, version: 1 }],
      channel: "hand",
      sentOn: "2025-07-14",
      language: "en",
    });
    const paper = { contractId: first, name: "Bo Lee", title: "Manager", on: "2025-07-16", language: "en" };
    await recordAcknowledgement(city.administrator, paper);
    expect(await measured(ZOO)).toMatchObject({
      done: 1,
      of: 2,
      gaps: [
        { said: { key: "contractors.gap.unsent" }, names: ["Beta"] },
        { said: { key: "contractors.gap.unreachable" }, names: ["Beta"] },
        { said: { key: "contractors.gap.clause" }, names: ["Beta"] },
      ],
    });
    const portion = { limit: 10, offset: 0 };
    const { coverage, rows } = await listContracts(city.administrator, { department: "ZOO" }, portion);
    expect(coverage).toMatchObject({ current: 2, acknowledged: 1, "not-sent": 1, noEmail: 1, noClause: 1 });
    expect(rows.map(({ id }) => id)).toEqual([first, second]);
    expect((await listContracts(city.otherLiaison, { department: "ZOO" }, portion)).coverage.current).toBe(0);
  });
});

describe("the text of the notice", () => {
  const words = { language: "es", subject: "Aviso", body: "Texto nuevo", confirmation: "Lo he leído." };

  it("is written by administrators as the next version; what was sent stays as it was", async () => {
    await expect(writeNoticeText(city.liaison, { ...words, number: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
    await writeNoticeText(city.administrator, { ...words, number: 1 });
    const stale = writeNoticeText(city.administrator, { ...words, number: 1 });
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    const texts = await db.noticeText.findMany({ where: { language: "es" }, orderBy: { number: "asc" } });
    expect(texts.map(({ number }) => number)).toEqual([1, 2]);
    await expect(
      db.noticeText.update({ where: { id: texts[0]?.id }, data: { subject: "x" } }),
    ).rejects.toThrow();
  });
});
