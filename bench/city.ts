import type pg from "pg";
import { stepsOf } from "@/bench/registers";
import type { Size } from "@/bench/size";
import { step } from "@/lib/commands/steps";
import { computeDeadline, extendedDeadline } from "@/lib/deadlines/rules";
import { canonicalJson, sha256 } from "@/lib/platform/canonical";
import { executiveDirective12 } from "@/prisma/seed/directive";

const zone = "America/Los_Angeles";
const day = 86_400_000;
const dayBefore = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10);

const sentence =
  "The department goes through each site with the people who work there, records the date and how many of how many were trained, and names who answers for it. ";

/** Fills a migrated, empty database with a city of this size; each step prints its time. PostgreSQL 18 (`uuidv7`). */
export async function seedCity(database: pg.Client, size: Size): Promise<void> {
  const done = (rows: number) => `${rows.toLocaleString("en")} rows`;
  for (const [label, work] of steps(size)) await step(label, () => work(database), done);
}

type Step = [label: string, work: (database: pg.Client) => Promise<number>];

function steps(size: Size): Step[] {
  const rows = async (database: pg.Client, sql: string, values: unknown[] = []) =>
    (await database.query(sql, values)).rowCount ?? 0;
  return [
    ["Departments and people", (database) => people(database, size)],
    ["Directives, requirements, deadlines", (database) => directives(database, size)],
    [
      "Plans",
      (database) =>
        rows(
          database,
          `insert into plans (id, directive_id, department_id, status, created_at)
           select uuidv7(), x.id, d.id, 'draft', x.signed_on + 1 from bench_directives x cross join bench_departments d`,
        ),
    ],
    ["Drafts", (database) => rows(database, drafts, [size.filedIn, size.completeIn, sentence])],
    ["Tasks", (database) => rows(database, tasks, [size.filedIn, size.completeIn])],
    ["Filings with their answers", (database) => filings(database, size)],
    ["Decisions", decisions],
    ["Events", (database) => events(database, size.events)],
    ...stepsOf(size.registers),
    ["Statistics", async (database) => rows(database, "analyze")],
  ];
}

async function people(database: pg.Client, size: Size): Promise<number> {
  await database.query(`create temp table bench_departments (i int primary key, id uuid, abbreviation text)`);
  await database.query(
    `insert into bench_departments select i, uuidv7(), 'D' || lpad(i::text, 3, '0') from generate_series(1, $1::int) i`,
    [size.departments],
  );
  await database.query(
    `insert into departments (id, abbreviation, name, kind, abbreviation_source, effective_from)
     select id, abbreviation, 'Department of Public Duty ' || i, (array['department','bureau','office','board'])[1 + i % 4], 'chosen here', '2020-01-01'
     from bench_departments`,
  );
  await database.query(
    `insert into users (id, email, name, office) values
       (uuidv7(), 'administrator@mayor.example', 'Administrator', 'administrator'), (uuidv7(), 'auditor@controller.example', 'Auditor', 'auditor')`,
  );
  await database.query(
    `insert into users (id, email, name, office) select uuidv7(), 'reviewer' || i || '@mayor.example', 'Reviewer ' || i, 'reviewer'
     from generate_series(1, 10) i`,
  );
  await database.query(
    `insert into reviewer_assignments (user_id, department_id)
     select u.id, d.id from bench_departments d join users u on u.email = 'reviewer' || (1 + d.i % 10) || '@mayor.example'`,
  );
  // One department in ten has no liaison, one in three an alternate.
  await database.query(
    `create temp table bench_people as
     select uuidv7() as id, d.id as department_id, role::designation_role as role, role || '@' || lower(d.abbreviation) || '.example' as email,
       initcap(replace(role, '_', ' ')) || ' of ' || d.abbreviation as name
     from bench_departments d cross join unnest(array['liaison','alternate','department_head']) role
     where (role = 'liaison' and i % 10 <> 0) or (role = 'alternate' and i % 3 = 0) or role = 'department_head'`,
  );
  await database.query("insert into users (id, email, name) select id, email, name from bench_people");
  const { rowCount } = await database.query(
    `insert into designations (id, role, status, department_id, user_id, accepted_at)
     select uuidv7(), role, 'active', department_id, id, city_now() from bench_people`,
  );
  return size.departments + (rowCount ?? 0) + 12;
}

/** Each directive is Executive Directive No. 12 under another number, signed ten days after the one before it. */
async function directives(database: pg.Client, size: Size): Promise<number> {
  const list = Array.from({ length: size.directives }, (_, index) => {
    const j = index + 1;
    const signedOn = dayBefore((size.directives - j) * 10 + 4);
    const content = { ...executiveDirective12, key: `bench-${j}`, number: `Directive No. ${j}`, signedOn };
    const requirements = content.requirements.map(({ deadlineRule, appliesTo, ...requirement }) => {
      const rule = { calendar: "city", roll: "none" as const, ...deadlineRule };
      const starts = { signedOn, publishedOn: signedOn, zone };
      const deadline = computeDeadline(rule as never, starts, new Set());
      return { ...requirement, deadlineRule: rule, appliesTo: appliesTo ?? { all: true }, deadline };
    });
    const dueOn = requirements[0]?.deadline.dueOn ?? signedOn;
    const later = new Date(Date.parse(dueOn) + 7 * day).toISOString().slice(0, 10);
    const extension = extendedDeadline(later, dueOn, zone);
    return { j, ...content, requirements, extension, contentHash: sha256(canonicalJson(content as never)) };
  });
  await database.query(
    `create temp table bench_directives as
     select uuidv7() as id, uuidv7() as version_id, uuidv7() as extension_id, j, key, number, title, issuer, "signedOn"::date as signed_on,
       language, summary, "contentHash" as content_hash, requirements, extension
     from json_to_recordset($1::json) as x(j int, key text, number text, title text, issuer text, "signedOn" text, language text,
       summary text, "contentHash" text, requirements json, extension json)`,
    [JSON.stringify(list)],
  );
  await database.query(
    `create temp table bench_requirements as
     select uuidv7() as id, uuidv7() as deadline_id, x.j, x.id as directive_id, x.version_id, r.*
     from bench_directives x, json_to_recordset(x.requirements) as r(number int, key text, kind requirement_kind, title text, text text,
       citation text, "sourceUrl" text, "evidenceRule" text, continuing boolean, "nonAnswers" json, prompts jsonb, "appliesTo" jsonb,
       "deadlineRule" jsonb, deadline json)`,
  );
  await database.query(
    `insert into directives (id, key, number, title, issuer, signed_on, zone)
     select id, key, number, title, issuer, signed_on, $1 from bench_directives`,
    [zone],
  );
  await database.query(
    `insert into directive_versions (id, number, language, summary, sources, directive_id)
     select version_id, 1, language, summary, array[]::text[], id from bench_directives`,
  );
  const { rowCount } = await database.query(
    `insert into requirements (id, number, key, kind, title, text, citation, source_url, evidence_rule, continuing, non_answers, prompts,
       applies_to, deadline_rule, version_id)
     select id, number, key, kind, title, text, citation, "sourceUrl", "evidenceRule", continuing,
       array(select json_array_elements_text("nonAnswers"))::non_answer[], prompts, "appliesTo", "deadlineRule", version_id
     from bench_requirements`,
  );
  await database.query(
    `update directive_versions set status = 'published', published_at = x.signed_on + 1, content_hash = x.content_hash
     from bench_directives x where x.version_id = directive_versions.id`,
  );
  await database.query(
    `insert into deadlines (id, rule, computation, due_on, due_before, zone, time_zone_version)
     select id, c->'rule', c->'computation', (c->>'dueOn')::date, (c->>'dueBefore')::timestamptz, c->>'zone', c->>'timeZoneVersion'
     from (select deadline_id as id, deadline::jsonb as c from bench_requirements
           union all select extension_id, extension::jsonb from bench_directives) d`,
  );
  return size.directives * 2 + (rowCount ?? 0) * 2;
}

/** Whether department i has filed under directive j: 22 of every 50, others for each directive. */
const hasFiled = "(x.j <= $1 and (d.i * 7 + x.j * 13) % 50 < 22)";
const isComplete = `(${hasFiled} or (x.j > $1 and x.j <= $1 + $2))`;
/** Of the rest, two in three have begun, where the directive is one of those anybody works on. */
const hasBegun = `(${isComplete} or (x.j <= $1 and d.i % 3 > 0))`;

const drafts = `
  insert into draft_sections (plan_id, requirement_id, text, language, non_answer, complete, version)
  select p.id, r.id, case when ${hasBegun} then '## ' || r.title || E'\\n\\n' || repeat($3::text, 3 + (d.i + x.j + r.number) % 8) else '' end, 'en',
    case when ${hasBegun} and r.number = 4 and d.i % 7 = 0 then 'nothing_to_report'::non_answer end,
    ${isComplete}, case when ${hasBegun} then 3 else 0 end
  from plans p join bench_directives x on x.id = p.directive_id join bench_departments d on d.id = p.department_id
  join bench_requirements r on r.j = x.j`;

/** One department in 25 has an extension. */
const tasks = `
  insert into tasks (id, filing, review, department_id, requirement_id, plan_id, original_deadline_id, effective_deadline_id)
  select uuidv7(), (case when ${hasBegun} then 'in_progress' else 'not_started' end)::filing_status, 'none', d.id, r.id, p.id, r.deadline_id,
    case when d.i % 25 = 0 then x.extension_id else r.deadline_id end
  from plans p join bench_directives x on x.id = p.directive_id join bench_departments d on d.id = p.department_id
  join bench_requirements r on r.j = x.j`;

async function filings(database: pg.Client, size: Size): Promise<number> {
  // Of twenty filings eight wait (two of them filed for the second time), nine are accepted, three returned.
  await database.query(
    `create temp table bench_filings as
     select uuidv7() as id, p.id as plan_id, d.id as department_id, x.version_id, x.j, n as number, n = last as latest,
       upper(x.key || '-' || d.abbreviation || '-' || n) as reference,
       case when k < 8 then 'submitted' when k < 17 then 'accepted' else 'returned' end as status,
       x.signed_on + interval '5 days' + make_interval(hours => 9 + (d.i * 11 + n * 90) % 260) as received_at,
       e.due_before, h.id as person_id, h.name as person
     from plans p join bench_directives x on x.id = p.directive_id join bench_departments d on d.id = p.department_id
     join bench_people h on h.department_id = d.id and h.role = 'department_head'
     join tasks t on t.plan_id = p.id join requirements r on r.id = t.requirement_id and r.kind = 'implementation_plan'
     join deadlines e on e.id = t.effective_deadline_id
     cross join lateral (select (d.i + x.j) % 20 as k, case when (d.i + x.j) % 20 < 2 then 2 else 1 end as last) s
     cross join generate_series(1, s.last) n
     where ${hasFiled}`,
    [size.filedIn],
  );
  const { rowCount } = await database.query(
    `with written as (
       select f.*, jsonb_build_object('reference', reference, 'number', number, 'answers', (
         select jsonb_agg(jsonb_build_object('key', r.key, 'number', r.number, 'text', s.text, 'language', s.language, 'nonAnswer', s.non_answer) order by r.number)
         from draft_sections s join requirements r on r.id = s.requirement_id where s.plan_id = f.plan_id))::text as content
       from bench_filings f)
     insert into submissions (id, number, reference, content, sha256, received_at, due_before, on_time, change_note, idempotency_key, plan_id,
       version_id, submitted_by_id, submitted_by_name, submitted_by_role)
     select id, number, reference, content, encode(sha256(convert_to(content, 'UTF8')), 'hex'), received_at, due_before, received_at < due_before,
       case when number > 1 then 'The points are answered.' end, gen_random_uuid(), plan_id, version_id, person_id, person, 'department_head'
     from written`,
  );
  const answers = await database.query(
    `insert into submission_answers (submission_id, requirement_id, text, language, non_answer)
     select f.id, s.requirement_id, s.text, s.language, s.non_answer from bench_filings f join draft_sections s on s.plan_id = f.plan_id`,
  );
  await database.query(
    `update plans set status = f.status::plan_status, latest_submitted_at = f.received_at, first_on_time_at = first.received_at
     from bench_filings f left join bench_filings first on first.plan_id = f.plan_id and first.number = 1 and first.received_at < first.due_before
     where f.plan_id = plans.id and f.latest`,
  );
  await database.query(
    `update tasks set filing = 'filed',
       review = (case f.status when 'submitted' then 'awaiting' else f.status end)::review_status
     from bench_filings f where f.plan_id = tasks.plan_id and f.latest`,
  );
  return (rowCount ?? 0) + (answers.rowCount ?? 0);
}

/** In one transaction: that a return has a point is checked at its end. */
async function decisions(database: pg.Client): Promise<number> {
  await database.query("begin");
  const { rowCount } = await database.query(
    `insert into review_decisions (id, verdict, submission_id, submission_sha256, decided_by_id, decided_at)
     select uuidv7(), (case when f.latest and f.status = 'accepted' then 'accepted' else 'returned' end)::verdict, s.id, s.sha256, a.user_id,
       f.received_at + interval '1 day'
     from bench_filings f join submissions s on s.id = f.id join reviewer_assignments a on a.department_id = f.department_id
     where not (f.latest and f.status = 'submitted')`,
  );
  const points = await database.query(
    `insert into return_points (id, number, text, decision_id, requirement_id)
     select uuidv7(), n, 'Say by which date this is done and who answers for it.', v.id, r.id
     from review_decisions v join bench_filings f on f.id = v.submission_id
     cross join generate_series(1, 2) n join bench_requirements r on r.j = f.j and r.number = n + 1
     where v.verdict = 'returned'`,
  );
  await database.query(
    `insert into point_replies (point_id, text, submission_id, updated_by_id)
     select p.id, 'The date and the position are in the first paragraph now.', next.id, f.person_id
     from return_points p join review_decisions v on v.id = p.decision_id join bench_filings f on f.id = v.submission_id
     join bench_filings next on next.plan_id = f.plan_id and next.number = f.number + 1`,
  );
  await database.query("commit");
  return (rowCount ?? 0) + (points.rowCount ?? 0);
}

/**
 * Through the trigger that chains them, in portions: the chain is then exactly the one the product would have written,
 * and chaining in one pass afterwards would have to take the append-only rule off the table.
 */
async function events(database: pg.Client, count: number): Promise<number> {
  await database.query(
    `create temp table bench_numbered as
     select row_number() over (order by p.id) - 1 as no, p.id, p.department_id, h.id as person_id, h.name as person
     from plans p join bench_people h on h.department_id = p.department_id and h.role = 'department_head'`,
  );
  await database.query("create unique index on bench_numbered (no)");
  const { rows } = await database.query<{ plans: number }>(
    "select count(*)::int as plans from bench_numbered",
  );
  const portion = 25_000;
  for (let from = 0; from < count; from += portion) {
    await database.query(
      `insert into events (at, action, actor_id, actor_name, actor_role, department_id, subject_type, subject_id, details)
       select city_now() - make_interval(secs => ($3::int - n) * 60), kind.action, p.person_id, p.person, 'department_head', p.department_id, 'plan', p.id::text, kind.details
       from generate_series($1::int, $2::int) n
       join bench_numbered p on p.no = (n::bigint * 7919) % $4::int
       cross join lateral (select
         case when n % 100 < 90 then 'section.saved' when n % 100 < 95 then 'plan.submitted' when n % 100 < 98 then 'plan.accepted' else 'plan.returned' end as action,
         case when n % 100 < 90 then jsonb_build_object('requirement', 'preparedness', 'version', n % 40, 'characters', 900, 'complete', false, 'nonAnswer', null)
           when n % 100 < 95 then jsonb_build_object('reference', 'BENCH-' || n, 'sha256', md5(n::text), 'onTime', true, 'number', 1)
           when n % 100 < 98 then jsonb_build_object('reference', 'BENCH-' || n, 'sha256', md5(n::text))
           else jsonb_build_object('reference', 'BENCH-' || n, 'sha256', md5(n::text), 'points', 2) end as details) kind
       order by n`,
      [from + 1, Math.min(from + portion, count), count, rows[0]?.plans ?? 1],
    );
  }
  return count;
}
