import { z } from "zod";
import type { EventEntry } from "@/lib/audit/kinds";
import { type Actor, can, type Permission } from "@/lib/auth/permissions";
import { db, type Transaction } from "@/lib/db/client";
import type { Said } from "@/lib/platform/errors";
import { type Mutation, mutation, nothingChanged } from "@/lib/platform/mutation";
import { type Seen, seenRows } from "./input";

/** A row as a bulk act asks for it; it is authorized by its own department. */
export type BulkRow = {
  id: string;
  version: number;
  departmentId: string;
  department: { abbreviation: string };
};

/** A row that stays as it was, and why. */
export type LeftRow = { id: string; name: string; why: Said };

/**
 * What came of a bulk act: the rows that were changed, as an act that undoes it names them; those that stay as they were;
 * and how many were not found, be it that they are out of reach.
 */
export type BulkOutcome = { done: (Seen & { name: string })[]; left: LeftRow[]; unknown: number };

/** A row as a bulk act would find it: how it reads before and after, or why it would stay as it is. */
export type PreviewedRow = {
  id: string;
  version: number;
  name: string;
  abbreviation: string;
  before: Said;
  after: Said;
  why: Said | null;
};

export type BulkPreview = { rows: PreviewedRow[]; unknown: number };

type Shape = Readonly<Record<string, z.ZodType>>;
type Given<Fields extends Shape> = {
  [Name in keyof Fields as undefined extends z.output<Fields[Name]> ? never : Name]: z.output<Fields[Name]>;
} & {
  [Name in keyof Fields as undefined extends z.output<Fields[Name]> ? Name : never]?: z.output<Fields[Name]>;
};

type Definition<Row extends BulkRow, About extends Shape, Asks extends Shape> = {
  permission: Permission;
  /** What the act is about besides its rows, known before it is previewed. */
  about: About;
  /** What is asked when it is confirmed. */
  asks: Asks;
  /** The rows of these ids as they stand, whoever asks: each is authorized afterwards. */
  rows: (tx: Transaction, ids: readonly string[], about: Given<About>) => Promise<Row[]>;
  /** Lets nobody else write about these rows until the end, where the guards of the statements do not suffice. */
  hold?: (tx: Transaction, ids: readonly string[], actor: Actor) => Promise<unknown>;
  name: (row: Row) => string;
  /** Why the rules leave this row as it is; `earlier` are the rows before it that none leaves. */
  hurdle: (row: Row, about: Given<About>, earlier: readonly Row[]) => Said | null;
  /** How the row reads now, and once it is done. */
  shown: (row: Row, about: Given<About>) => { before: Said; after: Said };
  /**
   * Changes the rows, each guarded by the version it was seen in, and returns by row what was done, as an act that undoes
   * it names it. What is missing there has moved on, unless `left` gives another reason.
   */
  write: (given: {
    tx: Transaction;
    actor: Actor;
    now: Date;
    input: Given<About> & Given<Asks>;
    rows: readonly Row[];
  }) => Promise<{
    done: ReadonlyMap<string, Seen>;
    left?: ReadonlyMap<string, Said>;
    audit: EventEntry[];
  }>;
};

/** A bulk write, and what it would do to rows if it were made now, for whom. */
export type BulkWrite<About extends Shape, Asks extends Shape> = Mutation<
  { rows: Seen[] } & Given<About> & Given<Asks>,
  BulkOutcome
> & {
  preview: (actor: Actor, ids: readonly string[], about: Given<About>) => Promise<BulkPreview>;
};

const movedOn: Said = { key: "registers.bulk.why.moved-on" };

/**
 * A write to several rows of a register at once, made of one act on each: every row is authorized by its own department,
 * weighed by the rules and guarded by the version it was seen in; what can be done is stored together and the rest is told
 * with its reason. Without any row within reach it is not found.
 */
export function bulkWrite<Row extends BulkRow, About extends Shape, Asks extends Shape>(
  definition: Definition<Row, About, Asks>,
): BulkWrite<About, Asks> {
  const { permission, name, hurdle, shown } = definition;
  const within = (actor: Actor, rows: Row[]) => rows.filter((row) => can(actor, permission, row));
  const input = z.strictObject({ rows: seenRows, ...definition.about, ...definition.asks });
  const weigh = (rows: readonly Row[], about: Given<About>) => {
    const passed: Row[] = [];
    return rows.map((row) => {
      const why = hurdle(row, about, passed);
      if (!why) passed.push(row);
      return { row, why };
    });
  };

  const write = mutation({
    permission,
    input: input as unknown as z.ZodType<{ rows: Seen[] } & Given<About> & Given<Asks>>,
    subject: async (tx, given, actor) => {
      const ids = given.rows.map(({ id }) => id);
      await definition.hold?.(tx, ids, actor);
      const found = await definition.rows(tx, ids, given);
      const rows = within(actor, found);
      return rows[0] ? { departmentId: rows[0].departmentId, rows } : null;
    },
    change: async ({ tx, actor, now, input: given, subject: { rows } }) => {
      const seen = new Map(given.rows.map(({ id, version }) => [id, version]));
      const fresh = rows.filter((row) => seen.get(row.id) === row.version);
      const weighed = weigh(fresh, given);
      const able = weighed.flatMap(({ row, why }) => (why ? [] : [row]));
      const { done, left, audit } =
        able.length > 0
          ? await definition.write({ tx, actor, now, input: given, rows: able })
          : { done: new Map<string, Seen>(), left: undefined, audit: [] };
      const reasons = new Map(weighed.map(({ row, why }) => [row.id, why]));
      const result: BulkOutcome = {
        done: rows.flatMap((row) => {
          const made = done.get(row.id);
          return made ? [{ ...made, name: name(row) }] : [];
        }),
        left: rows.flatMap((row) =>
          done.has(row.id)
            ? []
            : [{ id: row.id, name: name(row), why: reasons.get(row.id) ?? left?.get(row.id) ?? movedOn }],
        ),
        unknown: given.rows.length - rows.length,
      };
      const [first, ...others] = audit;
      return { result, audit: first ? [first, ...others] : nothingChanged };
    },
  });

  const preview = async (actor: Actor, ids: readonly string[], about: Given<About>): Promise<BulkPreview> => {
    const rows = within(actor, await definition.rows(db, ids, about));
    return {
      rows: weigh(rows, about).map(({ row, why }) => ({
        id: row.id,
        version: row.version,
        name: name(row),
        abbreviation: row.department.abbreviation,
        ...shown(row, about),
        why,
      })),
      unknown: new Set(ids).size - rows.length,
    };
  };
  return Object.assign(write, { preview });
}

/** A bulk act as its preview needs it: who may ever do it, and what it would do. */
export type BulkAct = {
  permission: Permission;
  preview: (actor: Actor, ids: readonly string[]) => Promise<BulkPreview>;
};

/** A bulk write with what it is about as one act. */
export const bulkAct = <About extends Shape, Asks extends Shape>(
  { permission, preview }: BulkWrite<About, Asks>,
  about: Given<About>,
): BulkAct => ({ permission, preview: (actor, ids) => preview(actor, ids, about) });
