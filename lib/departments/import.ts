import type { Judging } from "@/lib/imports/judge";
import type { Columns } from "@/lib/imports/mapping";
import { type DepartmentRow, departmentRow } from "./input";
import { type KnownDepartment, whatDiffers } from "./rules";

/** The columns of a file of departments; `aliases` are separated by semicolons. */
export const departmentColumns = {
  abbreviation: { required: true, also: ["abbr", "code", "acronym", "abreviatura", "siglas"] },
  name: {
    required: true,
    also: ["department", "department name", "nombre", "departamento", "nombre del departamento"],
  },
  kind: { required: true, also: ["type", "tipo", "clase"] },
  abbreviation_source: {
    required: true,
    also: ["source", "source of abbreviation", "fuente", "fuente de la abreviatura", "origen"],
  },
  aliases: { required: false, also: ["other names", "also known as", "otros nombres", "alias"] },
} as const satisfies Columns;

type Column = keyof typeof departmentColumns;

/** How the rows of a file of departments are compared with those known; a new one counts from `today` (YYYY-MM-DD) on. */
export function departmentJudging(
  known: KnownDepartment[],
  today: string,
): Judging<Column, DepartmentRow, KnownDepartment> {
  const byAbbreviation = new Map(known.map((department) => [department.abbreviation, department]));
  return {
    schema: departmentRow,
    read: (cells) => ({
      abbreviation: cells.abbreviation,
      name: cells.name,
      kind: cells.kind,
      abbreviationSource: cells.abbreviation_source,
      aliases: aliasesOf(cells.aliases),
      effectiveFrom: today,
    }),
    label: ({ abbreviation, name }) => abbreviation || name,
    key: ({ abbreviation }) => abbreviation,
    keyColumn: "abbreviation",
    known: ({ abbreviation }) => byAbbreviation.get(abbreviation),
    differs: whatDiffers,
    adds: ({ name }) => [{ said: { key: "imports.departments.add", values: { name } } }],
  };
}

const aliasesOf = (cell: string) => [
  ...new Set(
    cell
      .split(";")
      .map((alias) => alias.trim())
      .filter(Boolean),
  ),
];
