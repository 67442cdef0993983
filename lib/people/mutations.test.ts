import { beforeAll, describe, expect, it } from "vitest";
import { installationActor } from "@/lib/auth/installation-actor";
import { setPassword, startSession } from "@/lib/auth/mutations";
import type { Actor } from "@/lib/auth/permissions";
import { actorOf, visitOf } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import type { OfficeRole } from "@/lib/db/generated/enums";
import { proposeDesignation } from "@/lib/designations/mutations";
import { buildCity, type City, fresh } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import {
  assignDepartments,
  changeOffice,
  deactivatePerson,
  invitePerson,
  makeAdministrator,
  reactivatePerson,
  renewLink,
} from "./mutations";
import { getPerson, listPeople, listPersonEvents } from "./queries";
import { peopleFilter, reachObstacle, signInObstacle } from "./rules";
import { importPeople } from "./store-import";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const lastEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
const everything = async () => [
  await db.event.count(),
  await db.user.count(),
  await db.oneTimeLink.count(),
  await db.session.count(),
];
const others = () => [city.head, city.liaison, city.reviewer, city.auditor, city.stranger];

let made = 0;
async function someone(office: OfficeRole | null = null): Promise<Actor> {
  made += 1;
  const { id } = await db.user.create({
    data: { email: `someone${made}@city.example`, name: `Someone ${made}`, office, passwordHash: "x" },
  });
  return (await actorOf(id)) as Actor;
}

describe("inviting", () => {
  it("makes an account that can do nothing before a password is set, and is an event", async () => {
    const { userId, token } = await invitePerson(city.administrator, {
      email: "New@City.example ",
      name: "Nia New",
      office: "reviewer",
    });
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      email: "new@city.example",
      passwordHash: null,
    });
    expect(token.length).toBeGreaterThan(40);
    expect(await lastEvent()).toMatchObject({
      action: "person.invited",
      subjectId: userId,
      details: { office: "reviewer" },
    });
  });

  it.each([
    [
      "a known e-mail",
      { email: "auditor@mayor.example", name: "Again", office: "auditor" as const },
      "email",
    ],
    ["no e-mail", { email: "nobody", name: "N", office: "auditor" as const }, "email"],
    ["an empty name", { email: "n@city.example", name: "  ", office: "auditor" as const }, "name"],
    [
      "an office that is none",
      { email: "n@city.example", name: "N", office: "mayor" as "auditor" },
      "office",
    ],
  ])("refuses %s at its field and stores nothing", async (_, input, field) => {
    const before = await everything();
    await expect(invitePerson(city.administrator, input)).rejects.toMatchObject({
      fields: { [field]: expect.anything() },
    });
    expect(await everything()).toEqual(before);
  });
});

describe("every change of a person", () => {
  it("is an administrator's alone", async () => {
    const { id: userId } = await someone();
    const before = await everything();
    for (const actor of others()) {
      for (const change of [
        () => invitePerson(actor, { email: "n@city.example", name: "N", office: "auditor" }),
        () => changeOffice(actor, { userId, office: "administrator" }),
        () => deactivatePerson(actor, { userId }),
        () => reactivatePerson(actor, { userId }),
        () => renewLink(actor, { userId }),
        () => assignDepartments(actor, { userId, departmentIds: [] }),
        () => makeAdministrator(actor, { email: "n@city.example" }),
      ]) {
        await expect(change()).rejects.toMatchObject({ code: "forbidden" });
      }
    }
    expect(await everything()).toEqual(before);
  });
});

describe("an office", () => {
  it("changes what a person may do from the next request on", async () => {
    const person = await someone("reviewer");
    await assignDepartments(city.administrator, { userId: person.id, departmentIds: [city.departments.ZOO] });
    await changeOffice(city.administrator, { userId: person.id, office: "auditor" });
    expect(await fresh(person)).toMatchObject({ role: "auditor", assignedDepartmentIds: [] });
    expect(await lastEvent()).toMatchObject({
      action: "person.office-changed",
      details: { from: "reviewer", to: "auditor" },
    });
  });

  it("is never one's own to change, nor given to somebody who acts for a department", async () => {
    const before = await everything();
    await expect(
      changeOffice(city.administrator, { userId: city.administrator.id, office: null }),
    ).rejects.toMatchObject({ code: "rule-broken" });
    await expect(
      changeOffice(city.administrator, { userId: city.liaison.id, office: "auditor" }),
    ).rejects.toMatchObject({ code: "rule-broken" });
    expect(await everything()).toEqual(before);
  });

  it("of administrator stays with one when two take it from each other at once", async () => {
    const second = await someone("administrator");
    const outcomes = await Promise.allSettled([
      changeOffice(city.administrator, { userId: second.id, office: null }),
      changeOffice(second, { userId: city.administrator.id, office: null }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const left = await db.user.findMany({ where: { office: "administrator", deactivatedAt: null } });
    expect(left).toHaveLength(1);
    await db.user.update({ where: { id: city.administrator.id }, data: { office: "administrator" } });
    await db.user.updateMany({ where: { id: second.id }, data: { office: null } });
  });

  it("of the last administrator cannot be taken by the installation either", async () => {
    const before = await db.event.count();
    await expect(
      changeOffice(installationActor, { userId: city.administrator.id, office: null }),
    ).rejects.toMatchObject({
      code: "rule-broken",
      said: { key: "errors.last-administrator" },
    });
    await expect(
      deactivatePerson(installationActor, { userId: city.administrator.id }),
    ).rejects.toMatchObject({ code: "rule-broken" });
    expect(await db.event.count()).toBe(before);
  });
});

describe("a first office", () => {
  const offered = async (email: string) => {
    const asked = await proposeDesignation(city.head, {
      departmentId: city.departments.RAP,
      role: "alternate",
      name: "Nia Proposed",
      email,
    });
    const { id } = await db.user.findUniqueOrThrow({ where: { email } });
    return { ...asked, link: asked.token ?? "", person: (await actorOf(id)) as Actor };
  };

  it.each([
    [
      "changing it",
      ({ id }: Actor) => changeOffice(city.administrator, { userId: id, office: "administrator" }),
    ],
    ["the server's owner", ({ email }: Actor) => makeAdministrator(installationActor, { email })],
    [
      "a list of people",
      ({ email, name }: Actor) =>
        importPeople(city.administrator, { rows: [{ email, name, role: "administrator", department: "" }] }),
    ],
  ])("given by %s ends the link, password, sessions and proposal of before", async (how, give) => {
    const email = `first-office-${how.length}@city.example`;
    const { person, link, designationId } = await offered(email);
    await setPassword(person, { token: link, password: "a sentence that is long enough" });
    const { sessionId } = await startSession(person, {});
    const { token: unused } = await renewLink(city.administrator, { userId: person.id });
    await give(person);
    expect(await db.user.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      office: "administrator",
      passwordHash: null,
    });
    expect(await visitOf(sessionId)).toBeNull();
    for (const token of [link, unused]) {
      await expect(
        setPassword(person, { token, password: "another sentence of theirs" }),
      ).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await db.designation.findUniqueOrThrow({ where: { id: designationId } })).toMatchObject({
      status: "ended",
      endReason: "withdrawn",
    });
    expect(await db.event.count({ where: { action: "designation.ended", subjectId: designationId } })).toBe(
      1,
    );
    await changeOffice(city.administrator, { userId: person.id, office: null });
  });

  it("says that a new link is needed; a second office leaves the password as it is", async () => {
    const person = await someone();
    await expect(
      changeOffice(city.administrator, { userId: person.id, office: "reviewer" }),
    ).resolves.toMatchObject({ needsLink: true });
    await db.user.update({ where: { id: person.id }, data: { passwordHash: "x" } });
    await expect(
      changeOffice(city.administrator, { userId: person.id, office: "auditor" }),
    ).resolves.toMatchObject({ needsLink: false });
    expect((await db.user.findUniqueOrThrow({ where: { id: person.id } })).passwordHash).toBe("x");
  });
});

describe("deactivating", () => {
  it("ends sessions, links and designations at once, and keeps the reason", async () => {
    const liaison = city.otherLiaison;
    const { sessionId } = await startSession(liaison, {});
    await renewLink(city.administrator, { userId: liaison.id });
    expect(await visitOf(sessionId)).not.toBeNull();
    await deactivatePerson(city.administrator, { userId: liaison.id, reason: "Left the city" });
    expect(await visitOf(sessionId)).toBeNull();
    expect(await db.oneTimeLink.count({ where: { userId: liaison.id, usedAt: null } })).toBe(0);
    expect(await db.designation.count({ where: { userId: liaison.id, status: { not: "ended" } } })).toBe(0);
    const events = await db.event.findMany({ orderBy: { id: "desc" }, take: 2 });
    expect(events.map(({ action }) => action).sort()).toEqual(["designation.ended", "person.deactivated"]);
    expect(events.find(({ action }) => action === "person.deactivated")?.details).toMatchObject({
      reason: "Left the city",
    });
  });

  it("can be taken back; ended designations stay ended", async () => {
    const liaison = city.otherLiaison;
    await expect(renewLink(city.administrator, { userId: liaison.id })).rejects.toMatchObject({
      code: "rule-broken",
    });
    await reactivatePerson(city.administrator, { userId: liaison.id });
    expect(await fresh(liaison)).toMatchObject({ role: "none", departmentId: null });
    await expect(reactivatePerson(city.administrator, { userId: liaison.id })).rejects.toMatchObject({
      code: "rule-broken",
    });
  });

  it("is never of oneself", async () => {
    await expect(
      deactivatePerson(city.administrator, { userId: city.administrator.id }),
    ).rejects.toMatchObject({ code: "rule-broken" });
  });
});

describe("assigning departments", () => {
  it("replaces the list, and is an event that names them", async () => {
    const person = await someone("reviewer");
    const { RAP, ZOO } = city.departments;
    await assignDepartments(city.administrator, { userId: person.id, departmentIds: [RAP, ZOO] });
    await assignDepartments(city.administrator, { userId: person.id, departmentIds: [ZOO] });
    expect(await fresh(person)).toMatchObject({ assignedDepartmentIds: [ZOO] });
    expect(await lastEvent()).toMatchObject({
      action: "assignment.changed",
      details: { departments: ["ZOO"] },
    });
  });

  it("is for reviewers only, and only departments that exist", async () => {
    const userId = city.reviewer.id;
    await expect(
      assignDepartments(city.administrator, { userId: city.auditor.id, departmentIds: [] }),
    ).rejects.toMatchObject({ code: "rule-broken" });
    await expect(
      assignDepartments(city.administrator, { userId, departmentIds: [userId] }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect((await fresh(city.reviewer)).assignedDepartmentIds).toHaveLength(2);
  });
});

describe("the administrator the server's owner makes", () => {
  it("is a new account, or the known one brought back, with a fresh link each time", async () => {
    const first = await makeAdministrator(installationActor, { email: "Owner@City.example" });
    await deactivatePerson(city.administrator, { userId: first.userId });
    const again = await makeAdministrator(installationActor, { email: "owner@city.example" });
    expect(again).toMatchObject({ userId: first.userId, known: true });
    expect(again.token).not.toBe(first.token);
    expect(await actorOf(first.userId)).toMatchObject({ role: "administrator" });
    await expect(makeAdministrator(installationActor, { email: city.liaison.email })).rejects.toMatchObject({
      code: "rule-broken",
    });
    await changeOffice(city.administrator, { userId: first.userId, office: null });
  });
});

describe("the list of people", () => {
  const find = (asked: Record<string, string>) => listPeople(city.auditor, peopleFilter(asked));

  it("is searched by part of a name or e-mail, with signs taken literally", async () => {
    expect((await find({ search: "LIAISON@RAP" }))?.people.map(({ email }) => email)).toEqual([
      "liaison@rap.example",
    ]);
    expect((await find({ search: "%" }))?.total).toBe(0);
    expect((await find({ search: "_" }))?.total).toBe(0);
  });

  it("is narrowed by role, department and state", async () => {
    expect((await find({ role: "alternate" }))?.people).toMatchObject([
      { department: "RAP", role: "alternate" },
    ]);
    expect((await find({ department: "ZOO" }))?.people.map(({ role }) => role)).toContain("reviewer");
    expect((await find({ state: "invited", search: "new@city" }))?.people).toMatchObject([
      { state: "invited" },
    ]);
  });

  it("is for those who may read people", async () => {
    for (const actor of [city.head, city.liaison, city.reviewer, city.stranger]) {
      expect(await listPeople(actor, peopleFilter({}))).toBeNull();
      expect(await getPerson(actor, city.liaison.id)).toBeNull();
      expect(await listPersonEvents(actor, city.liaison.id)).toEqual([]);
    }
  });
});

describe("the diagnosis", () => {
  const record = async (userId: string) => {
    const person = await getPerson(city.auditor, userId);
    if (!person) throw new Error("not found");
    return person;
  };

  it("says what stands between an invited person and signing in", async () => {
    const { userId } = await invitePerson(city.administrator, {
      email: "diag@city.example",
      name: "Dia",
      office: "reviewer",
    });
    const invited = await record(userId);
    expect(signInObstacle(invited)).toBe("link-waits");
    expect(reachObstacle(invited)).toBe("nothing-assigned");
    await db.oneTimeLink.updateMany({
      where: { userId },
      data: { expiresAt: new Date("2025-07-01T00:00:00Z") },
    });
    expect(signInObstacle(await record(userId))).toBe("link-gone");
    await deactivatePerson(city.administrator, { userId });
    expect(signInObstacle(await record(userId))).toBe("deactivated");
  });

  it("says nothing stands in the way of a liaison, and that a stranger has no role", async () => {
    expect(reachObstacle(await record(city.liaison.id))).toBeNull();
    expect(reachObstacle(await record(city.stranger.id))).toBe("no-role");
    expect((await listPersonEvents(city.auditor, city.otherLiaison.id)).map(({ action }) => action)).toEqual([
      "person.reactivated",
      "person.deactivated",
      "person.link-renewed",
      "person.link-renewed",
    ]);
  });
});
