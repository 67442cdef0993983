import { type Actor, couldEver, within } from "@/lib/auth/permissions";
import { Prisma } from "@/lib/db/generated/client";
import { mayRead } from "@/lib/evidence/place-rows";
import type { RecordTable } from "@/lib/registers/record";
import { type RecordKind, recordTables } from "./records";

const { sql, raw, join, empty } = Prisma;

/** The rows of a table as they read now, and as each read before, with the instant at which the next version replaced it. */
const versionsOf = ({ table, versioned }: RecordTable) =>
  versioned
    ? `(select t.*, null::timestamptz as replaced_at from ${table} t
        union all
        select p.*, next.stored_at from ${table} t join register_versions v on v.row_id = t.id and v.version < t.version
        join register_versions next on next.row_id = v.row_id and next.version = v.version + 1
        cross join lateral jsonb_populate_record(null::${table}, v.content) p)`
    : `(select t.*, null::timestamptz as replaced_at from ${table} t)`;

/** Columns that neither say anything nor join one row of the export to another: the department stands beside every row. */
export const leftOut: readonly string[] = ["department_id", "form_key"];

/** A row as JSON by column, without what is left out or secret, and with what is told instead of ids. */
function content({ fields, secret = [] }: RecordTable): string {
  const instead = Object.entries(fields).flatMap(([column, field]) =>
    field?.by ? [`'${column}', ${field.by}`] : [],
  );
  const without = [...secret, ...leftOut, "replaced_at"].map((column) => ` - '${column}'`).join("");
  return `to_jsonb(x)${without} || jsonb_build_object(${instead.join(", ")})`;
}

/** What a reader may take of one table; its columns are those of the statement in queries.ts, from "abbreviation" on. */
function rowsOf(actor: Actor, kind: RecordKind, part: number): Prisma.Sql {
  const table = recordTables[kind];
  const reach = within(actor, table.read);
  const person = table.by === null ? "null" : `(select u.name from users u where u.id = x.${table.by})`;
  const inReach = table.department
    ? sql`(${reach}::uuid[] is null or d.id = any(${reach}::uuid[]))`
    : sql`${couldEver(actor, table.read)}`;
  const document = table.document
    ? sql`and exists (select from evidence e where e.id = ${raw(table.document)} and ${mayRead(actor, "e")})`
    : empty;
  return sql`
    select d.name, d.abbreviation, null, null, ${part}::int, null::int, null, ${kind}, null::int, ${raw(table.called)}, null, null,
      ${raw(table.language ?? "null::text")}, ${raw(`x.${table.at}`)}, ${raw(person)},
      coalesce(x.replaced_at, ${raw(table.ended ?? "null")}), null, ${raw(content(table))}
    from ${raw(versionsOf(table))} x ${raw(table.department ? "" : "left ")}join departments d on d.id = ${raw(table.department ?? "null::uuid")}
    where ${inReach} ${document}`;
}

/** Every recorded row within reach, as a reader of the full export is told it; parts count from 1 in the order of the tables. */
export const recordRows = (actor: Actor): Prisma.Sql =>
  join(
    (Object.keys(recordTables) as RecordKind[]).map((kind, place) => rowsOf(actor, kind, place + 1)),
    " union all ",
  );
