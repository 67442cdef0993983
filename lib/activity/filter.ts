import { z } from "zod";
import { ActivityAction, ActivityAgency } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords, sortedBy } from "@/lib/platform/address-filter";

/** What the list of activity reports can be narrowed and sorted by. */
export const activityParameters = {
  /** In the site. */
  q: searchWords,
  department: searchWords,
  agency: z.enum(ActivityAgency),
  action: z.enum(ActivityAction),
  /** The month in which it was observed, in the city's zone. */
  month: z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/),
  /** A follow-up still to be done, or one whose day has passed. */
  followUp: z.enum(["open", "late"]),
  withdrawn: z.literal("yes"),
  sort: sortedBy(["site", "department", "observed", "agency"]),
} as const;

export type ActivityFilter = FilterOf<typeof activityParameters>;
