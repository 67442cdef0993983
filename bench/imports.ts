import { type Taken, whileWatching } from "@/bench/peak";
import type { Stage } from "@/bench/stage";

export interface ImportMeasured {
  rows: number;
  /** The file sent, read, kept, and the report of what it would do shown: every row judged, nothing stored. */
  checked: Taken;
  /** The file judged once more and stored in one transaction, progress told. */
  stored: Taken;
  /** The insert alone: the same rows through bare pg, one transaction. */
  floorMs: number;
}

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

/** The answer of the product to an address, as text. Throws when it is not 200. */
async function ask(stage: Stage, cookie: string, path: string, body?: string): Promise<string> {
  const response = await fetch(stage.product + path, {
    method: body === undefined ? "GET" : "POST",
    body,
    headers: { cookie, origin: stage.product, accept: "text/html" },
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
}

/** Imports so many contracts as one file, the way a browser with scripts does. */
export async function measureImport(stage: Stage, cookie: string, rows: number): Promise<ImportMeasured> {
  const { database } = stage;
  const departments = (
    await database.query<{ abbreviation: string }>("select abbreviation from departments order by 1")
  ).rows.map(({ abbreviation }) => abbreviation);
  const count = async () => Number((await database.query("select count(*) as n from contracts")).rows[0]?.n);
  await ask(stage, cookie, "/contractors/import");
  const file = csvOf(rowsOf(`P${rows}`, rows, departments));
  let importId = "";
  let page = "";
  const checked = await whileWatching(stage.memory, async () => {
    const answer = await ask(stage, cookie, "/api/imports?list=contracts&name=contracts.csv", file);
    importId = JSON.parse(answer).result.importId;
    page = await ask(stage, cookie, `/imports/${importId}`);
  });
  const before = await count();
  const stored = await whileWatching(stage.memory, async () => {
    const digest = /name="digest"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? "";
    const shown = JSON.stringify({ added: rows, changed: 0, left: 0, digest });
    const told = await ask(stage, cookie, `/api/imports/${importId}`, shown);
    if (!told.includes('"stored"')) throw new Error(`the import was refused: ${told.slice(-300)}`);
  });
  const added = (await count()) - before;
  if (added !== rows) throw new Error(`${rows} contracts were sent, ${added} are stored`);
  return { rows, checked, stored, floorMs: await insertBare(stage, rowsOf(`F${rows}`, rows, departments)) };
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
