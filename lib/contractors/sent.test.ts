import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { deliveriesDone } from "@/lib/deliveries/outbox";
import { cityNow } from "@/lib/platform/clock";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { addContract } from "./mutations";
import { previewSending } from "./preview";
import type { Selection } from "./queries";
import { sendNotices } from "./sending";
import { placeAfterSending, readSent } from "./sent";

await testDatabase();
let city: City;
const ids: Record<string, string> = {};
beforeAll(async () => {
  city = await buildCity();
  for (const contractor of ["Anchor Audio", "Beacon Bus", "Harbor Bus"]) {
    const { contractId } = await addContract(city.administrator, {
      departmentId: city.departments.RAP,
      number: contractor,
      contractor,
      sites: "Central Library",
      startsOn: "2025-01-01",
      endsOn: null,
      contactName: null,
      contactEmail: contractor === "Harbor Bus" ? null : "ana@firm.example",
      language: "en",
      clause: true,
    });
    ids[contractor] = contractId;
  }
});

async function chosen(selection: Selection, reminder = false) {
  const { rows, withoutEmail, totals } = await previewSending(city.liaison, null, reminder, selection);
  expect(totals).toEqual({ rows: rows.length, withoutEmail: withoutEmail.length });
  return [...rows, ...withoutEmail].map(({ contractor }) => contractor);
}

describe("a bulk message", () => {
  it("is for the contracts of the list as it is narrowed, or for those chosen in it", async () => {
    expect(await chosen({})).toEqual(["Anchor Audio", "Beacon Bus", "Harbor Bus"]);
    expect(await chosen({ q: "bus" })).toEqual(["Beacon Bus", "Harbor Bus"]);
    expect(await chosen({ q: "bus", lacks: "email" })).toEqual(["Harbor Bus"]);
    expect(await chosen({ state: "undelivered" })).toEqual([]);
    expect(await chosen({ shown: "ended" })).toEqual([]);
    expect(await chosen({ ids: [ids["Anchor Audio"] ?? ""] })).toEqual(["Anchor Audio"]);
    expect(await chosen({ ids: [] })).toEqual([]);
  });

  it("leads back to that list, which says what came of it and believes no number in its address", async () => {
    const previewedAt = (await cityNow(db)).toISOString();
    const outcome = await sendNotices(city.liaison, {
      contractIds: Object.values(ids),
      reminder: false,
      previewedAt,
    });
    await deliveriesDone();
    const place = placeAfterSending("?q=bus&page=2&department=RAP&elsewhere=yes", outcome);
    const { pathname, searchParams } = new URL(place, "http://desk.example");
    const { done, ...rest } = Object.fromEntries(searchParams);
    expect([pathname, rest]).toEqual(["/contractors", { q: "bus", page: "2", department: "RAP" }]);
    const skipped = [{ why: "no-email", count: 1 }];
    expect(await readSent(city.liaison, done)).toMatchObject({ notices: 2, skipped });
    expect(await readSent(city.auditor, done)).toMatchObject({ notices: 0, skipped });
    expect(await readSent(city.liaison, "sent~1~no-such.3")).toBeNull();
    expect(await readSent(city.liaison, "sent~9999999999999")).toBeNull();
    expect(await readSent(city.liaison, ["sent~1"])).toBeNull();
    expect(placeAfterSending("//elsewhere.example", outcome)).toMatch(/^\/contractors\?done=/);
  });
});
