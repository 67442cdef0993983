import { z } from "zod";
import { FacilityKind } from "@/lib/db/generated/enums";
import { type FilterOf, searchWords } from "@/lib/platform/address-filter";
import { type SortColumns, sortedByColumns } from "@/lib/registers/sort-columns";
import { protocolStates } from "./rules";

/** What the list is sorted by. */
export const sortColumns = {
  name: { heading: "facilities.field.name", by: "text" },
  department: { heading: "registers.department", by: "text" },
  protocol: { heading: "facilities.field.protocol", by: "state" },
  untrained: { heading: "facilities.filter.untrained", by: "number" },
} as const satisfies SortColumns;

/** What the list of sites can be narrowed and sorted by. */
export const facilitiesParameters = {
  q: searchWords,
  department: searchWords,
  kind: z.enum(FacilityKind),
  protocol: z.enum(protocolStates),
  training: z.enum(["missing", "complete"]),
  /** Shows what was taken back instead of what stands. */
  withdrawn: z.literal("yes"),
  sort: sortedByColumns(sortColumns),
} as const;

export type FacilitiesFilter = FilterOf<typeof facilitiesParameters>;

/** The version of a protocol that the page of a site is asked to show. */
export const siteParameters = { version: z.string().regex(/^[1-9]\d{0,8}$/) } as const;

/** The site whose protocol a new one begins with. */
export const protocolParameters = { from: z.uuid() } as const;
