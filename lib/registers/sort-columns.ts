import type { MessageKey } from "@/lib/i18n/message-key";
import { sortedBy } from "@/lib/platform/address-filter";

/**
 * The columns a list can be sorted by, by their name in its address: the heading, and by what rows come first. A "state"
 * goes from nothing done to all, a "list" as its choices stand in forms.
 */
export type SortColumns<Column extends string = string> = Record<
  Column,
  { heading: MessageKey; by: "text" | "number" | "day" | "state" | "list" }
>;

/** What an address may say of the order, for these columns. */
export const sortedByColumns = <Column extends string>(columns: SortColumns<Column>) =>
  sortedBy(Object.keys(columns) as Column[]);
