import { z } from "zod";
import type { EventEntry } from "@/lib/audit/kinds";
import type { Actor, Permission } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Register } from "@/lib/db/generated/enums";
import { conflict, ruleBroken, type Said } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { id } from "@/lib/platform/text";
import { type BulkRow, bulkWrite } from "./bulk";
import { endNone } from "./end-none";
import { seenVersion } from "./input";

const { raw } = Prisma;

type StandingRow = BulkRow & { withdrawnAt: Date | null };

type Definition<Row extends StandingRow, Name extends string> = {
  permission: Permission;
  /** The table of the rows; it has withdrawn_at, version, changed_by_id and changed_at. */
  table: string;
  /** What a row's id is called where one row is named. */
  named: Name;
  /** The rows of these ids, whoever asks. */
  rows: (tx: Transaction, ids: readonly string[]) => Promise<Row[]>;
  name: (row: Row) => string;
  /** Why the rules do not let a row be taken back (`withdrawn`) or put back. */
  hurdle?: (row: Row, withdrawn: boolean) => Said | null;
  /** Why the database would refuse all rows for the sake of this one, which is put back after `earlier` ones. */
  clash?: (row: Row, earlier: readonly Row[]) => Said | null;
  event: (row: Row, version: number, withdrawn: boolean) => EventEntry;
  /** The register whose statement of "none" ends with a row that is put back. */
  register?: Register;
};

/**
 * The rows of a register as they are taken back and put back: `one` makes the write for a single row, which is refused
 * where it cannot be done, `several` the one for many, which leaves and tells those it cannot do.
 */
export function standingOf<Row extends StandingRow, Name extends string>(of: Definition<Row, Name>) {
  /** Moves the rows that still read as they were seen, in one statement. */
  async function move(
    { tx, actor, now }: { tx: Transaction; actor: Actor; now: Date },
    rows: readonly Row[],
    withdrawn: boolean,
  ): Promise<{ moved: Row[]; audit: EventEntry[] }> {
    const seen = JSON.stringify(rows.map(({ id, version }) => ({ id, version })));
    const found = await tx.$queryRaw<{ id: string }[]>`
      update ${raw(of.table)} r set withdrawn_at = ${withdrawn ? now : null}::timestamptz, version = r.version + 1,
        changed_by_id = ${actor.id}::uuid, changed_at = ${now}
      from jsonb_to_recordset(${seen}::jsonb) as seen(id uuid, version int)
      where r.id = seen.id and r.version = seen.version and (r.withdrawn_at is null) = ${withdrawn}
      returning r.id`;
    const ids = new Set(found.map((row) => row.id));
    const moved = rows.filter((row) => ids.has(row.id));
    const departments = [...new Set(moved.map(({ departmentId }) => departmentId))];
    const ended = of.register && !withdrawn ? await endNone(tx, of.register, departments, now) : [];
    return { moved, audit: [...moved.map((row) => of.event(row, row.version + 1, withdrawn)), ...ended] };
  }

  const one = (withdrawn: boolean) =>
    mutation({
      permission: of.permission,
      input: z.strictObject({ [of.named]: id, version: seenVersion }) as unknown as z.ZodType<
        Record<Name, string> & { version: number }
      >,
      subject: async (tx, input) => (await of.rows(tx, [input[of.named]]))[0] ?? null,
      change: async ({ tx, actor, now, input, subject }) => {
        const why = of.hurdle?.(subject, withdrawn);
        if (why) throw ruleBroken(why);
        const { moved, audit } = await move(
          { tx, actor, now },
          [{ ...subject, version: input.version }],
          withdrawn,
        );
        const [first, ...others] = audit;
        if (moved.length === 0 || !first) throw conflict({ key: "registers.error.stale" });
        return {
          result: { [of.named]: subject.id, version: input.version + 1 } as Record<Name, string> & {
            version: number;
          },
          audit: [first, ...others],
        };
      },
    });

  const several = (withdrawn: boolean) =>
    bulkWrite({
      permission: of.permission,
      about: {},
      asks: {},
      rows: of.rows,
      name: of.name,
      hurdle: (row, _, earlier) => {
        if ((row.withdrawnAt !== null) === withdrawn)
          return { key: withdrawn ? "registers.bulk.why.withdrawn" : "registers.bulk.why.standing" };
        return of.hurdle?.(row, withdrawn) ?? (withdrawn ? null : (of.clash?.(row, earlier) ?? null));
      },
      shown: ({ withdrawnAt }) => ({
        before: { key: withdrawnAt ? "registers.withdrawn" : "registers.bulk.standing" },
        after: { key: withdrawn ? "registers.withdrawn" : "registers.bulk.standing" },
      }),
      write: async ({ rows, ...given }) => {
        const { moved, audit } = await move(given, rows, withdrawn);
        return {
          done: new Map(moved.map(({ id, version }) => [id, { id, version: version + 1 }])),
          audit,
        };
      },
    });

  return { one, several };
}
