import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { buildCity, type City } from "@/lib/testing/city";
import { administer } from "@/lib/testing/cluster";
import { testDatabase } from "@/lib/testing/database";
import { roughlyHowManyEvents, verifyChain } from "./verify";

let city: City;
let url: string;

beforeEach(async () => {
  if (url) await db.$disconnect();
  url = await testDatabase();
  city = await buildCity();
});

const ids = async () =>
  (await db.event.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id);

/** Does to the events what only an owner of the database can: the trigger that refuses it is set aside. */
const tamper = (statement: string) =>
  administer(
    url,
    `do $$ begin
      alter table events disable trigger written_once;
      ${statement};
      alter table events enable trigger written_once;
    end $$`,
  );

describe("verifying the chain of events", () => {
  it("finds it whole", async () => {
    const all = await ids();
    expect(await verifyChain(city.auditor)).toMatchObject({
      checked: all.length,
      broken: null,
      newest: { id: String(all.at(-1)) },
    });
    expect(await roughlyHowManyEvents()).toBeGreaterThanOrEqual(all.length);
  });

  it("has nothing to find where nothing happened", async () => {
    await tamper("delete from events");
    expect(await verifyChain(city.auditor)).toEqual({ checked: 0, newest: null, broken: null });
  });

  it("names the row that was altered", async () => {
    const all = await ids();
    const victim = all[4];
    await tamper(`update events set actor_name = 'Somebody else' where id = ${victim}`);
    expect(await verifyChain(city.administrator)).toMatchObject({
      checked: 4,
      broken: { id: String(victim), how: "altered" },
    });
  });

  it("names the row after one that was removed", async () => {
    const all = await ids();
    await tamper(`delete from events where id = ${all[2]}`);
    expect(await verifyChain(city.auditor)).toMatchObject({
      checked: 2,
      broken: { id: String(all[3]), how: "unlinked" },
    });
  });

  it("names the row after one that was rewritten with a hash to match", async () => {
    const all = await ids();
    await tamper(`update events set actor_role = 'auditor' where id = ${all[0]};
      update events e set hash = event_hash(e) where id = ${all[0]}`);
    expect(await verifyChain(city.auditor)).toMatchObject({
      checked: 1,
      broken: { id: String(all[1]), how: "unlinked" },
    });
  });

  it("guards what the database refuses anyway: to change or remove an event", async () => {
    const [first] = await ids();
    await expect(db.$executeRaw`update events set actor_name = 'x' where id = ${first}`).rejects.toThrow(
      /written once/,
    );
    await expect(db.$executeRaw`delete from events`).rejects.toThrow(/written once/);
  });

  it("is for those who may read the whole trail", async () => {
    for (const actor of [city.reviewer, city.head, city.liaison, city.stranger]) {
      expect(await verifyChain(actor)).toBeNull();
    }
  });
});
