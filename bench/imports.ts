import { type Taken, whileWatching } from "@/bench/peak";
import type { Stage } from "@/bench/stage";
import { mostRows } from "@/lib/imports/limits";

export interface ImportMeasured {
  rows: number;
  files: number;
  /** From the first file sent to the last report read: every row judged and shown, nothing stored. */
  checked: Taken;
  /** The texts that were checked sent back, and stored. */
  stored: Taken;
  /** The insert alone: the same rows through bare pg, one transaction a file. */
  floorMs: number;
}

const page = "/contractors/import";

/** Rows of contracts that exist nowhere yet; `batch` makes them differ from those of other files. */
const rowsOf = (batch: string, count: number, departments: string[]) =>
  Array.from({ length: count }, (_, n) => ({
    department: departments[n % departments.length] ?? "",
    number: `${batch}-${n}`,
    contractor: `Contractor ${batch} ${n}`,
    sites: `Building ${n % 40}`,
    starts_on: "2025-01-01",
    ends_on: "",
    contact_name: `Contact ${n}`,
    contact_email: `c${n}@firm.example`,
    language: "es",
    clause: "yes",
  }));

type Row = ReturnType<typeof rowsOf>[number];

const csvOf = (rows: Row[]) =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.join(","))
    .join("\r\n");

const unescaped = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(
      /&(quot|lt|gt|amp);/g,
      (_, name: string) => ({ quot: '"', lt: "<", gt: ">", amp: "&" })[name] ?? "",
    );

/** The hidden fields of the form of a page that holds a button with this value, as a browser without scripts sends them. */
function hiddenOf(html: string, button: string): FormData {
  const form = html.split("<form").find((part) => part.includes(`value="${button}"`)) ?? "";
  const data = new FormData();
  for (const [input] of form.split("</form>", 1)[0]?.matchAll(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
    const attribute = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "");
    data.append(attribute("name"), attribute("value"));
  }
  data.append("step", button);
  return data;
}

async function send(stage: Stage, cookie: string, body?: FormData): Promise<string> {
  const response = await fetch(stage.product + page, {
    method: body ? "POST" : "GET",
    body,
    headers: { cookie, origin: stage.product, accept: "text/html" },
  });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${page} answered ${response.status}: ${html.slice(0, 300)}`);
  return html;
}

/** Imports so many contracts through the form, file after file, since a file holds at most 5,000 rows. */
export async function measureImport(stage: Stage, cookie: string, rows: number): Promise<ImportMeasured> {
  const { database } = stage;
  const departments = (
    await database.query<{ abbreviation: string }>("select abbreviation from departments order by 1")
  ).rows.map(({ abbreviation }) => abbreviation);
  const sizes = Array.from({ length: Math.ceil(rows / mostRows) }, (_, at) =>
    Math.min(mostRows, rows - at * mostRows),
  );
  const count = async () => Number((await database.query("select count(*) as n from contracts")).rows[0]?.n);
  const empty = await send(stage, cookie);
  const reports: string[] = [];
  const checked = await whileWatching(stage.memory, async () => {
    for (const [at, size] of sizes.entries()) {
      const form = hiddenOf(empty, "check");
      form.append("file", new Blob([csvOf(rowsOf(`P${rows}-${at}`, size, departments))]), "contracts.csv");
      reports.push(await send(stage, cookie, form));
    }
  });
  const before = await count();
  const stored = await whileWatching(stage.memory, async () => {
    for (const report of reports) await send(stage, cookie, hiddenOf(report, "store"));
  });
  const added = (await count()) - before;
  if (added !== rows) throw new Error(`${rows} contracts were sent, ${added} are stored`);
  let floorMs = 0;
  for (const [at, size] of sizes.entries())
    floorMs += await insertBare(stage, rowsOf(`F${rows}-${at}`, size, departments));
  return { rows, files: sizes.length, checked, stored, floorMs };
}

async function insertBare({ database }: Stage, rows: Row[]): Promise<number> {
  const start = performance.now();
  await database.query("begin");
  await database.query(
    `insert into contracts (id, department_id, number, contractor, sites, starts_on, contact_name, contact_email, language, clause, changed_by_id)
     select gen_random_uuid(), d.id, r.number, r.contractor, r.sites, r.starts_on, r.contact_name, r.contact_email, r.language, r.clause = 'yes',
       (select id from users where office = 'administrator' limit 1)
     from jsonb_to_recordset($1::jsonb) as r(department text, number text, contractor text, sites text, starts_on date,
       contact_name text, contact_email text, language text, clause text) join departments d on d.abbreviation = r.department`,
    [JSON.stringify(rows)],
  );
  await database.query("commit");
  return performance.now() - start;
}
