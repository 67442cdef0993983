import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { getOneTimeLink } from "@/lib/auth/queries";
import { actorOf } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import type { DesignationRole } from "@/lib/db/generated/enums";
import { buildCity, type City, fresh } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { acceptDesignation, declineDesignation, endDesignation, proposeDesignation } from "./mutations";
import { getDesignations, listProposalsTo } from "./queries";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

let people = 0;
const newEmail = () => {
  people += 1;
  return `person${people}@city.example`;
};
const lastEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });

function propose(by: Actor, role: DesignationRole, email = newEmail(), departmentId = city.departments.ZOO) {
  return proposeDesignation(by, { departmentId, role, name: "Nia Proposed", email });
}

/** A proposal for the zoo and the person it was made to. */
async function proposed(role: DesignationRole, email = newEmail()) {
  const { designationId } = await propose(city.administrator, role, email);
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  return { designationId, person: (await actorOf(id)) as Actor };
}

/** Nothing is asked or held in the zoo afterwards. */
async function clear() {
  const live = await db.designation.findMany({
    where: { departmentId: city.departments.ZOO, status: { not: "ended" } },
  });
  for (const { id } of live) await endDesignation(city.administrator, { designationId: id });
}

/** A new head of a department. */
async function headOf(departmentId: string) {
  const email = newEmail();
  const { designationId } = await propose(city.administrator, "department_head", email, departmentId);
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  await acceptDesignation((await actorOf(id)) as Actor, { designationId });
  return (await actorOf(id)) as Actor;
}

beforeEach(clear);

describe("proposing", () => {
  it("makes the account and a link that is stored only as a hash, and is an event without the token", async () => {
    const email = newEmail();
    const { designationId, token } = await propose(city.administrator, "liaison", email);
    const person = await db.user.findUniqueOrThrow({ where: { email }, include: { oneTimeLinks: true } });
    expect(person.oneTimeLinks).toHaveLength(1);
    expect(person.oneTimeLinks[0]?.tokenHash).not.toContain(token);
    const event = await lastEvent();
    expect(event).toMatchObject({
      action: "designation.proposed",
      subjectId: designationId,
      departmentId: city.departments.ZOO,
    });
    expect(JSON.stringify(event.details)).not.toContain(token);
    await expect(
      db.event.findFirst({ where: { action: "person.link-renewed", subjectId: person.id } }),
      "the trail names who was handed the link",
    ).resolves.toMatchObject({ actorId: city.administrator.id, departmentId: city.departments.ZOO });
  });

  it("gives no link for somebody who has a password", async () => {
    const email = newEmail();
    await db.user.create({ data: { email, name: "Has Password", passwordHash: "x" } });
    await expect(propose(city.administrator, "liaison", email)).resolves.toMatchObject({
      token: null,
      signsInBy: "password",
    });
  });

  it("gives a head no link for somebody another department proposed first", async () => {
    const email = newEmail();
    await propose(city.administrator, "alternate", email);
    const asked = await propose(city.head, "alternate", email, city.departments.RAP);
    expect(asked).toMatchObject({ token: null, signsInBy: "link elsewhere" });
    await endDesignation(city.head, { designationId: asked.designationId });
  });

  it("makes the link a head holds stop working when another department proposes the person", async () => {
    const email = newEmail();
    const { RAP, LAPL } = city.departments;
    const first = await propose(city.head, "alternate", email, RAP);
    expect(await getOneTimeLink(first.token ?? "")).not.toBeNull();
    const again = await propose(await headOf(LAPL), "alternate", email, LAPL);
    expect(again).toMatchObject({ token: null, signsInBy: "link elsewhere" });
    expect(await getOneTimeLink(first.token ?? "")).toBeNull();
    for (const { designationId } of [first, again])
      await endDesignation(city.administrator, { designationId });
  });

  it("is for the head of the department or an administrator, and a head proposes no head", async () => {
    await expect(propose(city.head, "liaison")).rejects.toMatchObject({ code: "not-found" });
    await expect(
      propose(city.head, "department_head", undefined, city.departments.RAP),
    ).rejects.toMatchObject({ code: "forbidden" });
    for (const actor of [city.liaison, city.alternate, city.reviewer, city.auditor, city.stranger]) {
      await expect(propose(actor, "liaison", undefined, city.departments.RAP)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });

  it("is refused while another proposal waits, and for people of an office, of another department or deactivated", async () => {
    await propose(city.administrator, "liaison");
    const before = [await db.designation.count(), await db.user.count(), await db.event.count()];
    await expect(propose(city.administrator, "liaison")).rejects.toMatchObject({ code: "conflict" });
    await expect(propose(city.administrator, "alternate", city.reviewer.email)).rejects.toMatchObject({
      code: "rule-broken",
    });
    await expect(propose(city.administrator, "alternate", city.otherLiaison.email)).rejects.toMatchObject({
      code: "conflict",
    });
    const gone = await db.user.upsert({
      where: { email: "gone@city.example" },
      update: {},
      create: { email: "gone@city.example", name: "Gone", deactivatedAt: new Date() },
    });
    await expect(propose(city.administrator, "alternate", gone.email)).rejects.toMatchObject({
      code: "rule-broken",
    });
    expect([await db.designation.count(), (await db.user.count()) - 1, await db.event.count()]).toEqual(
      before,
    );
  });

  it("asks the person, on their own page, and nobody else", async () => {
    const { designationId, person } = await proposed("liaison");
    expect(await listProposalsTo(person)).toMatchObject([
      { id: designationId, role: "liaison", holder: null },
    ]);
    expect(await listProposalsTo(city.liaison)).toEqual([]);
  });
});

describe("answering", () => {
  it("makes the person act for the department from the next request on", async () => {
    const { designationId, person } = await proposed("liaison");
    expect(person.role).toBe("none");
    await acceptDesignation(person, { designationId });
    expect(await fresh(person)).toMatchObject({ role: "liaison", departmentId: city.departments.ZOO });
    expect(await lastEvent()).toMatchObject({ action: "designation.accepted", actorId: person.id });
  });

  it("is only for the person asked, and only once", async () => {
    const { designationId, person } = await proposed("liaison");
    for (const other of [city.administrator, city.head, city.stranger]) {
      await expect(acceptDesignation(other, { designationId })).rejects.toMatchObject({ code: "not-found" });
      await expect(declineDesignation(other, { designationId })).rejects.toMatchObject({ code: "not-found" });
    }
    await declineDesignation(person, { designationId });
    await expect(acceptDesignation(person, { designationId })).rejects.toMatchObject({ code: "conflict" });
    await expect(declineDesignation(person, { designationId })).rejects.toMatchObject({ code: "conflict" });
    expect(await db.designation.findUniqueOrThrow({ where: { id: designationId } })).toMatchObject({
      status: "ended",
      endReason: "declined",
    });
  });

  it("replaces whoever held the role, and keeps them in the history", async () => {
    const first = await proposed("liaison");
    await acceptDesignation(first.person, { designationId: first.designationId });
    const second = await proposed("liaison");
    await acceptDesignation(second.person, { designationId: second.designationId });
    const held = await db.designation.findMany({
      where: { departmentId: city.departments.ZOO, role: "liaison", status: "active" },
    });
    expect(held.map(({ userId }) => userId)).toEqual([second.person.id]);
    expect(await fresh(first.person)).toMatchObject({ role: "none" });
    const shown = await getDesignations(city.administrator, city.departments.ZOO);
    expect(shown?.ended.find(({ id }) => id === first.designationId)).toMatchObject({
      endReason: "replaced",
      email: first.person.email,
    });
  });

  it("ends the role the person held before in the same department", async () => {
    const { designationId, person } = await proposed("alternate");
    await acceptDesignation(person, { designationId });
    const next = await propose(city.administrator, "liaison", person.email);
    await acceptDesignation(person, { designationId: next.designationId });
    expect(await fresh(person)).toMatchObject({ role: "liaison" });
    expect(await db.designation.count({ where: { userId: person.id, status: "active" } })).toBe(1);
  });

  it("is refused to whoever was given an office meanwhile", async () => {
    const { designationId, person } = await proposed("liaison");
    await db.user.update({ where: { id: person.id }, data: { office: "auditor" } });
    await expect(acceptDesignation(person, { designationId })).rejects.toMatchObject({
      code: "rule-broken",
      said: { key: "designations.error.own-office" },
    });
    expect(await db.designation.findUniqueOrThrow({ where: { id: designationId } })).toMatchObject({
      status: "proposed",
    });
  });

  it("leaves one holder when two accept at once", async () => {
    const { designationId, person } = await proposed("liaison");
    const answers = await Promise.allSettled([1, 2].map(() => acceptDesignation(person, { designationId })));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.designation.count({ where: { userId: person.id, status: "active" } })).toBe(1);
  });
});

describe("ending", () => {
  it("leaves a visible vacancy and takes the reach away at once", async () => {
    const { designationId, person } = await proposed("liaison");
    await acceptDesignation(person, { designationId });
    await endDesignation(city.administrator, { designationId });
    expect(await fresh(person)).toMatchObject({ role: "none", departmentId: null });
    expect((await getDesignations(city.administrator, city.departments.ZOO))?.live).toEqual([]);
    expect(await lastEvent()).toMatchObject({ action: "designation.ended", details: { reason: "left" } });
    await expect(endDesignation(city.administrator, { designationId })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is refused to whoever may not propose the role", async () => {
    const head = await db.designation.findFirstOrThrow({ where: { userId: city.head.id, status: "active" } });
    await expect(endDesignation(city.head, { designationId: head.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    const { designationId } = await propose(city.administrator, "liaison");
    await expect(endDesignation(city.head, { designationId })).rejects.toMatchObject({ code: "not-found" });
    for (const actor of [city.liaison, city.reviewer, city.auditor]) {
      await expect(endDesignation(actor, { designationId })).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("who acts for a department", () => {
  it("is seen by whoever may read it, with what they may do", async () => {
    const { RAP, LAPL } = city.departments;
    expect(await getDesignations(city.liaison, RAP)).toMatchObject({ mayPropose: [] });
    expect(await getDesignations(city.head, RAP)).toMatchObject({ mayPropose: ["liaison", "alternate"] });
    expect(await getDesignations(city.administrator, RAP)).toMatchObject({
      mayPropose: ["liaison", "alternate", "department_head"],
    });
    expect(await getDesignations(city.liaison, LAPL)).toBeNull();
    expect(await getDesignations(city.reviewer, LAPL)).toBeNull();
  });
});
