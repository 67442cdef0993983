import { Agent } from "node:http";
import type pg from "pg";
import type { Floor } from "@/bench/floor";
import { type Ask, load, type Measured, send } from "@/bench/load";
import { counts, type Statement, type StatementTap } from "@/lib/testing/statement-tap";

/** Everything a measurement stands on. */
export interface Stage {
  /** The product, connected to its database directly. */
  product: string;
  /** The same build, its database connection leading through `tap`. */
  tapped: string;
  tap: StatementTap;
  floor: Floor;
  database: pg.Client;
  /** Signs a person in; returns the `Cookie` header. */
  signIn(userId: string): Promise<string>;
  /** Bytes the product's process holds; undefined where the system does not tell. */
  memory(): Promise<number | undefined>;
  /** How long each measurement may take. */
  forMs: number;
}

/** One thing measured: the product, and beside it floors taken in the same minute. */
export interface Comparison {
  what: string;
  measured: { by: string; runs: Measured[] }[];
}

/** One request to the tapped product: its answer and the statements behind it, in order. */
export async function capture(
  { tapped, tap }: Stage,
  ask: Ask,
): Promise<{ body: Buffer; statements: Statement[] }> {
  const agent = new Agent();
  tap.take();
  const { status, body } = await send(agent, tapped, ask);
  agent.destroy();
  if (status !== 200) throw new Error(`${ask.path} answered ${status}: ${body.toString("utf8", 0, 300)}`);
  return { body, statements: tap.take() };
}

/** Measures at one connection and at sixteen (or `most`), after a warm-up that is not counted. */
export async function atOneAndSixteen(
  { forMs }: Stage,
  address: string,
  next: () => Ask | undefined,
  atMost = { warm: 40, one: 400, sixteen: 3000 },
  most = 16,
): Promise<Measured[]> {
  await load({ address, next, connections: 4, atMost: atMost.warm, forMs: forMs / 3 });
  return [
    await load({ address, next, connections: 1, atMost: atMost.one, forMs }),
    await load({ address, next, connections: most, atMost: atMost.sixteen, forMs }),
  ];
}

/** A page beside its own SQL through bare pg, and beside its own bytes from a bare server. */
export async function comparePage(
  stage: Stage,
  what: string,
  path: string,
  cookie: string,
): Promise<Comparison> {
  const ask: Ask = { path, headers: { cookie, accept: "text/html" } };
  await capture(stage, ask);
  const { body, statements } = await capture(stage, ask);
  const { floor } = stage;
  await floor.serve("sql", { statements: statements.filter(counts) });
  await floor.serve("html", { html: body });
  return {
    what,
    measured: [
      { by: "product", runs: await atOneAndSixteen(stage, stage.product, () => ask) },
      {
        by: "the same SQL, bare pg, as JSON",
        runs: await atOneAndSixteen(stage, floor.address, () => ({ path: "/sql" })),
      },
      {
        by: "the same HTML, bare node:http",
        runs: await atOneAndSixteen(stage, floor.address, () => ({ path: "/html" })),
      },
    ],
  };
}

/** Exports asked for at once: the product makes six and refuses the next in plain words, which would be no measurement. */
const mostExports = 4;

/** Something that reads many rows beside Postgres' own `COPY` of its largest statement. */
export async function compareWithCopy(
  stage: Stage,
  what: string,
  path: string,
  cookie: string,
): Promise<Comparison> {
  const ask: Ask = { path, headers: { cookie, accept: "*/*" } };
  const { statements } = await capture(stage, ask);
  const { floor } = stage;
  await floor.serve("copy", { copy: await largest(stage, statements.filter(counts)) });
  return {
    what,
    measured: [
      { by: "product", runs: await atOneAndSixteen(stage, stage.product, () => ask, undefined, mostExports) },
      {
        by: "COPY of the same SQL",
        runs: await atOneAndSixteen(stage, floor.address, () => ({ path: "/copy" }), undefined, mostExports),
      },
    ],
  };
}

async function largest({ database }: Stage, statements: Statement[]): Promise<Statement> {
  let found: { statement: Statement; rows: number } | undefined;
  // An export reads through a cursor; what counts is the statement the cursor is for.
  const plain = statements.map((one) => ({
    ...one,
    text: one.text.replace(/^\s*declare\s.*?\sfor\s/is, ""),
  }));
  for (const statement of plain.filter(({ text }) => /^\s*(select|with)\b/i.test(text))) {
    const rows = (await database.query({ text: statement.text, values: statement.values })).rows.length;
    if (!found || rows > found.rows) found = { statement, rows };
  }
  if (!found) throw new Error("no statement reads anything");
  return found.statement;
}
