import { randomUUID } from "node:crypto";
import type { Ask, Measured } from "@/bench/load";
import { atOneAndSixteen, type Comparison, capture, type Stage } from "@/bench/stage";
import { type DraftAnswer, draftFingerprint } from "@/lib/plans/rules";

/** One write to be made: as a request, and by the values in which it differs from every other. */
type Write = { ask: Ask; differs: Record<string, string> };

const post = (address: string, name: string, cookie: string, input: unknown): Ask => ({
  path: `/api/writes/${name}`,
  method: "POST",
  headers: { cookie, origin: address, "content-type": "application/json" },
  body: JSON.stringify(input),
});

/**
 * A write beside its own statements in one transaction through bare pg: those of one real write, with the values in
 * which writes differ put in the place of its own. Both sides must have stored a row for each answer.
 */
async function compareWrites(
  stage: Stage,
  what: string,
  template: Write,
  writes: { product: Write[]; floor: Write[]; stored: string },
  atMost: { warm: number; one: number; sixteen: number },
): Promise<Comparison> {
  const { statements, body } = await capture(stage, {
    ...template.ask,
    headers: { ...template.ask.headers, origin: stage.tapped },
  });
  const result = JSON.parse(body.toString("utf8")).result as { submissionId?: string; reference?: string };
  const own: Record<string, string> = { ...template.differs, ...pick(result) };
  await stage.floor.serve("write", { statements });

  const product = writes.product[Symbol.iterator]();
  const measured = await counted(stage, writes.stored, () =>
    atOneAndSixteen(stage, stage.product, () => product.next().value?.ask, atMost),
  );
  const floor = writes.floor[Symbol.iterator]();
  const replayed = await counted(stage, writes.stored, () =>
    atOneAndSixteen(
      stage,
      stage.floor.address,
      () => {
        const write = floor.next().value;
        if (!write) return undefined;
        const replaced = Object.fromEntries(
          Object.entries(own).map(([name, value]) => [value, write.differs[name] ?? randomUUID()]),
        );
        return { path: "/write", method: "POST", body: JSON.stringify(replaced) };
      },
      atMost,
    ),
  );
  return {
    what,
    measured: [
      { by: "product", runs: measured },
      { by: "the same statements in one transaction, bare pg", runs: replayed },
    ],
  };
}

const pick = ({ submissionId, reference }: { submissionId?: string; reference?: string }) => ({
  ...(submissionId ? { submissionId } : {}),
  ...(reference ? { reference } : {}),
});

/** Holds a measurement to what it claims: `stored` counts the rows that such writes leave. */
async function counted(
  { database }: Stage,
  stored: string,
  work: () => Promise<Measured[]>,
): Promise<Measured[]> {
  const rows = async () => Number((await database.query<{ n: string }>(stored)).rows[0]?.n);
  const before = await rows();
  const runs = await work();
  const answers = runs.reduce((sum, { requests }) => sum + requests, 0);
  const left = (await rows()) - before;
  if (left < answers) throw new Error(`${answers} writes were answered, ${left} rows are stored`);
  return runs;
}

/** Saves distinct sections of untouched drafts, each once, as the liaisons of their departments. */
export async function compareAutosave(stage: Stage, text: string): Promise<Comparison> {
  const liaisons = await liaisonCookies(stage, 40);
  const { rows } = await stage.database.query<{
    planId: string;
    departmentId: string;
    requirementId: string;
  }>(
    `select s.plan_id as "planId", p.department_id as "departmentId", s.requirement_id as "requirementId"
     from draft_sections s join plans p on p.id = s.plan_id join directives x on x.id = p.directive_id
     where s.version = 0 and p.status = 'draft' and p.department_id = any($1)
     order by x.signed_on desc, s.requirement_id, p.id limit 24000`,
    [[...liaisons.keys()]],
  );
  const writes = rows.map((row): Write => {
    const { planId, requirementId, departmentId } = row;
    const input = {
      planId,
      requirementId,
      version: 0,
      text,
      language: "en",
      nonAnswer: null,
      complete: false,
    };
    return {
      ask: post(stage.product, "saveSection", liaisons.get(departmentId) ?? "", input),
      differs: row,
    };
  });
  const half = Math.floor(writes.length / 2);
  const [template, ...others] = writes;
  if (!template) throw new Error("no untouched section");
  return compareWrites(
    stage,
    `Autosave of a section of ${text.length} characters`,
    template,
    {
      product: others.slice(0, half),
      floor: others.slice(half),
      stored: "select count(*) as n from draft_sections where version = 1",
    },
    { warm: 100, one: 1000, sixteen: 10_000 },
  );
}

/** Submits complete drafts, each once. */
export async function compareSubmit(stage: Stage): Promise<Comparison> {
  const liaisons = await liaisonCookies(stage, 1000);
  const { rows } = await stage.database.query<{
    planId: string;
    departmentId: string;
    key: string;
    abbreviation: string;
    answers: DraftAnswer[];
  }>(
    `select p.id as "planId", p.department_id as "departmentId", x.key, d.abbreviation,
       json_agg(json_build_object('requirementId', r.id, 'number', r.number, 'key', r.key, 'text', s.text, 'language', s.language,
         'nonAnswer', s.non_answer, 'complete', s.complete) order by r.number) as answers
     from plans p join departments d on d.id = p.department_id join directives x on x.id = p.directive_id
     join draft_sections s on s.plan_id = p.id join requirements r on r.id = s.requirement_id
     where p.status = 'draft' and p.department_id = any($1)
     group by p.id, d.abbreviation, x.key, x.signed_on having bool_and(s.complete) order by x.signed_on, p.id`,
    [[...liaisons.keys()]],
  );
  const writes = rows.map(({ planId, departmentId, key, abbreviation, answers }) => {
    const idempotencyKey = randomUUID();
    const input = { planId, idempotencyKey, checked: draftFingerprint(answers, []) };
    const differs = { planId, departmentId, idempotencyKey, reference: `FLOOR-${key}-${abbreviation}` };
    return { key, ask: post(stage.product, "submitPlan", liaisons.get(departmentId) ?? "", input), differs };
  });
  // The floor replays one plan's answers, so its plans are of the same directive: the first of those with complete drafts.
  const [template] = writes;
  if (!template) throw new Error("no complete draft");
  const floor = writes.filter(({ key }) => key === template.key).slice(1);
  const product = writes.filter(({ key }) => key !== template.key);
  const share = Math.min(floor.length, product.length);
  return compareWrites(
    stage,
    "Submission of a plan of six sections",
    template,
    { product, floor, stored: "select count(*) as n from submissions" },
    {
      warm: Math.floor(share * 0.1),
      one: Math.floor(share * 0.3),
      sixteen: Math.floor(share * 0.55),
    },
  );
}

/** A session for one active liaison of so many departments, by department. */
async function liaisonCookies({ database, signIn }: Stage, most: number): Promise<Map<string, string>> {
  const { rows } = await database.query<{ departmentId: string; userId: string }>(
    `select department_id as "departmentId", user_id as "userId" from designations
     where role = 'liaison' and status = 'active' order by department_id limit $1`,
    [most],
  );
  const cookies = new Map<string, string>();
  for (const { departmentId, userId } of rows) cookies.set(departmentId, await signIn(userId));
  return cookies;
}
