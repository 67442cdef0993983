import { type APIRequestContext, expect, test } from "@playwright/test";
import { writes } from "@/lib/api/writes";
import { permissions, type Role, roles } from "@/lib/auth/permissions";
import { attempted, attempts } from "./setup/action-attempts";
import { type BuiltAction, builtActions, postForm } from "./setup/posted-forms";
import { requestsAs, someoneOfEveryRole } from "./setup/role-requests";
import { routes } from "./setup/routes";
import { accountWithoutRole, query, type Sample, sampleOf } from "./setup/sample";

/** Proved by the token in their form, not by a session: see their own tests below. */
const byLink: Record<string, { address: string; fields: Record<string, string> }> = {
  "auth setPasswordByLink": {
    address: "/sign-in/link/no-such-token",
    fields: { token: "no-such-token", password: attempted },
  },
  "contractors acknowledge": {
    address: "/notice/no-such-token",
    fields: { token: "no-such-token", name: attempted, title: attempted, confirmed: "yes" },
  },
};

const keyOf = ({ file, name }: BuiltAction) =>
  `${/^lib\/([a-z]+)\/actions\.ts$/.exec(file)?.[1] ?? file} ${name}`;

const built = () => new Map(builtActions().map((action) => [keyOf(action), action]));

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

/**
 * A hash of every row, of whatever table, that holds an id of the foreign department or a word of an attempt. Left out
 * are the exports that another journey takes at the same time.
 */
async function stored(): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'sessions' order by 1",
  );
  const { departmentId, planId, submissionId, decisionId, pointId, designationId, userId } = foreign;
  const ids = [departmentId, planId, submissionId, decisionId, pointId, designationId, userId];
  const mention = `${[...ids, attempted, "attempt-of-the-matrix"].join("|")}`;
  const [row] = await query<{ hashes: Record<string, string> }>(
    `select json_object_agg(name, hash) as hashes from (${tables
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash
           from public."${name}" t where t::text ~ $1 and t::text !~ 'report\\.exported'`,
      )
      .join(" union all ")}) each_table`,
    [mention],
  );
  return row?.hashes ?? {};
}

/** The address of a page that carries the action, of the sender's own department, so that only the ids are foreign. */
function pageOf({ routes: carrying }: BuiltAction): string {
  const known = carrying.map((name) => {
    const route = routes[name];
    if (!route) throw new Error(`${name} is no listed route`);
    return route;
  });
  // An action beside a public one is carried by its page too, which finds nothing without a token.
  const route = known.find(({ access }) => access !== "anyone") ?? known[0];
  if (!route) throw new Error("an action that no page carries");
  return route.example(own);
}

test("every server action of the build is tried here, and nothing else is listed", () => {
  expect([...built().keys()].sort()).toEqual([...Object.keys(attempts), ...Object.keys(byLink)].sort());
});

for (const [key, { write, fields, answer: refused = 404 }] of Object.entries(attempts)) {
  test(`the form of ${key} changes nothing for whoever may not, by role or by department`, async () => {
    const action = built().get(key);
    if (!action) throw new Error(`${key} is not in the build`);
    const { permission } = writes[write];
    const before = await stored();
    for (const sender of ["nobody", ...roles] as const) {
      const reach = sender === "nobody" ? "nowhere" : permissions[permission][sender];
      // Whoever reaches the whole city may; one's own account is nobody else's.
      if (reach === "everywhere" || (reach === "self" && permission === "account.change")) continue;
      const as = signedIn.get(sender);
      if (!as) throw new Error(`nobody signed in as ${sender}`);
      const expected = sender === "nobody" ? [401] : reach === "nowhere" ? [403, 404] : [refused];
      for (const form of [fields(foreign)].flat()) {
        const answer = await postForm(as, pageOf(action), action.id, form);
        expect(expected, `${sender} is answered`).toContain(answer.status());
        expect(await answer.text(), sender).not.toContain("liaison@ewdd.example");
      }
    }
    expect(await stored()).toEqual(before);
  });
}

for (const [key, { address, fields }] of Object.entries(byLink)) {
  test(`the form of ${key} changes nothing for a token nobody has, whoever sends it`, async () => {
    const action = built().get(key);
    if (!action) throw new Error(`${key} is not in the build`);
    const before = await stored();
    for (const sender of ["nobody", ...roles] as const) {
      const as = signedIn.get(sender);
      if (!as) throw new Error(`nobody signed in as ${sender}`);
      const answer = await postForm(as, address, action.id, fields);
      expect(answer.status(), sender).toBe(404);
    }
    expect(await stored()).toEqual(before);
  });
}
