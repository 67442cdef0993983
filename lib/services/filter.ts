import { z } from "zod";
import { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords } from "@/lib/platform/address-filter";

/** What the list of recommended services can be narrowed by. */
export const servicesParameters = {
  q: searchWords,
  department: searchWords,
  status: z.enum(RecommendationStatus),
  funding: z.enum(FundingSource),
  /** Shows what was taken back instead of what stands. */
  withdrawn: z.literal("yes"),
} as const;

export type ServicesFilter = FilterOf<typeof servicesParameters>;
