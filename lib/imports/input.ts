import { z } from "zod";
import { ImportList } from "@/lib/db/generated/enums";
import { id } from "@/lib/platform/text";
import { mostColumns } from "./limits";

const count = z.int({ error: "errors.malformed" }).min(0).max(1_000_000);

const digest = z.string({ error: "errors.malformed" }).max(100, { error: "errors.malformed" });

/**
 * What somebody was shown before saying yes; storing refuses when it would now do something else. `digest` is that of the
 * rows and of what was known of them.
 */
export const expectedCounts = z.strictObject({ added: count, changed: count, digest: digest.optional() });

export type Expected = z.output<typeof expectedCounts>;

/** The same of a file, with the rows that are left out because they have a problem. */
export const shownCounts = expectedCounts.extend({ left: count, digest });

export type Shown = z.output<typeof shownCounts>;

/** Rows that were read and found sound already, so that the write that takes them need not do so again. */
const sound = new WeakSet<object>();

export function soundRows<Row>(rows: Row[]): Row[] {
  sound.add(rows);
  return rows;
}

/** The rows of a list, at most `most`, each key once; `error` is said where one stands twice. */
export function rowsOf<Schema extends z.ZodType>(
  row: Schema,
  { most, key, error }: { most: number; key: (row: z.output<Schema>) => string; error: string },
) {
  const read = z
    .array(row)
    .min(1)
    .max(most)
    .refine((rows) => new Set(rows.map(key)).size === rows.length, { error });
  const either = z.unknown().transform((value, context) => {
    if (typeof value === "object" && value !== null && sound.has(value)) return value;
    const { data, error: wrong } = read.safeParse(value);
    for (const issue of wrong?.issues ?? []) context.addIssue({ ...issue } as never);
    return data ?? z.NEVER;
  });
  return either as unknown as z.ZodType<z.output<Schema>[], z.input<Schema>[]>;
}

const place = z
  .int({ error: "errors.not-understood" })
  .min(0, { error: "errors.not-understood" })
  .max(mostColumns, { error: "errors.not-understood" });

const mapping = z.record(z.string().max(60), place.nullable());

/** A file as it was received and read once; its bytes are compressed. */
export const bringInput = z.strictObject({
  list: z.enum(ImportList, { error: "errors.not-found" }),
  fileName: z.string().min(1),
  sha256: z.string(),
  size: z.int().positive(),
  rows: z.int().positive(),
  heading: z.array(z.string()),
  mapping: mapping.nullable(),
  content: z.instanceof(Uint8Array),
});

export const chooseInput = z.strictObject({ importId: id, mapping });
