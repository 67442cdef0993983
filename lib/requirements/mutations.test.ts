import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { getDirective } from "@/lib/directives/queries";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { checkRequirement } from "./mutations";

await testDatabase();

let city: City;
let requirementId: string;
beforeAll(async () => {
  city = await buildCity();
  requirementId = (await db.requirement.findFirstOrThrow({ where: { key: "liaison" } })).id;
});

const shown = async () =>
  (await getDirective(city.liaison, "ed-12"))?.requirements.find(({ id }) => id === requirementId);

describe("checking a requirement against the signed text", () => {
  it("is shown with who did it, once, and can be taken back", async () => {
    expect(await shown()).toMatchObject({ checked: false, checkedBy: null, departments: 3 });
    await checkRequirement(city.administrator, { requirementId, checked: true });
    expect(await shown()).toMatchObject({ checked: true, checkedBy: city.administrator.name });
    const events = await db.event.count();
    await checkRequirement(city.administrator, { requirementId, checked: true });
    expect(await db.event.count()).toBe(events);
    await checkRequirement(city.administrator, { requirementId, checked: false });
    expect(await shown()).toMatchObject({ checked: false, checkedAt: null, checkedBy: null });
    expect(await db.event.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      action: "requirement.checked",
      details: { requirement: "liaison", checked: false },
    });
  });

  it("is for administrators alone and changes nothing else of what is published", async () => {
    const before = await db.event.count();
    for (const actor of [city.liaison, city.head, city.reviewer, city.auditor, city.stranger]) {
      await expect(checkRequirement(actor, { requirementId, checked: true })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    await expect(
      checkRequirement(city.administrator, {
        requirementId: "018f0000-0000-7000-8000-000000000000",
        checked: true,
      }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      db.requirement.update({ where: { id: requirementId }, data: { text: "Other words." } }),
    ).rejects.toThrow();
    expect(await db.event.count()).toBe(before);
  });
});

describe("a directive that is asked for", () => {
  it.each(["no-such", "", "x\u0000", "ed-12' or 1=1"])("as %j is not there", async (key) => {
    expect(await getDirective(city.administrator, key)).toBeNull();
  });

  it("is not there for somebody without a role", async () => {
    expect(await getDirective(city.stranger, "ed-12")).toBeNull();
  });
});
