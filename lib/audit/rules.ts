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

/**
 * The filter an address asks for, and what in it was not understood: the page says so and shows the events without it,
 * a file is refused. `departments` are the abbreviations there are to choose from.
 */
export function readTrailFilter(
  address: Address,
  departments: readonly string[],
): { filter: TrailFilter; misread: { name: string; value: string }[] } {
  const asked = (name: keyof TrailFilter) => one(address[name]);
  const abbreviation = asked("department").toUpperCase();
  const filter: TrailFilter = {
    department: departments.find((known) => known === abbreviation) ?? null,
    person: /\p{Cc}/u.test(asked("person")) ? null : asked("person") || null,
    action: isEventAction(address.action) ? address.action : null,
    from: day(asked("from")),
    to: day(asked("to")),
  };
  const place = trailCursor(address);
  const understood = (name: string) =>
    Object.hasOwn(filter, name)
      ? filter[name as keyof TrailFilter] !== null
      : place !== null && Object.hasOwn(place, name);
  const misread = Object.entries(address)
    .filter(([name, value]) => value && (Array.isArray(value) || !understood(name)))
    .map(([name, value]) => ({ name: name.slice(0, 40), value: String(value).slice(0, 60) }));
  return { filter, misread };
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
