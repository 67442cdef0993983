import { z } from "zod";
import {
  type FilterOf,
  readAddressFilter,
  type SearchParams,
  searchWords,
} from "@/lib/platform/address-filter";
import { displayStatuses } from "@/lib/tasks/status";

const parameters = {
  q: searchWords,
  kind: searchWords,
  plan: z.enum(displayStatuses),
  liaison: z.enum(["yes", "no"]),
  /** The id of a reviewer, or "nobody". */
  reviewer: z.union([z.uuid(), z.literal("nobody")]),
} as const;

export type DepartmentFilter = FilterOf<typeof parameters>;

/** The filter an address asks for, the page (from 1), and what in it was not understood. */
export const readDepartmentFilter = (search: SearchParams) => readAddressFilter(parameters, search);
