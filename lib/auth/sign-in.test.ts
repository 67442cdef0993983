import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { authOptions } from "./next-auth";
import { checkedAuthRequest, plainAuthAnswer } from "./next-auth-edge";
import { hashPassword } from "./passwords";
import { signIn } from "./sign-in";
import { visitOf } from "./visit";

await testDatabase();

let city: City;
const password = "a sentence that is long enough";
beforeAll(async () => {
  city = await buildCity();
  await db.user.updateMany({ data: { passwordHash: await hashPassword(password) } });
});

const fail = async (email: string, address: string, times: number) => {
  for (let time = 0; time < times; time += 1)
    expect(await signIn(email, "not the password at all", address)).toBeNull();
};

describe("signing in", () => {
  it("starts a session for the right password, whatever the case of the e-mail", async () => {
    const sessionId = await signIn("  Liaison@RAP.example ", password, "1");
    expect(await visitOf(sessionId ?? "")).toMatchObject({
      actor: { email: "liaison@rap.example", role: "liaison" },
    });
  });

  it("answers an unknown account, a wrong password, an account without one and a deactivated one alike", async () => {
    await db.user.create({ data: { email: "invited@city.example", name: "Invited" } });
    await db.user.create({
      data: {
        email: "gone@city.example",
        name: "Gone",
        deactivatedAt: new Date(),
        passwordHash: await hashPassword(password),
      },
    });
    const before = await db.session.count();
    for (const email of ["unknown@city.example", city.head.email, "invited@city.example"]) {
      expect(await signIn(email, "not the password at all", "2"), email).toBeNull();
    }
    expect(await signIn("gone@city.example", password, "2")).toBeNull();
    expect(await db.session.count()).toBe(before);
  });

  it.each([
    ["a NUL", "liaison@rap.example\0"],
    ["a control character", "liaison\u0007@rap.example"],
    ["half a character", "liaison@rap.example\ud83d"],
    ["a character that the longest e-mail cuts in two", `${"a".repeat(253)}\u{1f600}`],
  ])("answers an e-mail with %s like an unknown account", async (_, email) => {
    expect(await signIn(email, password, "typed-badly")).toBeNull();
  });

  it("works as long on an unknown account as on a wrong password", async () => {
    const took = async (email: string, turn: number) => {
      const start = performance.now();
      await signIn(email, "not the password at all", `timing-${turn}`);
      return performance.now() - start;
    };
    await took("warm-up@city.example", 0);
    // In turns, so that whatever else the computer does slows both alike; the fastest of each counts.
    let [unknown, known] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let turn = 0; turn < 8; turn += 1) {
      unknown = Math.min(unknown, await took("unknown@city.example", turn));
      known = Math.min(known, await took(city.head.email, turn));
    }
    // One check of a password is tens of milliseconds; leaving it out would show as a factor of five or more.
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});

describe("after five failures within a minute", () => {
  it.each([
    ["a known account", () => city.reviewer.email],
    ["an unknown account", () => "nobody@city.example"],
  ])("%s waits, alike", async (_, email) => {
    await fail(email(), "3", 5);
    await expect(signIn(email(), password, "3")).rejects.toMatchObject({
      code: "too-many",
      said: { key: "auth.error.slow-down" },
    });
  });

  it("the right password waits too, but other accounts and other addresses do not", async () => {
    await fail(city.auditor.email, "4", 5);
    await expect(signIn(city.auditor.email, password, "4")).rejects.toMatchObject({ code: "too-many" });
    expect(await signIn(city.head.email, password, "4")).not.toBeNull();
    expect(await signIn(city.auditor.email, password, "5")).not.toBeNull();
  });

  it("the wait is over when the minute is", async () => {
    await fail(city.alternate.email, "6", 5);
    await db.$executeRaw`update sign_in_failures set at = at - interval '61 seconds' where address = '6'`;
    expect(await signIn(city.alternate.email, password, "6")).not.toBeNull();
  });

  it("many guesses at once are counted like many in a row", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => signIn(city.liaison.email, "not the password at all", "8")),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused.map(({ code }) => code)).toEqual(Array(7).fill("too-many"));
  });

  it("a sign-in that succeeds is not counted as a failure", async () => {
    for (let time = 0; time < 7; time += 1)
      expect(await signIn(city.liaison.email, password, "9")).not.toBeNull();
  });

  it("what was typed is not kept, only its hash", async () => {
    await fail("typed-my-password-here@city.example", "7", 1);
    const kept = await db.signInFailure.findFirstOrThrow({ where: { address: "7" } });
    expect(kept.account).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a sign-in that fails", () => {
  const authorize = (address: string) => {
    const [provider] = authOptions.providers as unknown as {
      options: { authorize: (typed: object, request: object) => Promise<unknown> };
    }[];
    return provider?.options.authorize(
      { email: city.head.email, password },
      { headers: { "x-client-address": address } },
    );
  };

  it("is told as failed attempts only after failed attempts", async () => {
    await fail(city.head.email, "10", 5);
    await expect(authorize("10")).rejects.toThrow(/^slow-down$/);
  });

  it("because the database is busy is told as such, without its words", async () => {
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`lock table sign_in_failures in access exclusive mode`;
        await expect(authorize("11")).rejects.toThrow(/^unavailable$/);
      },
      { timeout: 15_000 },
    );
  });

  it.each([
    ["CredentialsSignin", "CredentialsSignin", 401],
    ["slow-down", "slow-down", 429],
    ["unavailable", "unavailable", 503],
    ["connect ECONNREFUSED 127.0.0.1:5432", "unavailable", 503],
    ["constructor", "unavailable", 503],
  ])("as %s leads back with %s, or answers a program %i", (told, error, status) => {
    const location = `http://site.example/sign-in?${new URLSearchParams({ error: told })}`;
    const answer = (wantsPage: boolean) =>
      plainAuthAnswer(new Response(null, { status: 302, headers: { location } }), {
        email: city.head.email,
        callbackUrl: "/",
        wantsPage,
      } as Parameters<typeof plainAuthAnswer>[1]);
    expect(answer(true).headers.get("location")).toBe(`/sign-in?error=${error}&callbackUrl=%2F`);
    expect(answer(false).status).toBe(status);
  });

  it.each(["liaison@rap.example\ud83d", `${"a".repeat(253)}\u{1f600}`])(
    "leads back to the form also with half a character in the e-mail",
    (email) => {
      const location = "http://site.example/sign-in?error=CredentialsSignin";
      const answer = plainAuthAnswer(new Response(null, { status: 302, headers: { location } }), {
        email,
        callbackUrl: "/",
        wantsPage: true,
      } as Parameters<typeof plainAuthAnswer>[1]);
      expect(answer.headers.get("set-cookie")).toMatch(/^typed-email=[a-z%@.A-Z0-9]+; /);
    },
  );

  it("is told by its status also to whoever asks next-auth for an answer of its own", async () => {
    const body = new URLSearchParams({ email: city.head.email, password: "wrong", json: "true" });
    const request = new Request("http://site.example/api/auth/callback/credentials", {
      method: "POST",
      body,
    });
    const checked = await checkedAuthRequest(request, ["callback", "credentials"]);
    if ("refused" in checked) throw new Error("refused");
    expect(Object.fromEntries(new URLSearchParams(await checked.request.text()))).toEqual({
      email: city.head.email,
      password: "wrong",
    });
  });
});
