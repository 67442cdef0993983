import type { Route } from "next";
import { z } from "zod";

export type SearchParams = Record<string, string | string[] | undefined>;

/** A part of an address that no filter understands. */
export type Misread = { name: string; value: string };

/** Words to look for: one line, at most 200 characters. */
export const searchWords = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text));

type Parameters = Record<string, z.ZodType<string>>;
export type FilterOf<Known extends Parameters> = { [Name in keyof Known]?: z.output<Known[Name]> };

/** The filter an address asks for, the page (from 1), and what in it was not understood. Empty values ask for nothing. */
export function readAddressFilter<Known extends Parameters>(
  known: Known,
  search: SearchParams,
): { filter: FilterOf<Known>; page: number; misread: Misread[] } {
  const filter: FilterOf<Known> = {};
  const misread: Misread[] = [];
  let page = 1;
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === "") continue;
    const parsed = Object.hasOwn(known, name) ? known[name]?.safeParse(value) : undefined;
    if (name === "page" && typeof value === "string" && /^[1-9]\d{0,5}$/.test(value)) page = Number(value);
    else if (!parsed?.success) misread.push({ name: name.slice(0, 40), value: String(value).slice(0, 60) });
    else if (parsed.data !== "") filter[name as keyof Known] = parsed.data as FilterOf<Known>[keyof Known];
  }
  return { filter, page, misread };
}

/** A filter and a page as the search part of an address. */
export function addressOf(filter: Record<string, string | undefined>, page = 1): string {
  const pairs = Object.entries(page > 1 ? { ...filter, page: String(page) } : filter).filter(
    (pair): pair is [string, string] => Boolean(pair[1]),
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}

/** The ways a list can be sorted by its columns; "-" before one turns it round. */
export const sortedBy = <Column extends string>(columns: readonly Column[]) =>
  z.enum(columns.flatMap((column) => [column, `-${column}` as const]));

/** Where the heading of a column leads, sorted the other way round when it is sorted by already, and how it is now. */
export function sortLink(
  path: string,
  filter: { sort?: string } & Record<string, string | undefined>,
  column: string,
) {
  const href = (sort: string) => `${path}${addressOf({ ...filter, sort })}` as Route;
  if (filter.sort === column) return { href: href(`-${column}`), direction: "ascending" as const };
  return {
    href: href(column),
    ...(filter.sort === `-${column}` ? { direction: "descending" as const } : {}),
  };
}

/** By how many things a filter narrows a list; its order is none. */
export const narrowedBy = (filter: Record<string, string | undefined>): number =>
  Object.keys(filter).filter((name) => name !== "sort").length;

/** A text as the pattern of a case-insensitive `like` that contains it. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
