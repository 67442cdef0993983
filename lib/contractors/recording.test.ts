import { beforeAll, describe, expect, it } from "vitest";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { recordAcknowledgement } from "./acknowledgements";
import { addContract, changeContract } from "./mutations";
import { refuseStanding, saidOfRecording } from "./outcome";
import { getContract } from "./queries";
import { recordNotices, withdrawNotices } from "./recorded-notices";
import { takeBackHurdleOf } from "./rules";

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
  endsOn: null as string | null,
  contactName: null,
  contactEmail: null,
  language: "en",
  clause: true,
};

async function add(more: Partial<typeof facts> = {}) {
  made += 1;
  const departmentId = city.departments.RAP;
  return (await addContract(city.liaison, { departmentId, ...facts, number: `R-${made}`, ...more }))
    .contractId;
}

const record = (id: string, sentOn: string, more: { channel?: "post" | "hand"; version?: number } = {}) => {
  const { channel = "post", version = 1 } = more;
  return recordNotices(city.liaison, { rows: [{ id, version }], channel, sentOn, language: "en" });
};
const paper = { name: "Bo Lee", title: "Manager", on: "2025-07-16", language: "en" };
const told = async (contractId: string) => {
  const contract = await getContract(city.liaison, contractId);
  return {
    firstOn: contract?.firstOn,
    remindedOn: contract?.remindedOn,
    reminders: contract?.notices.filter(({ reminder }) => reminder).map(({ sentOn }) => sentOn),
  };
};

describe("a contract recorded as sent to, alone", () => {
  it("that is left as it was says its own reason, and one that somebody changed meanwhile is a conflict", async () => {
    const [due, answered, ended, changed] = [
      await add(),
      await add(),
      await add({ endsOn: "2025-02-01" }),
      await add(),
    ];
    expect(saidOfRecording(await record(due, "2025-07-14")).key).toBe("contractors.record.done");
    expect(saidOfRecording(await record(due, "2025-07-14")).key).toBe("contractors.record.done");
    await recordAcknowledgement(city.liaison, { contractId: answered, ...paper });
    await changeContract(city.liaison, {
      contractId: changed,
      version: 1,
      ...facts,
      number: `R-${made}`,
      sites: "Pools",
    });
    const refused = async (id: string) => {
      const outcome = await record(id, "2025-07-14");
      try {
        return saidOfRecording(outcome).key;
      } catch (error) {
        const { code, said } = error as { code: string; said: { key: string } };
        return [code, said.key];
      }
    };
    expect(await refused(answered)).toEqual(["rule-broken", "contractors.why.acknowledged"]);
    expect(await refused(ended)).toEqual(["rule-broken", "contractors.why.ended"]);
    expect(await refused(changed)).toEqual(["conflict", "registers.error.moved-on"]);
  });

  it("can be taken back at its notice while that counts, and says why not otherwise", async () => {
    const contractId = await add();
    await record(contractId, "2025-07-14");
    const standing = await getContract(city.liaison, contractId);
    const notice = standing?.notices[0];
    if (!standing || !notice) throw new Error("nothing was recorded");
    expect(takeBackHurdleOf(notice, standing)).toBeNull();
    const takeBack = () => withdrawNotices(city.liaison, { rows: [{ id: notice.id, version: 1 }] });
    refuseStanding(await takeBack());
    refuseStanding(await takeBack());
    const contract = await getContract(city.liaison, contractId);
    expect(contract).toMatchObject({ state: "not-sent", notices: [{ withdrawn: true }] });
    expect(takeBackHurdleOf({ ...notice, withdrawn: true }, standing)).toBe("withdrawn");
    expect(takeBackHurdleOf({ ...notice, channel: "email" }, standing)).toBe("email");

    await record(contractId, "2025-07-15");
    await recordAcknowledgement(city.liaison, { contractId, ...paper });
    const answered = await getContract(city.liaison, contractId);
    const [again] = answered?.notices ?? [];
    if (!answered || !again) throw new Error("nothing was recorded");
    expect(takeBackHurdleOf(again, answered)).toBe("acknowledged");
    const late = await withdrawNotices(city.liaison, { rows: [{ id: again.id, version: 1 }] });
    expect(() => refuseStanding(late)).toThrow("contractors.why.acknowledged");
  });
});

describe("two notices recorded in another way", () => {
  it("are the first and a reminder by their days, in whatever order they are recorded", async () => {
    const [inOrder, late] = [await add(), await add()];
    for (const [id, days] of [
      [inOrder, ["2025-07-10", "2025-07-14"]],
      [late, ["2025-07-14", "2025-07-10"]],
    ] as const)
      for (const day of days) await record(id, day);
    const right = { firstOn: "2025-07-10", remindedOn: "2025-07-14", reminders: ["2025-07-14"] };
    expect([await told(inOrder), await told(late)]).toEqual([right, right]);
  });

  it("on one day are both the first", async () => {
    const contractId = await add();
    await record(contractId, "2025-07-14");
    await record(contractId, "2025-07-14", { channel: "hand" });
    expect(await told(contractId)).toEqual({ firstOn: "2025-07-14", remindedOn: null, reminders: [] });
  });
});
