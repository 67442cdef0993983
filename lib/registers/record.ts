import type { Permission } from "@/lib/auth/permissions";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Say } from "@/lib/platform/report-column";

/**
 * How the full export tells one column of a table. `by` is SQL over the row `x` that says what is told instead of what the
 * column holds, such as the name of the row it points to.
 */
export type Field = { heading: MessageKey; by?: string } & (
  | { as: "text" | "day" | "instant" | "yes-no" }
  | { as: "word"; words: Readonly<Record<string, MessageKey>> }
  | { as: "said"; tell: (value: unknown, say: Say) => string }
);

/**
 * A table of what is recorded, as the full export tells it, one row of the table after the other. Every column of the table stands
 * among its fields: a test fails when one is forgotten.
 */
export type RecordTable = {
  /** What one of its rows is. */
  word: MessageKey;
  table: string;
  /** SQL over the row `x`: the department it belongs to; null where it is the City's own. */
  department: string | null;
  /** Decides whose rows a reader may take. */
  read: Permission;
  /** SQL over `x`: the document it is about, which its reader must be allowed to read. */
  document?: string;
  /** SQL over `x`: what it is called, or the row it belongs to. */
  called: string;
  /** The columns that say when it was made, and by whom. */
  at: string;
  by: string | null;
  /** SQL over `x`: the language its texts are written in. */
  language?: string;
  /** SQL over `x`: since when it is taken back, ended or revoked. */
  ended?: string;
  /** Whether `register_versions` keeps how its rows read before. */
  versioned?: true;
  /** By column; null for what only joins rows or keeps them apart. A name that is no column adds something to the row. */
  fields: Readonly<Record<string, Field | null>>;
  /** Columns that leave the database in no file. */
  secret?: readonly string[];
};

type Heading = MessageKey;

export const text = (heading: Heading, by?: string): Field => ({ heading, as: "text", by });
export const day = (heading: Heading): Field => ({ heading, as: "day" });
export const instant = (heading: Heading): Field => ({ heading, as: "instant" });
export const yesNo = (heading: Heading): Field => ({ heading, as: "yes-no" });
export const word = (heading: Heading, words: Readonly<Record<string, MessageKey>>, by?: string): Field => ({
  heading,
  as: "word",
  words,
  by,
});

/** A person, told by name; `column` holds the id. */
export const person = (heading: Heading, column: string): Field => ({
  heading,
  as: "text",
  by: `(select u.name from users u where u.id = x.${column})`,
});

/** What every row that carries a version says of its own making. */
export const making = {
  id: null,
  version: text("reports.field.version"),
  created_at: instant("reports.field.created-at"),
  changed_by_id: person("reports.field.changed-by", "changed_by_id"),
  changed_at: instant("reports.field.changed-at"),
  withdrawn_at: instant("reports.field.withdrawn-at"),
} as const;

/** Who made it. */
export const maker = { created_by_id: person("reports.field.created-by", "created_by_id") } as const;

/** The tables of a register whose rows carry a version, name their department and can be taken back. */
export const ofRegister = {
  department: "x.department_id",
  read: "register.read",
  at: "created_at",
  by: "created_by_id",
  language: "x.language",
  ended: "x.withdrawn_at",
  versioned: true,
} as const;
