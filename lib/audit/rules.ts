import { Temporal } from "temporal-polyfill";
import type { EventAction } from "./kinds";
import { isEventAction } from "./labels";

/** What the trail is narrowed to. Days (YYYY-MM-DD) are the city's, both included; `person` is part of a name or e-mail. */
export type TrailFilter = {
  department: string | null;
  person: string | null;
  action: EventAction | null;
  from: string | null;
  to: string | null;
};

/** Where a page of the trail begins: below or above the id of an event, or at the newest. */
export type TrailCursor = { before: string } | { after: string } | null;

export const trailPageSize = 50;

type Address = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.trim().slice(0, 200) : "";

/** A day of this or a neighbouring century that exists, or null. */
function day(value: string): string | null {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return null;
  try {
    return Temporal.PlainDate.from(value, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}

/** The filter an address asks for; what it does not understand is left out. */
export function trailFilter(address: Address): TrailFilter {
  const { department, person, action, from, to } = address;
  return {
    department: /^[A-Za-z0-9-]{1,20}$/.test(one(department)) ? one(department).toUpperCase() : null,
    person: one(person).replaceAll("\u0000", "") || null,
    action: isEventAction(action) ? action : null,
    from: day(one(from)),
    to: day(one(to)),
  };
}

/** The place in the trail an address asks for. Ids are at most 18 digits, so that they fit the database's. */
export function trailCursor({ before, after }: Address): TrailCursor {
  const isPlace = (value: unknown): value is string => typeof value === "string" && /^\d{1,18}$/.test(value);
  if (isPlace(before)) return { before };
  return isPlace(after) ? { after } : null;
}

/** How many filters narrow the trail. */
export const filtersInUse = (filter: TrailFilter): number =>
  Object.values(filter).filter((value) => value !== null).length;

/** The address of the trail, or of its `export`, under a filter. */
export function trailAddress(
  filter: Partial<TrailFilter>,
  cursor: TrailCursor = null,
  path = "/trail",
): string {
  const entries = Object.entries({ ...filter, ...cursor }).filter(([, value]) => value);
  return entries.length > 0 ? `${path}?${new URLSearchParams(entries as [string, string][])}` : path;
}
