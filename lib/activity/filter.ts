import { z } from "zod";
import { ActivityAction, ActivityAgency } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords } from "@/lib/platform/address-filter";
import { type SortColumns, sortedByColumns } from "@/lib/registers/sort-columns";

/** What the list is sorted by. */
export const sortColumns = {
  site: { heading: "activity.filter.site", by: "text" },
  department: { heading: "registers.department", by: "text" },
  observed: { heading: "activity.field.observed", by: "day" },
  agency: { heading: "activity.field.agency", by: "list" },
} as const satisfies SortColumns;

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
  sort: sortedByColumns(sortColumns),
} as const;

export type ActivityFilter = FilterOf<typeof activityParameters>;
