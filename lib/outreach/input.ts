import { z } from "zod";
import { OutreachChannel } from "@/lib/db/generated/enums";
import { id, line, requiredText } from "@/lib/platform/text";
import { languageTag, pastDay, seenVersion } from "@/lib/registers/input";

const whole = (error: string) => z.int({ error }).min(0, { error }).max(1_000_000_000, { error }).nullable();

const words = {
  language: languageTag,
  channel: z.enum(OutreachChannel, { error: "outreach.error.channel" }),
  outlet: line(200, "outreach.error.outlet"),
  /** YYYY-MM-DD, in the city's zone; of this century, not later than today. */
  heldOn: pastDay("outreach.error.long-ago"),
  material: requiredText(4_000, "outreach.error.material"),
  reach: whole("outreach.error.reach"),
  cost: whole("outreach.error.cost"),
  writtenIn: languageTag,
};

export const addInput = z.strictObject({ departmentId: id, ...words });

export const changeInput = z.strictObject({ entryId: id, version: seenVersion, ...words });

export const declareInput = z.strictObject({
  departmentId: id,
  languages: z
    .array(languageTag)
    .min(1, { error: "outreach.error.no-language" })
    .max(60, { error: "outreach.error.many-languages" }),
});
