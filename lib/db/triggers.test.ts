import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { db } from "./client";

await testDatabase();

/** The tables that have all of these columns, with the names of their own triggers. */
const tablesWith = (columns: string[]) =>
  db.$queryRaw<{ table: string; triggers: string[] }[]>`
    select c.relname as table, array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r'
      and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname = any(${columns})) = ${columns.length}
    order by 1`;

describe("a table whose rows are corrected and taken back", () => {
  it("keeps every version and lets no row be deleted", async () => {
    const tables = await tablesWith(["version", "withdrawn_at", "changed_by_id"]);
    expect(tables.map(({ table }) => table)).toContain("contracts");
    expect(tables.length).toBeGreaterThanOrEqual(6);
    for (const { table, triggers } of tables)
      expect(triggers, table).toEqual(expect.arrayContaining(["keep_version", "never_deleted"]));
  });
});
