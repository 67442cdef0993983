import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/i18n/instant";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { completeDraft, submit } from "@/lib/testing/filing";
import { listEvents } from "./queries";
import { readTrailFilter, trailCursor } from "./rules";

await testDatabase();

let city: City;

beforeAll(async () => {
  city = await buildCity();
  for (let round = 0; round < 9; round++) await completeDraft(city.liaison, `Round ${round}.`);
  await completeDraft(city.otherLiaison);
  await submit(city.otherLiaison);
});

const trail = (address: Record<string, string> = {}, actor = city.auditor) =>
  listEvents(actor, readTrailFilter(address, ["RAP", "LAPL", "ZOO"]).filter, trailCursor(address));

describe("the trail", () => {
  it("is read newest first, a page at a time, there and back, without a gap or a repeat", async () => {
    const all = (await db.event.findMany({ orderBy: { id: "desc" }, select: { id: true } })).map(({ id }) =>
      String(id),
    );
    const pages = [await trail()];
    for (let last = pages[0]; last?.older; last = pages.at(-1)) {
      pages.push(await trail(last.older as Record<string, string>));
    }
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((page) => page.events.map((event) => event.id))).toEqual(all);
    expect(pages[0]?.newer).toBeNull();
    for (const [place, page] of pages.entries()) {
      if (place === 0) continue;
      const back = await trail(page.newer as Record<string, string>);
      expect(back.events.map((event) => event.id)).toEqual(pages[place - 1]?.events.map((event) => event.id));
    }
  });

  it("is narrowed by department, kind and person, each alone and together", async () => {
    const library = await trail({ department: "lapl" });
    expect(new Set(library.events.map((event) => event.department))).toEqual(new Set(["LAPL"]));
    const filed = await trail({ action: "plan.submitted" });
    expect(filed.events.map((event) => event.details.reference)).toEqual(["ED-12-LAPL-1"]);
    expect((await trail({ action: "plan.submitted", department: "RAP" })).events).toEqual([]);
    const person = await trail({ person: "LIAISON@lapl" });
    expect(person.events.length).toBeGreaterThan(6);
    expect(new Set(person.events.map((event) => event.actorRole))).not.toContain("administrator");
    expect((await trail({ person: "installation" })).events.length).toBeGreaterThan(0);
    expect((await trail({ person: "nobody at all" })).events).toEqual([]);
  });

  it("counts days as the city does, both ends included", async () => {
    const days = await db.event.findMany({ select: { at: true } });
    const count = (wanted: (day: string) => boolean) => days.filter(({ at }) => wanted(dayOf(at))).length;
    const found = async (address: Record<string, string>) => {
      const page = await trail(address);
      expect(page.older).toBeNull();
      return page.events.length;
    };
    expect(await found({ from: "2025-07-11", to: "2025-07-11" })).toBe(count((day) => day === "2025-07-11"));
    expect(await found({ to: "2025-07-21" })).toBe(count((day) => day <= "2025-07-21"));
    expect(await found({ from: "2025-07-23" })).toBe(0);
    expect(await found({ from: "2025-07-22", to: "2025-07-11" })).toBe(0);
  });

  it("leaves out what an address says that cannot be, and names it", async () => {
    const everything = await trail();
    for (const address of [
      { action: "plan.exploded" },
      { action: "constructor" },
      { department: "NOWHERE" },
      { person: "a\u0000b" },
      { colour: "red" },
      { from: "2025-02-30" },
      { to: "yesterday" },
      { before: "-1" },
      { before: "9".repeat(40) },
      { after: "1; drop table events" },
    ]) {
      expect(await trail(address as unknown as Record<string, string>)).toEqual(everything);
      const [[name, value] = []] = Object.entries(address);
      expect(readTrailFilter(address, ["RAP"]).misread).toEqual([{ name, value }]);
    }
    const twice = { action: ["plan.submitted", "plan.accepted"], to: "2025-07-22", before: "12" };
    expect(readTrailFilter(twice, []).misread).toEqual([
      { name: "action", value: "plan.submitted,plan.accepted" },
    ]);
    expect((await trail({ person: "100%_'" })).events).toEqual([]);
  });

  it("shows nothing to whoever may not read it", async () => {
    for (const actor of [city.reviewer, city.head, city.liaison, city.stranger]) {
      expect((await trail({}, actor)).events).toEqual([]);
    }
    expect((await trail({}, city.administrator)).events.length).toBe(50);
  });
});
