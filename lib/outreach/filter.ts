import { z } from "zod";
import { OutreachChannel } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords } from "@/lib/platform/address-filter";
import { languageTag } from "@/lib/registers/input";

/** What the list of outreach can be narrowed by. */
export const outreachParameters = {
  q: searchWords,
  department: searchWords,
  language: languageTag,
  channel: z.enum(OutreachChannel),
  /** Shows what was taken back instead of what stands. */
  withdrawn: z.literal("yes"),
} as const;

export type OutreachFilter = FilterOf<typeof outreachParameters>;
