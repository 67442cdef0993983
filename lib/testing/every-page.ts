import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type pg from "pg";
import { ROOT } from "@/lib/commands/project";
import { sha256 } from "@/lib/platform/canonical";
import { env } from "@/lib/platform/env";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { counts, type Statement, type StatementTap } from "@/lib/testing/statement-tap";

/** Somebody who opens pages; `departmentIds` is how far they reach, null being everywhere. */
interface Visitor {
  as: string;
  userId: string | null;
  departmentIds: string[] | null;
}

/** What fills the brackets of addresses; null where this plan has no such thing. */
type Sample = Record<string, string | null>;

export interface PageVisit {
  /** Such as /plans/[planId]. */
  page: string;
  as: string;
  address: string;
  status: number;
  statements: Statement[];
  milliseconds: number;
}

/** The pages that the production build actually contains, such as /plans/[planId], in order. */
export async function pagesOfBuild(): Promise<string[]> {
  const manifest = join(ROOT, env.NEXT_DIST_DIR, "server", "app-paths-manifest.json");
  const entries = Object.keys(JSON.parse(await readFile(manifest, "utf8")));
  return entries
    .filter((entry) => entry.endsWith("/page") && !entry.startsWith("/_"))
    .map((entry) => entry.replace(/\/page$/, "").replace(/\/\([^/]+\)/g, "") || "/")
    .sort();
}

/** One person of every office and department role, a liaison for each state a plan can be in, somebody without a role, and nobody. */
async function visitors(database: pg.Client): Promise<Visitor[]> {
  const { rows } = await database.query<Visitor>(`
    select distinct on (1) u.office::text as "as", u.id as "userId",
      case when u.office = 'reviewer' then array(select a.department_id from reviewer_assignments a where a.user_id = u.id) end as "departmentIds"
    from users u where u.office is not null and u.deactivated_at is null
      and (u.office <> 'reviewer' or exists (select 1 from reviewer_assignments a where a.user_id = u.id))
    union all
    (select distinct on (g.role, case g.role when 'liaison' then p.status end) g.role || ', plan ' || p.status, g.user_id, array[g.department_id]
     from designations g join plans p on p.department_id = g.department_id where g.status = 'active')
    union all
    (select 'without a role', u.id, array[]::uuid[] from users u
     where u.office is null and u.deactivated_at is null and not exists (select 1 from designations g where g.user_id = u.id) limit 1)
    union all select 'nobody', null, null
    order by 1`);
  return rows;
}

/** One plan in each state within a visitor's reach, with what belongs to it. */
async function samplesFor(database: pg.Client, { departmentIds }: Visitor): Promise<Sample[]> {
  const { rows } = await database.query<Sample>(
    `select distinct on (p.status) p.id as "planId", d.id as "departmentId", d.abbreviation, s.id as "submissionId", s.reference,
       '1' as number, x.key, g.user_id as "userId",
       (select id from activity_reports where department_id = d.id limit 1) as "reportId",
       (select id from service_recommendations where department_id = d.id limit 1) as "recommendationId",
       (select f.id from facilities f join site_protocols v on v.facility_id = f.id where f.department_id = d.id and f.withdrawn_at is null limit 1) as "facilityId",
       (select id from contracts where department_id = d.id limit 1) as "contractId",
       (select id from outreach_entries where department_id = d.id limit 1) as "entryId"
     from plans p join departments d on d.id = p.department_id join directives x on x.id = p.directive_id
     left join lateral (select * from submissions s where s.plan_id = p.id order by s.number desc limit 1) s on true
     left join designations g on g.department_id = d.id and g.role = 'liaison' and g.status = 'active'
     where $1::uuid[] is null or d.id = any($1)
     order by p.status, s.number desc nulls last, g.user_id nulls last, p.id`,
    [departmentIds],
  );
  return rows;
}

/** What an address carries besides. Without it the sign-in page first leads through next-auth's own, for a cookie. */
const search: Record<string, string> = { "/sign-in": "?ready=1" };

/** The addresses of a page for these samples; one, whatever the samples, when it has no brackets. Throws for an unknown bracket. */
function addressesOf(page: string, samples: Sample[]): string[] {
  const names = [...page.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? "");
  const addresses = samples.flatMap((sample) => {
    const unknown = names.find((name) => !(name in sample));
    if (unknown) throw new Error(`${page}: lib/testing/every-page.ts does not say what fills [${unknown}]`);
    if (names.some((name) => sample[name] === null)) return [];
    return page.replace(/\[([^\]]+)\]/g, (_, name: string) => encodeURIComponent(sample[name] ?? ""));
  });
  return [...new Set(names.length === 0 ? [page + (search[page] ?? "")] : addresses)];
}

/**
 * Opens every page of the build as every visitor on a server whose database connection leads through `tap`, and tells
 * which statements each visit cost. Every page is opened once beforehand, so that nothing of a first visit is counted.
 */
export async function visitEveryPage({
  address,
  secret,
  database,
  tap,
}: {
  address: string;
  /** The server's `NEXTAUTH_SECRET`. */
  secret: string;
  /** Connected around the tap. */
  database: pg.Client;
  tap: StatementTap;
}): Promise<PageVisit[]> {
  const pages = await pagesOfBuild();
  const others = { token: await inviteSomebody(database), noticeToken: await noticeSomebody(database) };
  const visits: PageVisit[] = [];
  const warm = new Set<string>();
  for (const visitor of await visitors(database)) {
    const cookie = visitor.userId ? await sessionCookie(database, visitor.userId, secret) : "";
    const reached = await samplesFor(database, visitor);
    const within = reached.length > 0 ? reached : (await samplesFor(database, anywhere)).slice(0, 1);
    const importId = visitor.userId && (await bringSomething(database, visitor.userId));
    const samples = within.map((sample) => ({ ...others, importId, ...sample }));
    for (const page of pages) {
      for (const path of addressesOf(page, samples)) {
        if (!warm.has(`${page} ${visitor.userId !== null}`)) await open(address + path, cookie);
        warm.add(`${page} ${visitor.userId !== null}`);
        tap.take();
        const start = performance.now();
        const status = await open(address + path, cookie);
        const milliseconds = performance.now() - start;
        const statements = tap.take().filter(counts);
        visits.push({ page, as: visitor.as, address: path, status, statements, milliseconds });
      }
    }
  }
  return visits;
}

/** A person without a role, who has a link to set a password with; returns its token. */
async function inviteSomebody(database: pg.Client): Promise<string> {
  const [userId, token] = [randomUUID(), randomBytes(32).toString("base64url")];
  await database.query("insert into users (id, email, name) values ($1, $2, 'Somebody Invited')", [
    userId,
    `${userId}@city.example`,
  ]);
  await database.query(
    "insert into one_time_links (id, token_hash, user_id, expires_at) values ($1, $2, $3, city_now() + interval '1 day')",
    [randomUUID(), sha256(token), userId],
  );
  return token;
}

/** A link by which a contractor could confirm the notice; returns its token. */
async function noticeSomebody(database: pg.Client): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await database.query(
    `insert into notice_links (id, token_hash, contract_id, text_id, expires_at)
     select $1, $2, c.id, t.id, city_now() + interval '1 day' from contracts c, notice_texts t where t.language = 'es'
       and not exists (select 1 from acknowledgements k where k.contract_id = c.id) limit 1`,
    [randomUUID(), sha256(token)],
  );
  return token;
}

/** A file of contracts that this person brought to be checked; returns its id. Whoever may not import finds nothing there. */
async function bringSomething(database: pg.Client, userId: string): Promise<string> {
  const { rows } = await database.query<{ abbreviation: string }>(
    "select abbreviation from departments order by abbreviation",
  );
  const columns = ["department", "number", "contractor", "sites", "starts_on", "clause"];
  const lines = rows.map(({ abbreviation }) => `${abbreviation},VISIT-1,Visited,Everywhere,2025-01-01,yes`);
  const text = [columns.join(","), ...lines].join("\n");
  const id = randomUUID();
  await database.query(
    `insert into imports (id, list, file_name, sha256, size, rows, heading, mapping, bringer_id, content)
     values ($1, 'contracts', 'visited.csv', $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      sha256(text),
      text.length,
      lines.length,
      columns,
      JSON.stringify(Object.fromEntries(columns.map((name, place) => [name, place]))),
      userId,
      gzipSync(text),
    ],
  );
  return id;
}

const anywhere: Visitor = { as: "anywhere", userId: null, departmentIds: null };

async function open(url: string, cookie: string): Promise<number> {
  const response = await fetch(url, {
    headers: { cookie, accept: "text/html", "accept-language": "en" },
    redirect: "manual",
  });
  await response.arrayBuffer();
  return response.status;
}
