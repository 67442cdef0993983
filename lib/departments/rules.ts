import type { DepartmentRow } from "./input";

type Known = Omit<DepartmentRow, "effectiveFrom">;

/** What a list would add and change among the departments known already; rows that say nothing new are in neither. */
export function departmentChanges(
  rows: DepartmentRow[],
  known: Known[],
): { added: DepartmentRow[]; changed: DepartmentRow[] } {
  const byAbbreviation = new Map(known.map((department) => [department.abbreviation, department]));
  const added = rows.filter((row) => !byAbbreviation.has(row.abbreviation));
  const changed = rows.filter((row) => {
    const department = byAbbreviation.get(row.abbreviation);
    return department !== undefined && differs(row, department);
  });
  return { added, changed };
}

const differs = (row: DepartmentRow, known: Known) =>
  row.name !== known.name ||
  row.kind !== known.kind ||
  row.abbreviationSource !== known.abbreviationSource ||
  row.aliases.some((alias) => !known.aliases.includes(alias));
