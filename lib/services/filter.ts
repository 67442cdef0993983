import { z } from "zod";
import { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords } from "@/lib/platform/address-filter";
import { type SortColumns, sortedByColumns } from "@/lib/registers/sort-columns";

/** What the list is sorted by. */
export const sortColumns = {
  service: { heading: "services.field.service", by: "text" },
  department: { heading: "registers.department", by: "text" },
  "one-off": { heading: "services.sums.one-off", by: "number" },
  yearly: { heading: "services.sums.yearly", by: "number" },
} as const satisfies SortColumns;

/** What the list of recommended services can be narrowed and sorted by. */
export const servicesParameters = {
  q: searchWords,
  department: searchWords,
  status: z.enum(RecommendationStatus),
  funding: z.enum(FundingSource),
  /** Shows what was taken back instead of what stands. */
  withdrawn: z.literal("yes"),
  sort: sortedByColumns(sortColumns),
} as const;

export type ServicesFilter = FilterOf<typeof servicesParameters>;
