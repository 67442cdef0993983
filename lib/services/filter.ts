import { z } from "zod";
import { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords, sortedBy } from "@/lib/platform/address-filter";

/** What the list of recommended services can be narrowed and sorted by. */
export const servicesParameters = {
  q: searchWords,
  department: searchWords,
  status: z.enum(RecommendationStatus),
  funding: z.enum(FundingSource),
  /** Shows what was taken back instead of what stands. */
  withdrawn: z.literal("yes"),
  sort: sortedBy(["service", "department", "one-off", "yearly"]),
} as const;

export type ServicesFilter = FilterOf<typeof servicesParameters>;
