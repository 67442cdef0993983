import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listMeasures } from "@/lib/requirements/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { acknowledgeNotice, recordAcknowledgement } from "./acknowledgements";
import { addContract, changeContract } from "./mutations";
import { contractorOf, openNotice } from "./notice";
import { previewSending } from "./preview";
import { getContract } from "./queries";
import { recordNotices } from "./recorded-notices";
import { makeNoticeLink, revokeNoticeLinks } from "./sending";
import { importContracts } from "./store-import";

await testDatabase();
let city: City;
let made = 0;
beforeAll(async () => {
  city = await buildCity();
});

const facts = {
  contractor: "Brightline Custodial",
  sites: "Central Library",
  startsOn: "2025-01-01",
  endsOn: null,
  contactName: "Ana Ruiz",
  contactEmail: "ana@brightline.example",
  language: "en",
  clause: true,
};

async function add(): Promise<{ contractId: string; number: string; token: string }> {
  made += 1;
  const number = `P-${made}`;
  const { contractId } = await addContract(city.liaison, {
    departmentId: city.departments.RAP,
    ...facts,
    number,
  });
  return { contractId, number, token: await linkTo(contractId) };
}

const linkTo = async (contractId: string) =>
  /\/notice\/([\w-]{43})/.exec((await makeNoticeLink(city.liaison, { contractId })).link)?.[1] ?? "";
const answer = async (token: string) =>
  acknowledgeNotice(await contractorOf(token, "10.0.0.1"), {
    token,
    name: "Ana Ruiz",
    title: "Owner",
    confirmed: true as const,
  });
const stateOf = async (token: string) => (await openNotice(token, "10.0.0.1"))?.state;
const eventsOf = async (subjectId: string) =>
  (await db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ action }) => action);
const paper = { name: "Bo Lee", title: "Manager", on: "2025-07-16", language: "en" };

describe("a contract that goes to somebody else", () => {
  it("by another address closes the links sent before; other changes leave them open", async () => {
    const { contractId, number, token } = await add();
    await changeContract(city.liaison, { contractId, version: 1, ...facts, number, sites: "Pools" });
    expect(await stateOf(token)).toBe("open");
    const contactEmail = "right@brightline.example";
    await changeContract(city.liaison, { contractId, version: 2, ...facts, number, contactEmail });
    expect(await stateOf(token)).toBe("revoked");
    await expect(answer(token)).rejects.toMatchObject({ said: { key: "contractors.public.revoked" } });
    expect((await eventsOf(contractId)).slice(-2)).toEqual(["contract.changed", "notice.links-revoked"]);
  });

  it("by another firm asks for a new acknowledgement, and says why; a refused change leaves it", async () => {
    const { contractId, number, token } = await add();
    await answer(token);
    const renamed = { contractId, ...facts, number, contractor: "Other Custodial", firm: "another" as const };
    const stale = changeContract(city.liaison, { ...renamed, version: 7 });
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    expect((await getContract(city.liaison, contractId))?.state).toBe("acknowledged");
    await changeContract(city.liaison, { ...renamed, version: 1 });
    const contract = await getContract(city.liaison, contractId);
    expect(contract?.state).toBe("not-sent");
    expect(contract?.acknowledgements).toMatchObject([
      { withdrawReason: "Brightline Custodial → Other Custodial" },
    ]);
    expect(await stateOf(token)).toBe("revoked");
    expect(await eventsOf(contractId)).toContain("acknowledgement.withdrawn");
  });

  it("by another firm has to be sent the notice anew; what the former firm was sent stays, told as to whom", async () => {
    const { contractId, number } = await add();
    const post = { channel: "post" as const, sentOn: "2025-07-14", language: "en" };
    await recordNotices(city.liaison, { ...post, rows: [{ id: contractId, version: 1 }] });
    const renamed = { contractId, version: 1, ...facts, number, contractor: "Other Custodial" };
    await changeContract(city.liaison, { ...renamed, firm: "another" });
    const contract = await getContract(city.liaison, contractId);
    expect(contract).toMatchObject({
      state: "not-sent",
      sentOn: null,
      firstOn: null,
      notices: [{ contractor: "Brightline Custodial", superseded: true, sentOn: "2025-07-14" }],
    });
    const { RAP } = city.departments;
    const asked = async (reminder: boolean) =>
      (await previewSending(city.liaison, RAP, reminder)).rows.map(({ id }) => id);
    expect([(await asked(false)).includes(contractId), (await asked(true)).includes(contractId)]).toEqual([
      true,
      false,
    ]);
    const measures = await listMeasures(city.liaison, { departmentId: RAP });
    const gaps = measures.find(({ kind }) => kind === "contractor_notice")?.measure.gaps;
    expect(gaps?.find(({ said }) => said.key === "contractors.gap.unsent")?.names).toContain(
      "Other Custodial",
    );
    await recordNotices(city.liaison, {
      ...post,
      sentOn: "2025-07-15",
      rows: [{ id: contractId, version: 2 }],
    });
    expect((await getContract(city.liaison, contractId))?.state).toBe("waiting");
  });

  it("is told from a name put right, after which all stands; the writer says which, or nothing is changed", async () => {
    const { contractId, number, token } = await add();
    await answer(token);
    const change = { contractId, version: 1, ...facts, number };
    const unsaid = changeContract(city.liaison, { ...change, contractor: "Brightlane Custodial" });
    await expect(unsaid).rejects.toMatchObject({ fields: { firm: { key: "contractors.error.firm" } } });
    const unnamed = changeContract(city.liaison, { ...change, firm: "another" });
    await expect(unnamed).rejects.toMatchObject({ fields: { contractor: expect.anything() } });
    await changeContract(city.liaison, { ...change, contractor: "Brightlane Custodial", firm: "same" });
    await changeContract(city.liaison, { ...change, version: 2, contractor: "BRIGHTLANE Custodial." });
    const contract = await getContract(city.liaison, contractId);
    expect(contract).toMatchObject({ contractor: "BRIGHTLANE Custodial.", state: "acknowledged" });
    expect(await stateOf(token)).toBe("used");
  });

  it("by a file does the same", async () => {
    const [moved, renamed, same] = [await add(), await add(), await add()];
    await recordAcknowledgement(city.liaison, { contractId: renamed.contractId, ...paper });
    const row = ({ number }: { number: string }, more = {}) => ({
      department: "RAP",
      ...facts,
      number,
      ...more,
    });
    const rows = [
      row(moved, { contactEmail: null }),
      row(renamed, { contractor: "Other" }),
      row(same, { clause: false, contractor: "BRIGHTLINE custodial" }),
    ];
    await importContracts(city.liaison, { rows });
    expect(await Promise.all([moved, renamed, same].map(({ token }) => stateOf(token)))).toEqual([
      "revoked",
      "revoked",
      "open",
    ]);
    expect((await getContract(city.liaison, renamed.contractId))?.acknowledgedOn).toBeNull();
    expect(await eventsOf(moved.contractId)).toContain("notice.links-revoked");
  });
});

describe("a revoked link", () => {
  it("does not tell that the contract was acknowledged in another way, unless it did so itself", async () => {
    const [wrong, own] = [await add(), await add()];
    await revokeNoticeLinks(city.liaison, { contractId: wrong.contractId });
    await recordAcknowledgement(city.liaison, { contractId: wrong.contractId, ...paper });
    expect(await openNotice(wrong.token, "10.0.0.1")).toMatchObject({
      state: "revoked",
      acknowledgedOn: null,
    });
    await expect(answer(wrong.token)).rejects.toMatchObject({ said: { key: "contractors.public.revoked" } });
    await answer(own.token);
    await revokeNoticeLinks(city.liaison, { contractId: own.contractId });
    expect(await openNotice(own.token, "10.0.0.1")).toMatchObject({
      state: "used",
      acknowledgedOn: expect.any(String),
    });
  });
});
