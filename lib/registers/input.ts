import { z } from "zod";
import { Register } from "@/lib/db/generated/enums";
import { id, requiredText, languageTag as tag } from "@/lib/platform/text";

/** The language something in a register is written in, or reaches people in. */
export const languageTag = tag("registers.error.language");

/** Earlier days are slips of the keyboard. */
export const earliestDay = "2000-01-01";

/** A day (YYYY-MM-DD) of this century; that it is not later than today is asked of the clock. */
export const pastDay = (longAgo: string) =>
  z.iso.date({ error: "errors.text.day" }).refine((day) => day >= earliestDay, { error: longAgo });

/** The version of a row its writer saw; another one by now is a conflict. */
export const seenVersion = z.int({ error: "errors.malformed" }).min(1).max(2_147_483_646);

/** The most rows one bulk act takes. */
export const mostSeen = 200;

const seenRow = z.strictObject({ id, version: seenVersion.or(z.literal(0)) });

/** A row of a register and the version of it that somebody saw; 0 where it has none yet, as a site without a protocol. */
export type Seen = z.output<typeof seenRow>;

/** The rows of a bulk act, each once. */
export const seenRows = z
  .array(seenRow, { error: "registers.error.no-row" })
  .min(1, { error: "registers.error.no-row" })
  .max(mostSeen, { error: "registers.error.many-rows" })
  .refine((rows) => new Set(rows.map((row) => row.id)).size === rows.length, { error: "errors.malformed" });

export const stateNoneInput = z.strictObject({
  departmentId: id,
  register: z.enum(Register, { error: "errors.not-understood" }),
  reason: requiredText(4_000, "registers.error.reason"),
  language: languageTag,
});

export const statementInput = z.strictObject({ statementId: id });

export const refuseNoneInput = z.strictObject({
  statementId: id,
  reason: requiredText(4_000, "registers.error.reason"),
});
