import { z } from "zod";
import { RequirementKind } from "@/lib/db/generated/enums";
import { type Misread, type SearchParams, searchWords } from "@/lib/platform/address-filter";
import { displayStatuses } from "./status";

const yesNo = z.enum(["yes", "no"]);
const key = z
  .string()
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/)
  .max(100);

/** How the rows of a board or report are put in order; a leading minus turns the order round. */
export const sortings = [
  "department",
  "-department",
  "status",
  "-status",
  "filed",
  "-filed",
  "late",
  "-late",
] as const;
export type Sorting = (typeof sortings)[number];

/** Every filter an address can carry, by the name it has there. */
const parameters = {
  directive: key,
  /** What the task shows. */
  status: z.enum(displayStatuses),
  /** What the plan it belongs to shows. */
  plan: z.enum(displayStatuses),
  filed: yesNo,
  requirement: key,
  /** A department's abbreviation. */
  department: z.string().regex(/^[A-Z][A-Z0-9&-]{0,19}$/),
  kind: z.enum(RequirementKind),
  /** What kind of body the department is. */
  body: searchWords,
  /** Whether the department has an active liaison. */
  liaison: yesNo,
  late: yesNo,
  q: searchWords,
  sort: z.enum(sortings),
} as const;

export type FilterName = keyof typeof parameters;
export type TaskFilter = { [Name in FilterName]?: z.output<(typeof parameters)[Name]> };

/** What a reader can choose from: a value that is not among them exists nowhere within reach. */
export type FilterChoices = {
  directive: string[];
  requirement: string[];
  department: string[];
  body: string[];
};

/**
 * The filter an address asks for, the page (from 1), and what in it was not understood: a page says so and shows the rows
 * without it, a file is refused. Empty parameters, as an unused field of a form sends them, ask for nothing. `others`
 * are further parameters the address may carry.
 */
export function readFilter(
  search: SearchParams,
  choices: Partial<FilterChoices> = {},
  others: readonly string[] = [],
): { filter: TaskFilter; page: number; misread: Misread[] } {
  const filter: Record<string, string> = {};
  const misread: Misread[] = [];
  let page = 1;
  for (const [name, given] of Object.entries(search)) {
    if (given === undefined || given === "" || others.includes(name)) continue;
    const value = Array.isArray(given) ? given.join(", ") : given;
    const wrong = () => misread.push({ name: name.slice(0, 40), value: value.slice(0, 60) });
    if (Array.isArray(given)) wrong();
    else if (name === "page") {
      if (/^[1-9]\d{0,5}$/.test(value)) page = Number(value);
      else wrong();
    } else if (Object.hasOwn(parameters, name)) {
      const parsed = parameters[name as FilterName].safeParse(value);
      const among = (choices as Record<string, string[] | undefined>)[name];
      if (!parsed.success || (parsed.data !== "" && among && !among.includes(parsed.data))) wrong();
      else if (parsed.data !== "") filter[name] = parsed.data;
    } else wrong();
  }
  return { filter, page, misread };
}

/** Stands for every directive where an address without one is about the newest; no directive can be called so. */
export const everyDirective = "*";

/**
 * The filter of a page that is about the newest directive unless its address names another or asks for every one.
 * `filter` is what its rows are looked for by, `address` what its links carry; `newest` is undefined before the first.
 */
export function readPageFilter(
  search: SearchParams,
  choices: Partial<FilterChoices>,
  newest: string | undefined,
): { filter: TaskFilter; address: TaskFilter; page: number; misread: Misread[] } {
  if (search.directive === everyDirective) {
    const read = readFilter({ ...search, directive: undefined }, choices);
    return { ...read, address: { ...read.filter, directive: everyDirective } };
  }
  const { filter: asked, ...read } = readFilter(search, choices);
  const filter = { ...asked, directive: asked.directive ?? newest };
  return { ...read, filter, address: filter };
}

/** What an address carries besides what is known of it; for pages and files that have no filter of their own. */
export const misreadBesides = (search: SearchParams, known: Record<string, string>): Misread[] =>
  Object.entries(search)
    .filter(([name, value]) => value && known[name] !== value)
    .map(([name, value]) => ({ name: name.slice(0, 40), value: String(value).slice(0, 60) }));

/** The filter as the search part of an address ("" or "?..."), with some of it changed; `undefined` takes one out. */
export function filterQuery(filter: TaskFilter, changes: TaskFilter & { page?: number } = {}): string {
  const pairs = Object.entries({ ...filter, ...changes }).filter(
    ([, value]) => value !== undefined && value !== "" && value !== 1,
  );
  return pairs.length === 0
    ? ""
    : `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}

/** How many parameters narrow the rows: the directive chooses them, the order does not matter. */
export const filtersInUse = ({ directive: _, sort: __, ...narrowing }: TaskFilter): number =>
  Object.keys(narrowing).length;
