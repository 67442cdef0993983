import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { renewLink } from "@/lib/people/mutations";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import {
  changePassword,
  chooseLanguage,
  endEverySession,
  endSession,
  setPassword,
  startSession,
} from "./mutations";
import { personOfLink } from "./one-time-links";
import { hashPassword } from "./passwords";
import type { Actor } from "./permissions";
import { getAccount, getOneTimeLink } from "./queries";
import { signIn } from "./sign-in";
import { sessionLeft, visitOf } from "./visit";

await testDatabase();

let city: City;
const password = "a sentence that is long enough";
beforeAll(async () => {
  city = await buildCity();
  await db.user.updateMany({ data: { passwordHash: await hashPassword(password) } });
});

const lastEvent = () => db.event.findFirstOrThrow({ orderBy: { id: "desc" } });
const passwordOf = async ({ id }: Actor) => (await db.user.findUniqueOrThrow({ where: { id } })).passwordHash;
const minutesLater = (minutes: number) => moveClockTo(new Date(beforeDeadline.getTime() + minutes * 60_000));

async function signedIn(who: Actor): Promise<{ sessionId: string; actor: Actor }> {
  const { sessionId } = await startSession(who, {});
  return { sessionId, actor: { ...who, sessionId } };
}

describe("a session", () => {
  it("is over for good once signed out, and only that one", async () => {
    const [one, two] = [await signedIn(city.liaison), await signedIn(city.liaison)];
    await endSession(one.actor, {});
    expect(await visitOf(one.sessionId)).toBeNull();
    expect(await visitOf(two.sessionId)).toMatchObject({ actor: { role: "liaison" } });
    expect(await lastEvent()).toMatchObject({
      action: "session.ended",
      details: { reason: "signed-out", sessions: 1 },
    });
  });

  it("of nobody ends nothing", async () => {
    const { sessionId } = await signedIn(city.liaison);
    await endSession({ ...city.liaison, sessionId: null }, {});
    expect(await visitOf(sessionId)).not.toBeNull();
  });

  it("ends on every device at once, and nobody else's does", async () => {
    const own = [await signedIn(city.head), await signedIn(city.head)];
    const other = await signedIn(city.reviewer);
    expect((await getAccount(city.head)).openSessions).toBe(2);
    await endEverySession(city.head, {});
    for (const { sessionId } of own) expect(await visitOf(sessionId)).toBeNull();
    expect(await visitOf(other.sessionId)).not.toBeNull();
    expect((await getAccount(city.head)).openSessions).toBe(0);
  });

  it("ends after thirty minutes without use; asking how long it lasts is no use, extending is, even within a minute", async () => {
    await moveClockTo(beforeDeadline);
    const [asked, extended] = [await signedIn(city.alternate), await signedIn(city.alternate)];
    await minutesLater(29.5);
    expect(Math.round(((await sessionLeft(asked.sessionId, false))?.idle ?? 0) / 1000)).toBeLessThanOrEqual(
      30,
    );
    expect((await sessionLeft(extended.sessionId, true))?.idle).toBe(30 * 60_000);
    await minutesLater(30.2);
    expect(await sessionLeft(asked.sessionId, true)).toBeNull();
    expect(await visitOf(asked.sessionId)).toBeNull();
    expect((await sessionLeft(extended.sessionId, true))?.idle).toBe(30 * 60_000);
    await minutesLater(60.1);
    expect(await visitOf(extended.sessionId)).not.toBeNull();
    await moveClockTo(beforeDeadline);
  });

  it("is not used by what a browser loads ahead", async () => {
    await moveClockTo(beforeDeadline);
    const { sessionId } = await signedIn(city.alternate);
    await minutesLater(26);
    expect(Math.round(((await visitOf(sessionId, false))?.left.idle ?? 0) / 60_000)).toBe(4);
    await minutesLater(30.2);
    expect(await visitOf(sessionId)).toBeNull();
    await moveClockTo(beforeDeadline);
  });

  it("ends after twelve hours however much it is used", async () => {
    await moveClockTo(beforeDeadline);
    const { sessionId } = await signedIn(city.alternate);
    for (let minutes = 25; minutes < 720; minutes += 25) {
      await minutesLater(minutes);
      expect(await visitOf(sessionId), `after ${minutes} minutes`).not.toBeNull();
    }
    expect((await sessionLeft(sessionId, true))?.absolute).toBeLessThan(25 * 60_000);
    await minutesLater(721);
    expect(await visitOf(sessionId)).toBeNull();
    await moveClockTo(beforeDeadline);
  });
});

describe("changing the password", () => {
  it("ends every session, this one included, and is an event without it", async () => {
    const { sessionId, actor } = await signedIn(city.otherLiaison);
    await changePassword(actor, { current: password, password: "una frase bastante más larga" });
    expect(await visitOf(sessionId)).toBeNull();
    const events = await db.event.findMany({ orderBy: { id: "desc" }, take: 2 });
    expect(events.map(({ action }) => action)).toEqual(["session.ended", "account.password-set"]);
    expect(JSON.stringify(events.map(({ details }) => details))).not.toContain("frase");
    expect(await signIn(actor.email, "una frase bastante más larga", "a")).not.toBeNull();
    expect(await signIn(actor.email, password, "a")).toBeNull();
  });

  it.each([
    ["the wrong current one", { current: "not this one at all", password }, "current"],
    ["one of fourteen letters", { current: password, password: "x".repeat(14) }, "password"],
    ["one of 257 letters", { current: password, password: "x".repeat(257) }, "password"],
  ])("refuses %s at its field and changes nothing", async (_, input, field) => {
    const { sessionId, actor } = await signedIn(city.auditor);
    const before = await passwordOf(actor);
    await expect(changePassword(actor, input)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.anything() },
    });
    expect(await passwordOf(actor)).toBe(before);
    expect(await visitOf(sessionId)).not.toBeNull();
  });

  it("waits after five wrong current ones within a minute, also when they come at once", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => changePassword(city.reviewer, { current: "not this one", password })),
    );
    const codes = outcomes.map((one) => (one.status === "rejected" ? one.reason.code : "done"));
    expect(codes.sort()).toEqual([...Array(5).fill("invalid"), ...Array(7).fill("too-many")]);
    await expect(changePassword(city.reviewer, { current: password, password })).rejects.toMatchObject({
      code: "too-many",
    });
  });

  it("takes any script, however its letters were composed", async () => {
    const phrase = "Կառավարության որոշում é";
    await changePassword(city.auditor, { current: password, password: phrase.normalize("NFD") });
    expect(await signIn(city.auditor.email, phrase.normalize("NFC"), "a")).not.toBeNull();
  });
});

describe("a one-time link", () => {
  const link = async () => {
    const { token } = await renewLink(city.administrator, { userId: city.stranger.id });
    return { token, person: await personOfLink(token) };
  };

  it("is not used up by looking, sets the password once, and ends what was open", async () => {
    const { sessionId } = await signedIn(city.stranger);
    const { token, person } = await link();
    expect(await getOneTimeLink(token)).toMatchObject({ email: city.stranger.email });
    expect(await getOneTimeLink(token)).not.toBeNull();
    await setPassword(person, { token, password });
    expect(await lastEvent()).toMatchObject({ action: "account.password-set", actorId: city.stranger.id });
    expect(await visitOf(sessionId)).toBeNull();
    expect(await getOneTimeLink(token)).toBeNull();
    await expect(setPassword(person, { token, password: "another long sentence" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await signIn(city.stranger.email, password, "b")).not.toBeNull();
  });

  it("used twice at once sets one password", async () => {
    const { token, person } = await link();
    const outcomes = await Promise.allSettled(
      ["first sentence, long", "second sentence, long"].map((one) =>
        setPassword(person, { token, password: one }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("stops working when a newer one is made and after seven days, and is nobody else's", async () => {
    const old = await link();
    const newer = await link();
    expect(await getOneTimeLink(old.token)).toBeNull();
    await expect(setPassword(city.liaison, { token: newer.token, password })).rejects.toMatchObject({
      code: "not-found",
    });
    await minutesLater(7 * 24 * 60 + 1);
    expect(await getOneTimeLink(newer.token)).toBeNull();
    await expect(setPassword(newer.person, { token: newer.token, password })).rejects.toMatchObject({
      code: "not-found",
    });
    await moveClockTo(beforeDeadline);
    await expect(personOfLink("no such token")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the language", () => {
  it("is chosen by oneself, among those there are", async () => {
    await chooseLanguage(city.head, { locale: "es" });
    expect(await lastEvent()).toMatchObject({ action: "account.language-chosen", details: { locale: "es" } });
    await expect(chooseLanguage(city.head, { locale: "xx" as "es" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await db.user.findUniqueOrThrow({ where: { id: city.head.id } })).toMatchObject({ locale: "es" });
  });
});
