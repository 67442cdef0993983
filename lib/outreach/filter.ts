import { z } from "zod";
import { OutreachChannel } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords } from "@/lib/platform/address-filter";
import { languageTag } from "@/lib/registers/input";
import { type SortColumns, sortedByColumns } from "@/lib/registers/sort-columns";

/** What the list is sorted by. */
export const sortColumns = {
  outlet: { heading: "outreach.field.outlet", by: "text" },
  department: { heading: "registers.department", by: "text" },
  language: { heading: "outreach.grid.language", by: "text" },
  "held-on": { heading: "outreach.field.held-on", by: "day" },
  reach: { heading: "outreach.field.reach", by: "number" },
} as const satisfies SortColumns;

/** What the list of outreach can be narrowed and sorted by. */
export const outreachParameters = {
  q: searchWords,
  department: searchWords,
  language: languageTag,
  channel: z.enum(OutreachChannel),
  /** Shows what was taken back instead of what stands. */
  withdrawn: z.literal("yes"),
  sort: sortedByColumns(sortColumns),
} as const;

export type OutreachFilter = FilterOf<typeof outreachParameters>;
