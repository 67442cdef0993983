import { z } from "zod";
import { OutreachChannel } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords, sortedBy } from "@/lib/platform/address-filter";
import { languageTag } from "@/lib/registers/input";

/** What the list of outreach can be narrowed and sorted by. */
export const outreachParameters = {
  q: searchWords,
  department: searchWords,
  language: languageTag,
  channel: z.enum(OutreachChannel),
  /** Shows what was taken back instead of what stands. */
  withdrawn: z.literal("yes"),
  sort: sortedBy(["outlet", "department", "language", "held-on", "reach"]),
} as const;

export type OutreachFilter = FilterOf<typeof outreachParameters>;
