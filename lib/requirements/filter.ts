import { z } from "zod";
import {
  type FilterOf,
  readAddressFilter,
  type SearchParams,
  searchWords,
} from "@/lib/platform/address-filter";
import { progressStates } from "@/lib/registers/status";

const parameters = {
  /** The key of a directive. */
  directive: searchWords,
  /** The number of a requirement. */
  requirement: z.string().regex(/^[1-9]\d{0,2}$/),
  state: z.enum(progressStates),
} as const;

export type ProgressFilter = FilterOf<typeof parameters>;

/** Which directive, and which requirement's departments, an address asks for, and what in it was not understood. */
export const readProgressFilter = (search: SearchParams) => readAddressFilter(parameters, search);
