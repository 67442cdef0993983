import type { Finding } from "@/lib/imports/rules";
import type { DepartmentRow } from "./input";

export type KnownDepartment = Omit<DepartmentRow, "effectiveFrom">;

/** What a list would add and change among the departments known already; rows that say nothing new are in neither. */
export function departmentChanges(
  rows: DepartmentRow[],
  known: KnownDepartment[],
): { added: DepartmentRow[]; changed: DepartmentRow[] } {
  const byAbbreviation = new Map(known.map((department) => [department.abbreviation, department]));
  const added = rows.filter((row) => !byAbbreviation.has(row.abbreviation));
  const changed = rows.filter((row) => {
    const department = byAbbreviation.get(row.abbreviation);
    return department !== undefined && whatDiffers(row, department).length > 0;
  });
  return { added, changed };
}

/** What a row says differently from the department known: each change in words, from what to what. */
export function whatDiffers(row: DepartmentRow, known: KnownDepartment): Finding[] {
  const changed = (column: string, from: string, to: string): Finding[] =>
    from === to ? [] : [{ column, said: { key: "imports.change.from-to", values: { from, to } } }];
  const aliases = row.aliases.filter((alias) => !known.aliases.includes(alias));
  return [
    ...changed("name", known.name, row.name),
    ...changed("kind", known.kind, row.kind),
    ...changed("abbreviation_source", known.abbreviationSource, row.abbreviationSource),
    ...(aliases.length > 0
      ? [
          {
            column: "aliases",
            said: { key: "imports.change.added", values: { what: aliases.join(", ") } },
          } satisfies Finding,
        ]
      : []),
  ];
}
