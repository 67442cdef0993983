import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { writes } from "@/lib/api/writes";
import { type Permission, permissions, type Role, roles } from "@/lib/auth/permissions";
import { requestsAs, someoneOfEveryRole } from "./setup/role-requests";
import { type RouteUnderTest, routes } from "./setup/routes";
import { accountWithoutRole, type Sample, sampleOf, unknownSample } from "./setup/sample";

const build = resolve(import.meta.dirname, "..", process.env.NEXT_DIST_DIR ?? ".next");
const manifest = <Content>(file: string): Content => JSON.parse(readFileSync(resolve(build, file), "utf8"));

/** Next's own routes, which no page of ours answers. */
const ofTheFramework = ["/_not-found", "/_global-error"];

let own: Sample;
let foreign: Sample;
const signedIn = new Map<Role | "nobody", APIRequestContext>();

test.beforeAll(async ({ playwright }) => {
  await accountWithoutRole(someoneOfEveryRole.none);
  own = await sampleOf("LAPL");
  foreign = await sampleOf("EWDD");
  signedIn.set("nobody", await requestsAs(playwright, null));
  for (const role of roles) signedIn.set(role, await requestsAs(playwright, someoneOfEveryRole[role]));
});

test.afterAll(async () => {
  for (const context of signedIn.values()) await context.dispose();
});

const reach = (role: Role, access: RouteUnderTest["access"]) =>
  access === "anyone" || access === "signed-in" ? "everywhere" : permissions[access as Permission][role];

async function statusFor(role: Role | "nobody", address: string): Promise<number> {
  const context = signedIn.get(role);
  if (!context) throw new Error(`nobody signed in as ${role}`);
  return (await context.get(address, { headers: { accept: "text/html" } })).status();
}

test("the build contains exactly the routes that are listed", () => {
  const built = Object.values(manifest<Record<string, string>>("app-path-routes-manifest.json"));
  expect(built.filter((route) => !ofTheFramework.includes(route)).sort()).toEqual(Object.keys(routes).sort());
});

test("the build contains no server action but those of the nouns", () => {
  const { node } = manifest<{ node: Record<string, { filename?: string; exportedName?: string }> }>(
    "server/server-reference-manifest.json",
  );
  const actions = Object.values(node);
  expect(actions.length).toBeGreaterThan(5);
  expect(actions.filter(({ filename }) => !/^lib\/[a-z]+\/actions\.ts$/.test(filename ?? ""))).toEqual([]);
});

for (const [name, route] of Object.entries(routes)) {
  test(`${name} answers each role as the permission table says`, async () => {
    const unsigned = route.access === "anyone" ? (route.answer ?? 200) : route.api ? 401 : 307;
    expect(await statusFor("nobody", route.example(own)), "nobody").toBe(unsigned);
    for (const role of roles) {
      const reached = reach(role, route.access);
      const granted = route.whenSignedIn ?? route.answer ?? 200;
      const refused = route.api ? [403, 404] : [404];
      const expected = reached === "nowhere" ? refused : [granted];
      expect(expected, `${role} at their own`).toContain(await statusFor(role, route.example(own)));
      if (!route.departmental) continue;
      const elsewhere = reached === "everywhere" ? [granted] : refused;
      expect(elsewhere, `${role} at another department's`).toContain(
        await statusFor(role, route.example(foreign)),
      );
      expect(refused, `${role} at what does not exist`).toContain(
        await statusFor(role, route.example(unknownSample())),
      );
    }
  });
}

for (const [name, write] of Object.entries(writes)) {
  test(`the write ${name} is refused to whoever may never make it, before anything is read`, async () => {
    for (const role of ["nobody", ...roles] as const) {
      const answer = await signedIn.get(role)?.post(`/api/writes/${name}`, { data: { surprise: true } });
      const may = role !== "nobody" && permissions[write.permission][role] !== "nowhere";
      const expected = role === "nobody" ? 401 : may ? 400 : 403;
      expect(answer?.status(), role).toBe(expected);
    }
  });
}
