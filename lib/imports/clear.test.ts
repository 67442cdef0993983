import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { installationActor } from "@/lib/auth/installation-actor";
import { db } from "@/lib/db/client";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { takeInList } from "./bring";
import { clearBrought, clearBroughtWhenDue } from "./clear";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
});

describe("files that were brought more than a day ago", () => {
  it("go on the hour without anybody bringing another one: those stored keep their record", async () => {
    const bring = async (actor = city.liaison) => {
      const bytes = Readable.from([Buffer.from("department,number\nRAP,A-1\n")]);
      return (await takeInList(actor, "contracts", bytes, "list.csv")).importId;
    };
    const [stored, forgotten] = [await bring(), await bring(city.otherLiaison)];
    await db.import.update({
      where: { id: stored },
      data: { storedAt: beforeDeadline, added: 1, changed: 0, left: 0, mapping: {} },
    });
    await clearBroughtWhenDue();
    expect(await db.import.count({ where: { content: { not: null } } })).toBe(2);
    for (const actor of [city.auditor, city.liaison])
      await expect(clearBrought(actor, {})).rejects.toMatchObject({ code: "forbidden" });
    await moveClockTo(new Date(beforeDeadline.getTime() + 90_000_000));
    await clearBroughtWhenDue();
    expect(await db.import.findUnique({ where: { id: forgotten } })).toBeNull();
    expect(await db.import.findUniqueOrThrow({ where: { id: stored } })).toMatchObject({
      content: null,
      added: 1,
    });
    expect(await db.event.count({ where: { action: "file.cleared" } })).toBe(1);
    expect(await clearBrought(installationActor, {})).toEqual({ cleared: 0 });
  });
});
