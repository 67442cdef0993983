import type { z } from "zod";
import { appendEvents } from "@/lib/audit/append";
import type { EventEntry } from "@/lib/audit/kinds";
import { type Actor, can, couldEver, type Permission, type Scope } from "@/lib/auth/permissions";
import { db, type Transaction } from "@/lib/db/client";
import { allowLong, inLongPlace, longTransaction } from "@/lib/db/portions";
import { refusalOfDatabase } from "@/lib/db/refusals";
import { cityNow } from "./clock";
import { forbidden, notFound, Refusal } from "./errors";
import { fieldsOfIssues } from "./issues";

/** Said by a change that found its work done already, such as the second half of a double click. */
export const nothingChanged = "nothing changed";

type Outcome<Result> = {
  result: Result;
  audit: EventEntry | [EventEntry, ...EventEntry[]] | typeof nothingChanged;
};

type Definition<Schema extends z.ZodType, Subject extends Scope, Result> = {
  permission: Permission;
  /** What is asked, strictly: unknown keys are refused. */
  input: Schema;
  /** For a long form: adds to what the schema refused whatever else cannot stand, so that all is said at once. Reads only. */
  besides?: (actor: Actor, raw: z.input<Schema>, refused: Refusal) => Promise<Refusal>;
  /** May refuse before the transaction begins, for what must be asked of something slower than the database. */
  beforehand?: (actor: Actor, input: z.output<Schema>) => Promise<void>;
  /** The row it is about, with the department or person that authorization asks for; null is not found. */
  subject: (tx: Transaction, input: z.output<Schema>, actor: Actor) => Promise<Subject | null>;
  change: (given: {
    tx: Transaction;
    actor: Actor;
    now: Date;
    input: z.output<Schema>;
    subject: Subject;
  }) => Promise<Outcome<Result>>;
  /** For a change that stores a long list: the database waits for it as long as for an export, and few do so at once. */
  patience?: "long";
  /** Begun once everything is stored, and not waited for; what it does is no part of the write. */
  afterwards?: () => void;
};

export type Mutation<Input = unknown, Result = unknown> = {
  (actor: Actor, input: Input): Promise<Result>;
  permission: Permission;
  input: z.ZodType;
};

/**
 * The one shape of a write. In order: could this role ever do it, is the input right, then one transaction that loads
 * the subject, authorizes against it, changes it and appends the event; if any of these fails nothing is stored.
 * `now` is the installation's clock at the start of the transaction. Throws only `Refusal` for what a person can cause.
 */
export function mutation<Schema extends z.ZodType, Subject extends Scope, Result>(
  definition: Definition<Schema, Subject, Result>,
): Mutation<z.input<Schema>, Result> {
  const { permission, input: schema, subject: load, change } = definition;
  const long = definition.patience === "long";

  const run = async (actor: Actor, raw: z.input<Schema>): Promise<Result> => {
    if (!couldEver(actor, permission)) throw forbidden();
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      const refused = fieldsOfIssues(parsed.error);
      const { besides } = definition;
      throw besides && refused.code === "invalid" ? await besides(actor, raw, refused) : refused;
    }
    const input = parsed.data;
    await definition.beforehand?.(actor, input);
    let result: Result;
    try {
      const store = () =>
        db.$transaction(
          async (tx) => {
            if (long) await allowLong(tx);
            const subject = await load(tx, input, actor);
            if (!subject || !can(actor, permission, subject)) throw notFound();
            const now = await cityNow(tx);
            const outcome = await change({ tx, actor, now, input, subject });
            if (outcome.audit !== nothingChanged) {
              await appendEvents(tx, actor, Array.isArray(outcome.audit) ? outcome.audit : [outcome.audit]);
            }
            return outcome.result;
          },
          ...(long ? [longTransaction] : []),
        );
      result = await (long ? inLongPlace({ key: "imports.busy" }, store) : store());
    } catch (error) {
      throw error instanceof Refusal ? error : (refusalOfDatabase(error) ?? error);
    }
    definition.afterwards?.();
    return result;
  };
  return Object.assign(run, { permission, input: schema });
}
