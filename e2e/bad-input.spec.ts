import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { actionFields, postForm } from "./setup/posted-forms";
import { requestsAs } from "./setup/role-requests";
import { query } from "./setup/sample";

type Section = { planId: string; requirementId: string; version: number };

let liaison: APIRequestContext;
let section: Section;
let nobody: APIRequestContext;

test.beforeAll(async ({ playwright }) => {
  liaison = await requestsAs(playwright, "liaison@dcr.example");
  nobody = await requestsAs(playwright, null);
  section = await firstSection("DCR");
});

test.afterAll(async () => {
  await liaison.dispose();
  await nobody.dispose();
});

async function firstSection(abbreviation: string): Promise<Section> {
  const [row] = await query<Section>(
    `select s.plan_id as "planId", s.requirement_id as "requirementId", s.version from draft_sections s
     join plans p on p.id = s.plan_id join departments d on d.id = p.department_id join requirements r on r.id = s.requirement_id
     where d.abbreviation = $1 order by r.number limit 1`,
    [abbreviation],
  );
  if (!row) throw new Error(`${abbreviation} has no draft`);
  return row;
}

const answer = (changes: Record<string, unknown> = {}) => ({
  ...section,
  text: "A section.",
  language: "en",
  nonAnswer: null,
  complete: false,
  ...changes,
});

const events = async () =>
  (
    await query<{ count: string }>(
      "select count(*) from events e join departments d on d.id = e.department_id where d.abbreviation = 'DCR'",
    )
  )[0]?.count;

const refused: [string, number, () => Record<string, unknown> | string | Buffer][] = [
  ["a draft of 5 MB", 413, () => answer({ text: "x".repeat(5_000_000) })],
  ["a section of 200,000 characters", 422, () => answer({ text: "x".repeat(200_000) })],
  ["a NUL character", 422, () => answer({ text: "a\u0000b" })],
  ["a bell", 422, () => answer({ text: "a\u0007b" })],
  ["a mark that turns the direction of text around", 422, () => answer({ text: "a\u202eb" })],
  ["half a character", 422, () => JSON.stringify(answer({ text: "?" })).replace('"?"', '"\\ud800"')],
  ["a version that is not the newest", 409, () => answer({ version: section.version + 7 })],
  ["a version larger than any", 422, () => answer({ version: 4_294_967_296 })],
  ["a version below zero", 422, () => answer({ version: -1 })],
  ["text where a number belongs", 422, () => answer({ version: "1; drop table plans" })],
  ["a language that is none", 422, () => answer({ language: "<script>" })],
  ["a non-answer of the Mayor's Office", 422, () => answer({ nonAnswer: "on_hold" })],
  ["completed without a word", 422, () => answer({ text: "  ", complete: true })],
  ["a field nobody knows", 400, () => answer({ status: "accepted" })],
  [
    "a field that reaches for the prototype",
    400,
    () => `{"__proto__":{"admin":true},${JSON.stringify(answer()).slice(1)}`,
  ],
  ["a list", 400, () => "[]"],
  ["nothing", 400, () => ""],
  ["half of a JSON text", 400, () => '{"planId":'],
  ["bytes that are no UTF-8 text", 400, () => Buffer.from([0x22, 0xff, 0x22])],
];

for (const [what, status, body] of refused) {
  test(`${what} is answered with ${status} in plain words, and nothing is stored`, async () => {
    const before = await events();
    const sent = body();
    const data = typeof sent === "string" || Buffer.isBuffer(sent) ? sent : JSON.stringify(sent);
    const response = await liaison.post("/api/writes/saveSection", {
      data: Buffer.from(data),
      headers: { "content-type": "application/json" },
    });
    expect(response.status()).toBe(status);
    const { error } = await response.json();
    expect(error.message.length).toBeGreaterThan(20);
    expect(error.message).not.toMatch(/prisma|zod|undefined|stack/i);
    expect(await events()).toBe(before);
  });
}

test("a right-to-left mark, as Arabic and Persian texts need it, is welcome", async () => {
  const response = await liaison.post("/api/writes/saveSection", {
    data: answer({ text: "\u200fمرحبا\u200f" }),
  });
  expect(response.status()).toBe(200);
  section = await firstSection("DCR");
});

test("a request without a session is told so", async () => {
  expect((await nobody.post("/api/writes/saveSection", { data: answer() })).status()).toBe(401);
});

test("a request from another site, or from nowhere, is refused", async () => {
  for (const origin of ["https://elsewhere.example", "null"]) {
    const response = await liaison.post("/api/writes/saveSection", { data: answer(), headers: { origin } });
    expect(response.status()).toBe(403);
  }
});

test("a plan that waits for review, and one that is accepted, cannot be submitted", async ({
  playwright,
}) => {
  for (const abbreviation of ["CIFD", "CAO"]) {
    const someone = await requestsAs(playwright, `liaison@${abbreviation.toLowerCase()}.example`);
    const { planId } = await firstSection(abbreviation);
    const response = await someone.post("/api/writes/submitPlan", {
      data: { planId, idempotencyKey: randomUUID(), checked: "0".repeat(64) },
    });
    expect(response.status()).toBe(409);
    await someone.dispose();
  }
});

test("a filing is not returned without points, and not accepted twice", async ({ playwright }) => {
  const administrator = await requestsAs(playwright, "administrator@mayor.example");
  const [filing] = await query<{ submissionId: string; sha256: string }>(
    `select s.id as "submissionId", s.sha256 from submissions s join plans p on p.id = s.plan_id join departments d on d.id = p.department_id
     where d.abbreviation = 'DCP' order by s.number desc limit 1`,
  );
  const post = async (name: string, more = {}) =>
    (await administrator.post(`/api/writes/${name}`, { data: { ...filing, ...more } })).status();
  expect(await post("returnSubmission", { points: [] })).toBe(422);
  expect(await post("acceptSubmission", { sha256: "0".repeat(64) })).toBe(409);
  expect(await post("acceptSubmission")).toBe(200);
  expect(await post("acceptSubmission")).toBe(409);
  await administrator.dispose();
});

const addresses: [string, number][] = [
  ["/%zz", 400],
  ["/plans/%00", 400],
  ["/plans/not-an-id", 404],
  ["/plans/6f1c1f0e-3f0a-4a52-9d0e-0d8f4b1c2a3b", 404],
  ["/reviews/1%20or%201=1", 404],
  ["/receipts/..%2f..%2fetc", 404],
  ["/departments/%3Cscript%3E", 404],
  [`/${"x".repeat(5_000)}`, 404],
];

for (const [address, status] of addresses) {
  test(`the address ${address.slice(0, 40)} is answered with ${status}`, async ({ playwright }) => {
    const administrator = await requestsAs(playwright, "administrator@mayor.example");
    expect((await administrator.get(address)).status()).toBe(status);
    await administrator.dispose();
  });
}

const toNextAuth: [string, string, { method?: string; body?: string; type?: string }][] = [
  ["no body", "/api/auth/callback/credentials", {}],
  ["a body that is no JSON", "/api/auth/callback/credentials", { body: "{", type: "application/json" }],
  ["a JSON null", "/api/auth/callback/credentials", { body: "null", type: "application/json" }],
  [
    "nested fields",
    "/api/auth/callback/credentials",
    { body: '{"email":{"$ne":1}}', type: "application/json" },
  ],
  ["XML", "/api/auth/callback/credentials", { body: "<a/>", type: "application/xml" }],
  [
    "a body far too long",
    "/api/auth/callback/credentials",
    { body: "email=".padEnd(50_000, "x"), type: "application/x-www-form-urlencoded" },
  ],
  [
    "a provider nobody set up",
    "/api/auth/callback/google",
    { body: "a=b", type: "application/x-www-form-urlencoded" },
  ],
  [
    "a call nobody knows",
    "/api/auth/session/../update",
    { body: "a=b", type: "application/x-www-form-urlencoded" },
  ],
  [
    "a sign-out without its token",
    "/api/auth/signout",
    { body: "a=b", type: "application/x-www-form-urlencoded" },
  ],
];

for (const [what, address, { body = "", type = "text/plain" }] of toNextAuth) {
  test(`signing in with ${what} is never answered with 500`, async () => {
    const response = await nobody.post(address, { data: body, headers: { "content-type": type } });
    expect(response.status()).toBeLessThan(500);
    expect(response.status()).not.toBe(200);
  });
}

test("a callback address on another site is not followed", async ({ playwright }) => {
  const nobody = await requestsAs(playwright, null);
  const { csrfToken } = await (await nobody.get("/api/auth/csrf")).json();
  for (const callbackUrl of [
    "https://elsewhere.example/",
    "//elsewhere.example",
    "http://[",
    "javascript:alert(1)",
  ]) {
    const response = await nobody.post("/api/auth/callback/credentials", {
      form: { csrfToken, email: "liaison@dcr.example", password: "a plan for every department", callbackUrl },
      headers: { accept: "text/html" },
    });
    expect(response.status()).toBe(302);
    expect(response.headers().location).toBe("/");
  }
  await nobody.dispose();
});

const boundary = "----part";
type Raw = { headers: Record<string, string>; body: string };
const parts = (fields: Record<string, string>, end = `--${boundary}--\r\n`): Raw => ({
  headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  body:
    Object.entries(fields)
      .map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join("") + end,
});
const called = (id: string, { headers, body }: Raw): Raw => ({
  headers: { ...headers, "next-action": id },
  body,
});
const plain = (body: string): Raw => ({ headers: { "content-type": "text/plain" }, body });
const noAction = `7f${"0".repeat(40)}`;

/** Posts to the account page that no form of it makes; `id` is that of its language form. */
const toActions: [string, (id: string) => Raw][] = [
  ["the id of no action", () => called(noAction, plain("[]"))],
  ["an id that is none", () => called("../../etc/passwd", plain("[]"))],
  ["the name of a method for an id", () => called("toString", plain("[]"))],
  ["half of a JSON text", (id) => called(id, plain('[{"status":'))],
  ["nothing", (id) => called(id, plain(""))],
  ["no arguments", (id) => called(id, plain("[]"))],
  ["numbers for arguments", (id) => called(id, plain("[1,2]"))],
  ["null for a form", (id) => called(id, plain("[null,null]"))],
  ["a thousand and one arguments", (id) => called(id, plain(JSON.stringify(Array(1_001).fill(0))))],
  ["references to what is not there", (id) => called(id, plain('["$K1","$F2","$@3"]'))],
  ["a form cut off in the middle", (id) => called(id, parts({ "0": '[{},"$K1"]' }, ""))],
  [
    "a boundary nobody named",
    (id) => called(id, { ...plain("x"), headers: { "content-type": "multipart/form-data" } }),
  ],
  ["the id of no action, in a form", () => parts(actionFields(noAction))],
  ["an id that is none, in a form", () => parts(actionFields("__proto__"))],
  [
    "an action without its state",
    (id) => parts({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${id}","bound":null}` }),
  ],
  [
    "a state that is not there",
    (id) => parts({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${id}","bound":"$@7"}` }),
  ],
  ["a state that is no JSON", (id) => parts({ ...actionFields(id), "$ACTION_1:1": "{{" })],
  ["four states", (id) => parts({ ...actionFields(id), "$ACTION_1:1": '["x",1,2,3]' })],
  ["half of a descriptor", (id) => parts({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${id}"` })],
  ["an action by its name alone", (id) => parts({ [`$ACTION_ID_${id}`]: "", locale: "es" })],
  ["a name that names nothing", () => parts({ $ACTION_ID_zz: "" })],
  ["a form for no action", () => parts({ office: "administrator" })],
  ["an empty form", () => parts({})],
  ["a form that never ends", (id) => parts(actionFields(id), "")],
  [
    "a form without a boundary",
    () => ({ ...plain("abc"), headers: { "content-type": "multipart/form-data" } }),
  ],
  [
    "a form of another kind",
    () => ({ ...plain("a=b"), headers: { "content-type": "application/x-www-form-urlencoded" } }),
  ],
  ["JSON", () => ({ ...plain("{}"), headers: { "content-type": "application/json" } })],
];

const languageAction = async () =>
  /\{(?:&quot;|")id(?:&quot;|"):(?:&quot;|")([0-9a-f]{42})/.exec(
    await (await liaison.get("/account")).text(),
  )?.[1] ?? "";

for (const [what, make] of toActions) {
  test(`a page that is sent ${what} never answers 500`, async () => {
    const id = await languageAction();
    expect(id).not.toBe("");
    for (const as of [liaison, nobody]) {
      const { headers, body } = make(id);
      const answer = await as.post("/account", { data: Buffer.from(body), headers });
      expect(answer.status()).toBeLessThan(500);
    }
    const [person] = await query<{ locale: string | null }>(
      "select locale from users where email = 'liaison@dcr.example'",
    );
    expect(person?.locale).toBeNull();
  });
}

const formsRefused: [string, number, Record<string, string>][] = [
  ["a language that is none", 422, { locale: "xx" }],
  ["a field the page does not have", 400, { locale: "es", office: "administrator" }],
  ["two megabytes", 413, { locale: "x".repeat(2_000_000) }],
];

for (const [what, status, fields] of formsRefused) {
  test(`a form with ${what} comes back as a page with ${status}`, async () => {
    const answer = await postForm(liaison, "/account", await languageAction(), fields);
    expect(answer.status()).toBe(status);
    expect(await answer.text()).toContain('id="language"');
  });
}

test("a form without a session comes back with 401, and its text with it", async () => {
  const answer = await postForm(nobody, "/account", await languageAction(), { locale: "Half a sentence" });
  expect(answer.status()).toBe(401);
  expect(await answer.text()).toContain("Half a sentence");
});

test("a body longer than any is refused in the language of the reader", async () => {
  const answer = await liaison.post("/account", {
    data: Buffer.alloc(8_000_001),
    headers: { "accept-language": "es-US,es;q=0.9,en;q=0.5", accept: "text/html" },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain('<html lang="es">');
  expect(await answer.text()).toContain("No se guardó nada");
});
