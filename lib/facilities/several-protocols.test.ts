import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { addFacility, withdrawFacility } from "./mutations";
import { takeBackApproval, writeProtocol } from "./protocols";
import { getSite } from "./queries";
import { approveProtocols, copyProtocols, takeBackApprovals } from "./several-protocols";

await testDatabase();
let city: City;
let named = 0;
beforeAll(async () => {
  city = await buildCity();
});

const official = {
  officialName: "Rosa Vega",
  officialTitle: "Assistant General Manager",
  approvedOn: "2025-07-18",
};
const add = async (actor = city.liaison, departmentId = city.departments.RAP) => {
  named += 1;
  const { facilityId } = await addFacility(actor, {
    departmentId,
    name: `Center ${String(named).padStart(3, "0")}`,
    kind: "recreation_center",
    address: "1 Lakeview Avenue",
    contactRole: "Director on duty",
    staffToTrain: 1,
  });
  return facilityId;
};
const write = (facilityId: string, steps: string, after = 0, actor = city.liaison) =>
  writeProtocol(actor, { facilityId, after, steps, calls: "Liaison", nonPublic: "", language: "en" });
const seen = (version: number, ...ids: string[]) => ids.map((id) => ({ id, version }));
const events = (action: string, ids: string[]) =>
  db.event.count({ where: { action, subjectId: { in: ids } } });
const whys = ({ left }: { left: { why: { key: string } }[] }) => left.map(({ why }) => why.key).sort();

describe("one protocol at several sites", () => {
  it("becomes the next version where it says something new; the others are told", async () => {
    const [first, second, third, gone] = [await add(), await add(), await add(), await add()];
    const { protocolId } = await write(first, "The same everywhere");
    await write(third, "Its own");
    await withdrawFacility(city.liaison, { facilityId: gone, version: 1 });
    const foreign = await add(city.otherLiaison, city.departments.LAPL);
    const preview = await copyProtocols.preview(city.liaison, [first, second, third, foreign], {
      protocolId,
    });
    expect(preview).toMatchObject({
      unknown: 1,
      rows: [
        { id: first, why: { key: "facilities.why.same" } },
        {
          id: second,
          version: 0,
          before: { key: "facilities.protocol.none" },
          after: { key: "facilities.bulk.draft", values: { number: 1 } },
          why: null,
        },
        { id: third, version: 1, after: { values: { number: 2 } }, why: null },
      ],
    });
    const rows = [...seen(0, second, gone), ...seen(1, first, third), ...seen(0, foreign)];
    const outcome = await copyProtocols(city.liaison, { protocolId, rows });
    expect(outcome.done.map(({ id, version }) => [id, version])).toEqual([
      [second, 1],
      [third, 2],
    ]);
    expect(whys(outcome)).toEqual(["facilities.error.withdrawn", "facilities.why.same"]);
    expect(outcome.unknown).toBe(1);
    expect(await events("protocol.written", [second, third])).toBe(3);
    expect((await getSite(city.liaison, third))?.shown?.steps).toBe("The same everywhere");
    const again = await copyProtocols(city.liaison, { protocolId, rows: seen(0, second) });
    expect(whys(again)).toEqual(["registers.bulk.why.moved-on"]);
    expect((await getSite(city.liaison, first))?.sameElsewhere).toEqual([second, third]);
  });

  it("is nobody's of another department, neither to write there nor to take from there", async () => {
    const foreign = await add(city.otherLiaison, city.departments.LAPL);
    const { protocolId } = await write(foreign, "Of the library", 0, city.otherLiaison);
    const mine = await add();
    await expect(copyProtocols(city.otherLiaison, { protocolId, rows: seen(0, mine) })).rejects.toMatchObject(
      { code: "not-found" },
    );
    await expect(copyProtocols(city.auditor, { protocolId, rows: seen(0, mine) })).rejects.toMatchObject({
      code: "forbidden",
    });
    const outcome = await copyProtocols(city.liaison, { protocolId, rows: seen(0, mine) });
    expect(whys(outcome)).toEqual(["facilities.why.other-department"]);
    expect((await getSite(city.liaison, mine))?.shown).toBeNull();
  });

  it("written by two at the same moment is one version", async () => {
    const [first, second] = [await add(), await add()];
    const { protocolId } = await write(first, "At once");
    const rows = seen(0, second);
    await Promise.all([
      copyProtocols(city.liaison, { protocolId, rows }),
      copyProtocols(city.alternate, { protocolId, rows }),
    ]);
    expect(await db.siteProtocol.count({ where: { facilityId: second } })).toBe(1);
  });
});

describe("the protocols of several sites", () => {
  it("are approved where they wait for it; the others are told, and taking back undoes it with a reason", async () => {
    const [first, second, none, newer] = [await add(), await add(), await add(), await add()];
    for (const facilityId of [first, second, newer]) await write(facilityId, "Wait");
    await write(newer, "Written meanwhile", 1);
    const rows = [...seen(1, first, second, newer), ...seen(0, none)];
    await expect(
      approveProtocols(city.liaison, { ...official, approvedOn: "2025-07-23", rows }),
    ).rejects.toMatchObject({ code: "invalid", fields: { approvedOn: { key: "facilities.error.future" } } });
    await expect(approveProtocols(city.otherLiaison, { ...official, rows })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(approveProtocols(city.reviewer, { ...official, rows })).rejects.toMatchObject({
      code: "forbidden",
    });
    const outcome = await approveProtocols(city.liaison, { ...official, rows });
    expect(outcome.done).toHaveLength(2);
    expect(whys(outcome)).toEqual(["facilities.why.unwritten", "registers.bulk.why.moved-on"]);
    expect(await events("protocol.approved", [first, second, newer, none])).toBe(2);
    expect(await getSite(city.liaison, first)).toMatchObject({ protocol: "approved" });
    const again = await approveProtocols(city.liaison, { ...official, rows: seen(1, first) });
    expect(whys(again)).toEqual(["facilities.why.approved"]);

    const [one, other] = outcome.done.map(({ id, version }) => ({ id, version }));
    await takeBackApproval(city.head, { approvalId: other?.id ?? "", reason: "Wrong site." });
    const undo = { rows: [one, other].flatMap((row) => row ?? []), reason: "Recorded for the wrong sites." };
    await expect(takeBackApprovals(city.otherLiaison, undo)).rejects.toMatchObject({ code: "not-found" });
    await expect(takeBackApprovals(city.liaison, { ...undo, reason: " " })).rejects.toMatchObject({
      code: "invalid",
    });
    const undone = await takeBackApprovals(city.liaison, undo);
    expect(undone.done).toHaveLength(1);
    expect(whys(undone)).toEqual(["facilities.why.taken-back"]);
    expect(await getSite(city.liaison, first)).toMatchObject({ protocol: "draft" });
    expect(await events("protocol.approval-taken-back", [first, second])).toBe(2);
  });
});
