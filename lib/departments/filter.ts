import { z } from "zod";
import { displayStatuses } from "@/lib/tasks/status";

const words = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text));

const parameters = {
  q: words,
  kind: words,
  plan: z.enum(displayStatuses),
  liaison: z.enum(["yes", "no"]),
  /** The id of a reviewer, or "nobody". */
  reviewer: z.union([z.uuid(), z.literal("nobody")]),
} as const;

export type DepartmentFilter = { [Name in keyof typeof parameters]?: z.output<(typeof parameters)[Name]> };

/** The filter an address asks for, the page (from 1), and what in it was not understood. */
export function readDepartmentFilter(search: Record<string, string | string[] | undefined>) {
  const filter: Record<string, string> = {};
  const misread: { name: string; value: string }[] = [];
  let page = 1;
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === "") continue;
    const known = Object.hasOwn(parameters, name)
      ? parameters[name as keyof typeof parameters].safeParse(value)
      : null;
    if (name === "page" && typeof value === "string" && /^[1-9]\d{0,5}$/.test(value)) page = Number(value);
    else if (!known?.success) misread.push({ name: name.slice(0, 40), value: String(value).slice(0, 60) });
    else if (known.data !== "") filter[name] = known.data;
  }
  return { filter: filter as DepartmentFilter, page, misread };
}

/** The filter as the search part of an address. */
export function departmentQuery(filter: DepartmentFilter, page = 1): string {
  const pairs = Object.entries(page > 1 ? { ...filter, page: String(page) } : filter);
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
