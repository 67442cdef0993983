import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { acknowledgeNotice } from "./acknowledgements";
import { addContract, changeContract } from "./mutations";
import { contractorOf, openNotice } from "./notice";
import { makeNoticeLink, revokeNoticeLinks } from "./sending";

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

async function add() {
  made += 1;
  const number = `L-${made}`;
  const departmentId = city.departments.RAP;
  const { contractId } = await addContract(city.liaison, { departmentId, ...facts, number });
  return { contractId, number, token: await linkTo(contractId) };
}

const linkTo = async (contractId: string) =>
  /\/notice\/([\w-]{43})/.exec((await makeNoticeLink(city.liaison, { contractId })).link)?.[1] ?? "";
const answer = async (token: string) =>
  acknowledgeNotice(await contractorOf(token, "10.0.1.1"), {
    token,
    name: "Bo Lee",
    title: "Owner",
    confirmed: true as const,
  });
const opened = (token: string) => openNotice(token, "10.0.1.1");

/** Does something when every link made until now has expired. */
async function afterExpiry(work: () => Promise<void>) {
  await moveClockTo(new Date(beforeDeadline.getTime() + 31 * 86_400_000));
  try {
    await work();
  } finally {
    await moveClockTo(beforeDeadline);
  }
}

describe("an expired link", () => {
  it("is closed like any other when the contract goes to somebody else, and tells nothing of them", async () => {
    const [renamed, moved] = [await add(), await add()];
    await afterExpiry(async () => {
      const change = { version: 1, ...facts };
      const firm = { contractor: "Other Custodial", firm: "another" as const };
      const { token: former, ...first } = renamed;
      await changeContract(city.liaison, { ...change, ...firm, ...first });
      const { token: strayed, ...second } = moved;
      await changeContract(city.liaison, { ...change, ...second, contactEmail: "new@brightline.example" });
      for (const [token, { contractId }] of [
        [former, first],
        [strayed, second],
      ] as const) {
        await answer(await linkTo(contractId));
        expect(await opened(token)).toMatchObject({ state: "revoked", acknowledgedOn: null });
        await expect(answer(token)).rejects.toMatchObject({ said: { key: "contractors.public.revoked" } });
      }
    });
  });

  it("does not tell what was answered by another one, also where it was never closed", async () => {
    const { contractId, token } = await add();
    await afterExpiry(async () => {
      const own = await linkTo(contractId);
      await answer(own);
      expect(await opened(token)).toMatchObject({ state: "expired", acknowledgedOn: null });
      await expect(answer(token)).rejects.toMatchObject({ said: { key: "contractors.public.expired" } });
      expect(await opened(own)).toMatchObject({ state: "used", acknowledgedOn: expect.any(String) });
      await expect(answer(own)).rejects.toMatchObject({ said: { key: "contractors.public.used" } });
    });
  });

  it("still tells its own answer", async () => {
    const { token } = await add();
    await answer(token);
    await afterExpiry(async () => {
      expect(await opened(token)).toMatchObject({ state: "used", acknowledgedOn: expect.any(String) });
    });
  });

  it("is revoked with the others; only those that worked are counted", async () => {
    const { contractId } = await add();
    await afterExpiry(async () => {
      await linkTo(contractId);
      expect(await revokeNoticeLinks(city.liaison, { contractId })).toEqual({ links: 1 });
    });
    expect(await db.noticeLink.count({ where: { contractId, revokedAt: null } })).toBe(0);
  });
});
