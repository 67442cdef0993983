import { beforeAll, describe, expect, it } from "vitest";
import {
  reportActivity,
  restoreActivities,
  withdrawActivities,
  withdrawActivity,
} from "@/lib/activity/mutations";
import { addContract, restoreContracts, withdrawContracts } from "@/lib/contractors/mutations";
import { db } from "@/lib/db/client";
import {
  addFacility,
  restoreFacilities,
  restoreFacility,
  withdrawFacilities,
  withdrawFacility,
} from "@/lib/facilities/mutations";
import { addOutreach, restoreOutreachEntries, withdrawOutreachEntries } from "@/lib/outreach/mutations";
import {
  addRecommendation,
  changeRecommendation,
  decideRecommendation,
  decideRecommendations,
  restoreRecommendations,
  withdrawRecommendations,
} from "@/lib/services/mutations";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { stateNone } from "./mutations";

await testDatabase();
let city: City;
let named = 0;
beforeAll(async () => {
  city = await buildCity();
});

const words = {
  eligible: "Families of the neighborhood.",
  gap: "None is offered in the evening.",
  deliveringUnit: "Aquatics",
  oneOffCost: null,
  yearlyCost: null,
  funding: "not_identified" as const,
  language: "en",
};
const service = async (actor = city.liaison, departmentId = city.departments.RAP) => {
  named += 1;
  const { recommendationId: id } = await addRecommendation(actor, {
    departmentId,
    service: `Service ${String(named).padStart(3, "0")}`,
    ...words,
  });
  return { id, version: 1 };
};
const site = async (name: string) => {
  const { facilityId: id } = await addFacility(city.liaison, {
    departmentId: city.departments.RAP,
    name,
    kind: "park",
    address: "1 Park Road",
    contactRole: "Director",
    staffToTrain: 1,
  });
  return { id, version: 1 };
};
const activity = async () => {
  const { reportId: id } = await reportActivity(city.liaison, {
    departmentId: city.departments.RAP,
    site: "Echo Park Lake",
    observed: "2025-07-20T10:00",
    observedHour: null,
    learned: "2025-07-20T10:30",
    learnedHour: null,
    agency: "not_stated",
    agencyStated: null,
    actions: ["present"],
    papers: ["not_asked"],
    responses: ["nothing_asked"],
    followUpNeeded: false,
    followUpBy: null,
    followUpDoneOn: null,
    note: "",
    language: "en",
    kept: [],
    namesLookedAt: false,
  });
  return { id, version: 1 };
};
const outreach = async () => {
  named += 1;
  const { entryId: id } = await addOutreach(city.liaison, {
    departmentId: city.departments.RAP,
    language: "es",
    channel: "radio",
    outlet: `Radio ${named}`,
    heldOn: "2025-07-20",
    material: "Where to ask.",
    reach: null,
    cost: null,
    writtenIn: "en",
  });
  return { id, version: 1 };
};
const events = (action: string, ids: string[]) =>
  db.event.count({ where: { action, subjectId: { in: ids } } });
const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

describe("a bulk act", () => {
  it("changes what it can, tells the rest with its reason, and an event speaks of each row", async () => {
    const [first, second, stale, decided] = [
      await service(),
      await service(),
      await service(),
      await service(),
    ];
    const foreign = await service(city.otherLiaison, city.departments.LAPL);
    await changeRecommendation(city.head, {
      recommendationId: stale.id,
      version: 1,
      service: "Changed meanwhile",
      ...words,
    });
    await decideRecommendation(city.administrator, {
      recommendationId: decided.id,
      version: 1,
      status: "adopted",
    });
    const rows = [first, second, stale, { ...decided, version: 2 }, foreign];
    const outcome = await withdrawRecommendations(city.liaison, { rows });
    expect(outcome.done.map(versionOf)).toEqual([first, second].map(({ id }) => ({ id, version: 2 })));
    expect(outcome.left.map(({ name, why }) => [name, why.key]).sort()).toEqual(
      [
        ["Changed meanwhile", "registers.bulk.why.moved-on"],
        [expect.stringMatching(/^Service/), "services.error.decided"],
      ].sort(),
    );
    expect(outcome.unknown).toBe(1);
    const ids = rows.map(({ id }) => id);
    expect(await events("recommendation.withdrawn", ids)).toBe(2);
    expect(await db.serviceRecommendation.count({ where: { id: { in: ids }, withdrawnAt: null } })).toBe(3);
  });

  it("is undone by its inverse with the versions it made, and leaves alone what was changed since", async () => {
    const [first, second] = [await service(), await service()];
    const { done } = await withdrawRecommendations(city.liaison, { rows: [first, second] });
    await restoreRecommendations(city.head, { rows: [{ id: second.id, version: 2 }] });
    const undone = await restoreRecommendations(city.liaison, { rows: done.map(versionOf) });
    expect(undone.done.map(versionOf)).toEqual([{ id: first.id, version: 3 }]);
    expect(undone.left.map(({ why }) => why.key)).toEqual(["registers.bulk.why.moved-on"]);
    expect(await db.registerVersion.count({ where: { rowId: first.id } })).toBe(3);
  });

  it("finds nothing where every row is out of reach, and is refused to whoever may never do it", async () => {
    const rows = [await service()];
    await expect(withdrawRecommendations(city.otherLiaison, { rows })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(withdrawRecommendations(city.auditor, { rows })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(decideRecommendations(city.liaison, { rows, status: "adopted" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(withdrawRecommendations(city.liaison, { rows: [] })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(withdrawRecommendations(city.liaison, { rows: [...rows, ...rows] })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await events("recommendation.withdrawn", [rows[0]?.id ?? ""])).toBe(0);
  });

  it("previews what it would do, and stores nothing", async () => {
    const [first, foreign] = [await service(), await service(city.otherLiaison, city.departments.LAPL)];
    const before = await db.event.count();
    expect(
      await decideRecommendations.preview(city.reviewer, [first.id, foreign.id], { status: "adopted" }),
    ).toEqual({
      rows: [
        {
          ...first,
          name: expect.stringMatching(/^Service/),
          abbreviation: "RAP",
          before: { key: "services.status.proposed" },
          after: { key: "services.status.adopted" },
          why: null,
        },
      ],
      unknown: 1,
    });
    expect(await db.event.count()).toBe(before);
  });

  it("takes two people at the same moment once each", async () => {
    const rows = [await service(), await service()];
    const [one, other] = await Promise.all([
      withdrawRecommendations(city.liaison, { rows }),
      withdrawRecommendations(city.alternate, { rows }),
    ]);
    expect(one.done.length + other.done.length).toBe(2);
    expect(one.left.length + other.left.length).toBe(2);
  });
});

describe("bulk decisions of the Mayor's Office", () => {
  it("move what stands before, decline with one reason for all, and are reopened", async () => {
    const rows = [await service(), await service()];
    await expect(decideRecommendations(city.reviewer, { rows, status: "declined" })).rejects.toMatchObject({
      code: "invalid",
      fields: { reason: { key: "services.error.reason" } },
    });
    const declined = await decideRecommendations(city.reviewer, {
      rows,
      status: "declined",
      reason: "Another department runs it.",
    });
    expect(declined.done).toHaveLength(2);
    expect(await db.serviceRecommendation.findMany({ where: { id: rows[0]?.id } })).toMatchObject([
      { status: "declined", declineReason: "Another department runs it.", decidedById: city.reviewer.id },
    ]);
    const again = await decideRecommendations(city.reviewer, {
      rows: declined.done.map(versionOf),
      status: "adopted",
    });
    expect(again.left.map(({ why }) => why.key)).toEqual(["services.why.declined", "services.why.declined"]);
    const reopened = await decideRecommendations(city.reviewer, {
      rows: declined.done.map(versionOf),
      status: "under_review",
    });
    expect(reopened.done).toHaveLength(2);
    expect(await db.serviceRecommendation.findMany({ where: { id: rows[1]?.id } })).toMatchObject([
      { status: "under_review", declineReason: null, version: 3 },
    ]);
  });
});

describe("the other registers", () => {
  it("take sites back and put them back, of two of one name the first, and end a statement of none", async () => {
    const one = await site("Twin Yard");
    await withdrawFacility(city.liaison, { facilityId: one.id, version: 1 });
    const other = await site("TWIN YARD");
    expect((await withdrawFacilities(city.liaison, { rows: [other] })).done).toHaveLength(1);
    const standing = await stateNone(city.liaison, {
      departmentId: city.departments.RAP,
      register: "facilities",
      reason: "Nothing here.",
      language: "en",
    });
    const rows = [one, other].map(({ id }) => ({ id, version: 2 }));
    const outcome = await restoreFacilities(city.liaison, { rows });
    expect(outcome.done).toHaveLength(1);
    expect(outcome.left.map(({ why }) => why.key)).toEqual(["facilities.error.name-taken"]);
    expect(await events("none.withdrawn", [standing.statementId])).toBe(1);
    const left = rows.find(({ id }) => id !== outcome.done[0]?.id);
    await expect(
      restoreFacility(city.liaison, { facilityId: left?.id ?? "", version: 2 }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect((await restoreFacilities(city.liaison, { rows: left ? [left] : [] })).left).toHaveLength(1);
  });

  it("take back and put back activity reports and outreach; another department finds none of them", async () => {
    const reports = [await activity(), await activity()];
    await expect(withdrawActivities(city.otherLiaison, { rows: reports })).rejects.toMatchObject({
      code: "not-found",
    });
    const [first] = reports;
    await withdrawActivity(city.liaison, { reportId: first?.id ?? "", version: 1 });
    const taken = await withdrawActivities(city.liaison, { rows: reports });
    expect(taken.left.map(({ name, why }) => [name, why.key])).toEqual([
      ["Echo Park Lake, 2025-07-20 10:00", "registers.bulk.why.moved-on"],
    ]);
    expect((await restoreActivities(city.liaison, { rows: taken.done.map(versionOf) })).done).toHaveLength(1);
    const entries = [await outreach(), await outreach()];
    await expect(restoreOutreachEntries(city.otherLiaison, { rows: entries })).rejects.toMatchObject({
      code: "not-found",
    });
    const back = await withdrawOutreachEntries(city.liaison, { rows: entries });
    expect(
      (await restoreOutreachEntries(city.liaison, { rows: back.done.map(versionOf) })).done,
    ).toHaveLength(2);
    expect(
      await events(
        "outreach.restored",
        entries.map(({ id }) => id),
      ),
    ).toBe(2);
  });

  it("take contracts back and put them back; whoever may only read is refused", async () => {
    const add = async (number: string) => {
      const { contractId: id } = await addContract(city.liaison, {
        departmentId: city.departments.RAP,
        number,
        contractor: "Brightline",
        sites: "Pools",
        startsOn: "2025-01-01",
        endsOn: null,
        contactName: null,
        contactEmail: null,
        language: "en",
        clause: true,
      });
      return { id, version: 1 };
    };
    const rows = [await add("B-1"), await add("B-2")];
    await expect(withdrawContracts(city.otherLiaison, { rows })).rejects.toMatchObject({ code: "not-found" });
    await expect(restoreContracts(city.auditor, { rows })).rejects.toMatchObject({ code: "forbidden" });
    expect((await restoreContracts(city.liaison, { rows })).left.map(({ why }) => why.key)).toEqual([
      "registers.bulk.why.standing",
      "registers.bulk.why.standing",
    ]);
    const back = await withdrawContracts(city.liaison, { rows });
    expect((await restoreContracts(city.liaison, { rows: back.done.map(versionOf) })).done).toHaveLength(2);
    const ids = rows.map(({ id }) => id);
    expect([await events("contract.withdrawn", ids), await events("contract.restored", ids)]).toEqual([2, 2]);
  });
});
