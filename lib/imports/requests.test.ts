import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import type { Visit } from "@/lib/auth/visit";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { refusedFile, storeAloud, takeForm } from "./requests";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const visitOf = (actor: Actor): Visit => ({
  actor,
  now: beforeDeadline,
  clockOffset: 0,
  signedInAt: beforeDeadline,
  left: { idle: 1, absolute: 1 },
});

function post(list: string, text = "department,number\nRAP,1\n") {
  const body = new FormData();
  body.append("list", list);
  body.append("file", new File([text], "list.csv"));
  return new Request("http://localhost/api/imports", { method: "POST", body });
}

describe("a form with a file, posted without scripts", () => {
  it("leads to a page whatever comes of it, never to bare data", async () => {
    const as = (actor: Actor | null) => async () => actor && visitOf(actor);
    expect(await takeForm(post("contracts"), as(city.liaison))).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
    expect(await takeForm(post("contracts"), as(null))).toBe("/sign-in");
    expect(await takeForm(post("people"), as(city.liaison))).toBe("/people/import?why=forbidden");
    expect(await takeForm(post("nothing"), as(city.liaison))).toBe("/?why=not-found");
    const fault = takeForm(post("contracts"), () => Promise.reject(new Error("a fault, on purpose")));
    expect(await fault).toBe("/?why=unexpected");
    expect(refusedFile({ why: "forbidden" })).toMatchObject({ key: "errors.forbidden" });
    expect(refusedFile({ why: "constructor" })).toBeNull();
  });
});

describe("the storing of a file, told aloud", () => {
  const store = (importId: string, shown: object, actor = city.liaison) =>
    storeAloud(
      new Request("http://localhost/", {
        method: "POST",
        body: JSON.stringify({ added: 1, changed: 0, left: 0, digest: "", ...shown }),
      }),
      importId,
      async () => visitOf(actor),
    );

  it("speaks at once, is held back by nothing between, and says at last why it was refused", async () => {
    const answer = await store("01a20515-59a3-7716-9747-d34ccbc8a694", {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-accel-buffering")).toBe("no");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const [first, last] = (await answer.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toEqual({ begun: true });
    expect(last).toMatchObject({ refused: { code: "not-found", status: 404 } });
  });
});
