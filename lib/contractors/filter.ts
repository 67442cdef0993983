import { z } from "zod";
import { type FilterOf, searchWords } from "@/lib/platform/address-filter";
import type { Act } from "@/lib/registers/acts";
import { type SortColumns, sortedByColumns } from "@/lib/registers/sort-columns";

/** What the list is sorted by. */
export const sortColumns = {
  contractor: { heading: "contractors.field.contractor", by: "text" },
  number: { heading: "contractors.field.number", by: "text" },
  department: { heading: "registers.department", by: "text" },
  ends: { heading: "contractors.field.ends", by: "day" },
  sent: { heading: "contractors.field.sent", by: "day" },
} as const satisfies SortColumns;

/** What the list of contracts can be narrowed and sorted by. */
export const contractorsParameters = {
  q: searchWords,
  department: searchWords,
  state: z.enum(["acknowledged", "waiting", "under-way", "undelivered", "not-sent"]),
  lacks: z.enum(["email", "clause"]),
  /** Shows what ended or was taken back instead of what runs. */
  shown: z.enum(["ended", "withdrawn"]),
  sort: sortedByColumns(sortColumns),
} as const;

export type ContractorsFilter = FilterOf<typeof contractorsParameters>;

/** What can be done at once to the contracts a list of this filter shows. */
export function actsOfList({ shown, state }: Pick<ContractorsFilter, "shown" | "state">): readonly Act[] {
  if (shown === "withdrawn") return ["restore"];
  return shown === "ended" || state === "acknowledged" ? ["withdraw"] : ["withdraw", "record"];
}

/** Where the chosen contracts of a list of this filter can be sent the notice by e-mail; nowhere if none can get it. */
export function sendingOfList({ shown, state }: Pick<ContractorsFilter, "shown" | "state">) {
  if (shown || state === "acknowledged" || state === "under-way") return undefined;
  const to = state === "waiting" ? "unanswered" : "unsent";
  const label = to === "unsent" ? "contractors.send-one" : "contractors.remind-one";
  return { action: "/contractors/send", name: "to", value: to, label } as const;
}

/** To whom of the list's contracts a bulk message goes: those who got no notice, or those who have not answered one. */
export const sendParameters = {
  ...contractorsParameters,
  to: z.enum(["unsent", "unanswered"]),
  /** Which rows are ticked at first, where no script ticks them. */
  ticked: z.enum(["all", "none"]),
} as const;
