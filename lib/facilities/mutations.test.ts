import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { acceptNone, stateNone } from "@/lib/registers/mutations";
import { listMeasures } from "@/lib/requirements/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { addFacility, changeFacility, restoreFacility, withdrawFacility } from "./mutations";
import { approveProtocol, takeBackApproval, writeProtocol } from "./protocols";
import { getSite, listSites } from "./queries";
import { recordTraining, restoreTraining, withdrawTraining } from "./training";

await testDatabase();
let city: City;
let named = 0;
beforeAll(async () => {
  city = await buildCity();
});

const facts = {
  name: "Lakeview Recreation Center",
  kind: "recreation_center" as const,
  address: "1 Lakeview Avenue",
  contactRole: "Director on duty",
  staffToTrain: 12,
};
const text = {
  steps: "1. Ask for **agency**, purpose and papers.",
  calls: "District supervisor\nLiaison",
  nonPublic: "Office",
  language: "en",
};
const official = {
  officialName: "Rosa Vega",
  officialTitle: "Assistant General Manager",
  approvedOn: "2025-07-18",
};
const training = {
  heldOn: "2025-07-18",
  material: "The sheet, read aloud",
  staffTrained: 12,
  language: "en",
};

const add = async (more: Partial<typeof facts> = {}) => {
  named += 1;
  const name = `Center ${named}`;
  const { facilityId } = await addFacility(city.liaison, {
    departmentId: city.departments.RAP,
    ...facts,
    name,
    ...more,
  });
  return facilityId;
};
const write = (facilityId: string, more: Partial<typeof text> & { after?: number } = {}) =>
  writeProtocol(city.liaison, { facilityId, after: 0, ...text, ...more });
const newestEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
const refused = (code: string) => ({ code });

async function measured(departmentId: string) {
  const measures = await listMeasures(city.administrator, { departmentId });
  return measures.find(({ kind }) => kind === "preparedness")?.measure;
}

describe("a site", () => {
  it("is added by the department, told in the trail and kept as its first version", async () => {
    const facilityId = await add({ name: facts.name });
    expect(await getSite(city.reviewer, facilityId)).toMatchObject({
      ...facts,
      trained: 0,
      protocol: "none",
      abbreviation: "RAP",
      shown: null,
    });
    expect(await newestEvent()).toMatchObject({
      action: "facility.added",
      details: { facility: facts.name, version: 1 },
    });
    expect(await db.registerVersion.count({ where: { rowId: facilityId } })).toBe(1);
  });

  it("is out of reach for another department, and not changed by whoever may only read", async () => {
    const facilityId = await add();
    const attempt = { facilityId, version: 1, ...facts };
    await expect(changeFacility(city.otherLiaison, attempt)).rejects.toMatchObject(refused("not-found"));
    await expect(changeFacility(city.auditor, attempt)).rejects.toMatchObject(refused("forbidden"));
    expect(await getSite(city.otherLiaison, facilityId)).toBeNull();
    const listed = await listSites(city.otherLiaison, {}, { limit: 10, offset: 0 });
    expect(listed).toMatchObject({ rows: [], sums: { total: 0 } });
  });

  it("is changed only from the version its writer saw", async () => {
    const facilityId = await add();
    await changeFacility(city.liaison, { facilityId, version: 1, ...facts, name: "Renamed" });
    await expect(
      changeFacility(city.head, { facilityId, version: 1, ...facts, name: "Stale" }),
    ).rejects.toMatchObject(refused("conflict"));
    expect((await getSite(city.liaison, facilityId))?.name).toBe("Renamed");
  });

  it("has a name of its own in its department, as long as it stands", async () => {
    const first = await add({ name: "Twin" });
    await expect(add({ name: "TWIN" })).rejects.toMatchObject(refused("conflict"));
    await withdrawFacility(city.liaison, { facilityId: first, version: 1 });
    await add({ name: "TWIN" });
    await expect(restoreFacility(city.liaison, { facilityId: first, version: 2 })).rejects.toMatchObject({
      code: "conflict",
      said: { key: "facilities.error.name-taken" },
    });
  });

  it("takes no protocol, approval or training while it is taken back", async () => {
    const facilityId = await add();
    const { protocolId } = await write(facilityId);
    await withdrawFacility(city.liaison, { facilityId, version: 1 });
    for (const attempt of [
      () => write(facilityId, { after: 1, steps: "Other" }),
      () => approveProtocol(city.liaison, { protocolId, ...official }),
      () => recordTraining(city.liaison, { facilityId, ...training }),
    ])
      await expect(attempt()).rejects.toMatchObject(refused("rule-broken"));
  });
});

describe("a protocol", () => {
  it("keeps every version as it was written, and refuses one written from an older one", async () => {
    const facilityId = await add();
    await write(facilityId);
    await write(facilityId, { after: 1, steps: "Second" });
    expect(await newestEvent()).toMatchObject({ action: "protocol.written", details: { version: 2 } });
    await expect(write(facilityId, { after: 1, steps: "Stale" })).rejects.toMatchObject(refused("conflict"));
    expect((await getSite(city.liaison, facilityId, 1))?.shown?.steps).toBe(text.steps);
    await expect(
      db.$executeRaw`update site_protocols set steps = 'Other' where facility_id = ${facilityId}::uuid`,
    ).rejects.toThrow(/written_once/);
  });

  it("that is sent twice is written once", async () => {
    const facilityId = await add();
    expect(await write(facilityId)).toEqual(await write(facilityId));
    expect(await db.siteProtocol.count({ where: { facilityId } })).toBe(1);
  });

  it("is in force in its newest approved version, until that approval is taken back", async () => {
    const facilityId = await add();
    const { protocolId } = await write(facilityId);
    await approveProtocol(city.head, { protocolId, ...official });
    expect(await newestEvent()).toMatchObject({
      action: "protocol.approved",
      details: { version: 1, official: "Rosa Vega, Assistant General Manager", on: "2025-07-18" },
    });
    await write(facilityId, { after: 1, steps: "Second" });
    const site = await getSite(city.liaison, facilityId);
    expect(site).toMatchObject({ protocol: "approved", shown: { number: 1 } });
    const approvalId = site?.versions[1]?.approvals[0]?.id ?? "";
    await takeBackApproval(city.liaison, { approvalId, reason: "Recorded for the wrong site." });
    await expect(takeBackApproval(city.liaison, { approvalId, reason: "Twice." })).rejects.toMatchObject(
      refused("conflict"),
    );
    expect(await getSite(city.liaison, facilityId)).toMatchObject({
      protocol: "draft",
      shown: { number: 2 },
    });
  });

  it("is approved once, not ahead of today, and not by another department or the Mayor's Office", async () => {
    const { protocolId } = await write(await add());
    const approval = { protocolId, ...official };
    await expect(approveProtocol(city.otherLiaison, approval)).rejects.toMatchObject(refused("not-found"));
    await expect(approveProtocol(city.reviewer, approval)).rejects.toMatchObject(refused("forbidden"));
    await expect(
      approveProtocol(city.liaison, { ...approval, approvedOn: "2025-07-23" }),
    ).rejects.toMatchObject({ code: "invalid", fields: { approvedOn: { key: "facilities.error.future" } } });
    await approveProtocol(city.liaison, approval);
    await expect(approveProtocol(city.liaison, approval)).rejects.toMatchObject(refused("conflict"));
  });
});

describe("a training", () => {
  it("is recorded for a day gone by and for no more people than are to be trained", async () => {
    const facilityId = await add();
    const refusedAt = (field: string, key: string) => ({ code: "invalid", fields: { [field]: { key } } });
    const attempt = (more: Partial<typeof training>) =>
      recordTraining(city.liaison, { facilityId, ...training, ...more });
    await expect(attempt({ heldOn: "2025-07-23" })).rejects.toMatchObject(
      refusedAt("heldOn", "facilities.error.future"),
    );
    await expect(attempt({ heldOn: "0202-07-22" })).rejects.toMatchObject(
      refusedAt("heldOn", "facilities.error.long-ago"),
    );
    await expect(attempt({ staffTrained: 13 })).rejects.toMatchObject(
      refusedAt("staffTrained", "facilities.error.too-many"),
    );
    await expect(attempt({ staffTrained: 0 })).rejects.toMatchObject(refused("invalid"));
    await expect(recordTraining(city.otherLiaison, { facilityId, ...training })).rejects.toMatchObject(
      refused("not-found"),
    );
    expect(await getSite(city.liaison, facilityId)).toMatchObject({ trained: 0, trainings: [] });
    await attempt({ heldOn: "2025-07-22", staffTrained: 5 });
    expect(await newestEvent()).toMatchObject({
      action: "training.recorded",
      details: { on: "2025-07-22", trained: 5 },
    });
    expect((await getSite(city.liaison, facilityId))?.trained).toBe(5);
  });

  it("counts nobody twice, and not while it is taken back", async () => {
    const facilityId = await add();
    const attempt = (staffTrained: number) =>
      recordTraining(city.liaison, { facilityId, ...training, staffTrained });
    const tooMany = (count: number) => ({ key: "facilities.error.too-many", values: { count } });
    const { sessionId } = await attempt(9);
    await expect(attempt(4)).rejects.toMatchObject({ fields: { staffTrained: tooMany(3) } });
    await withdrawTraining(city.liaison, { sessionId, version: 1 });
    await expect(withdrawTraining(city.liaison, { sessionId, version: 1 })).rejects.toMatchObject(
      refused("conflict"),
    );
    await attempt(4);
    expect((await getSite(city.liaison, facilityId))?.trained).toBe(4);
    await expect(restoreTraining(city.liaison, { sessionId, version: 2 })).rejects.toMatchObject({
      code: "rule-broken",
      said: tooMany(8),
    });
    await attempt(8);
    await expect(attempt(1)).rejects.toMatchObject({ fields: { staffTrained: tooMany(0) } });
    expect((await getSite(city.liaison, facilityId))?.trained).toBe(12);
  });

  it("can be put back while its people are counted nowhere else", async () => {
    const facilityId = await add();
    const { sessionId } = await recordTraining(city.liaison, { facilityId, ...training });
    await withdrawTraining(city.liaison, { sessionId, version: 1 });
    await restoreTraining(city.liaison, { sessionId, version: 2 });
    expect((await getSite(city.liaison, facilityId))?.trained).toBe(12);
  });

  it("sent twice at once counts the same people once", async () => {
    const facilityId = await add();
    const both = await Promise.allSettled([
      recordTraining(city.liaison, { facilityId, ...training, staffTrained: 7 }),
      recordTraining(city.alternate, { facilityId, ...training, staffTrained: 7 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await getSite(city.liaison, facilityId)).toMatchObject({ trained: 7 });
  });

  it("sent twice by one form is one training; other facts under the same form are a conflict", async () => {
    const facilityId = await add();
    const formKey = "0198a5b2-7c40-7abc-8def-0123456789ac";
    const send = (more: Partial<typeof training> = {}) =>
      recordTraining(city.liaison, { facilityId, ...training, formKey, ...more });
    const first = await send();
    expect(await send()).toEqual(first);
    await expect(send({ staffTrained: 1 })).rejects.toMatchObject(refused("conflict"));
    expect((await getSite(city.liaison, facilityId))?.trainings).toHaveLength(1);
  });
});

describe("preparedness", () => {
  it("counts a site once its protocol is approved and everybody is trained, and names what is missing", async () => {
    const departmentId = city.departments.ZOO;
    expect(await measured(departmentId)).toMatchObject({
      done: 0,
      of: 1,
      gaps: [{ said: { key: "facilities.gap.empty" } }],
    });
    const { facilityId } = await addFacility(city.administrator, { departmentId, ...facts });
    await addFacility(city.administrator, { departmentId, ...facts, name: "Plaza", staffToTrain: 0 });
    const before = await measured(departmentId);
    expect(before).toMatchObject({ done: 0, of: 2 });
    expect(before?.gaps).toEqual([
      {
        said: { key: "facilities.gap.unwritten", values: { count: 2, of: 2 } },
        names: [facts.name, "Plaza"],
      },
      {
        said: { key: "facilities.gap.untrained", values: { count: 1, trained: 0, toTrain: 12 } },
        names: [facts.name],
      },
    ]);
    const { protocolId } = await writeProtocol(city.administrator, { facilityId, after: 0, ...text });
    await recordTraining(city.administrator, { facilityId, ...training });
    expect((await measured(departmentId))?.gaps.map(({ said }) => said.key)).toEqual([
      "facilities.gap.unwritten",
      "facilities.gap.unapproved",
    ]);
    await approveProtocol(city.administrator, { protocolId, ...official });
    expect(await measured(departmentId)).toMatchObject({ done: 1, of: 2 });
    const missing = await listSites(city.administrator, { protocol: "none", department: "ZOO" }, portion);
    expect(missing.rows.map(({ name }) => name)).toEqual(["Plaza"]);
    expect(missing.sums).toEqual({ total: 1, approved: 0, trained: 0, toTrain: 0 });
  });

  it("of a department without sites is met once the Mayor's Office accepts that it has none", async () => {
    const departmentId = city.departments.LAPL;
    const sites = await listSites(city.otherLiaison, {}, portion);
    for (const { id, version } of sites.rows)
      await withdrawFacility(city.otherLiaison, { facilityId: id, version });
    const { statementId } = await stateNone(city.otherLiaison, {
      departmentId,
      register: "facilities",
      reason: "Our people work in other departments' buildings.",
      language: "en",
    });
    await acceptNone(city.administrator, { statementId });
    expect(await measured(departmentId)).toEqual({ done: 1, of: 1, gaps: [] });
  });
});

const portion = { limit: 100, offset: 0 };
