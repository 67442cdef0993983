import { type Finding, firstRows, type Judged, type Line } from "@/lib/imports/rules";
import { fieldsOfIssues } from "@/lib/platform/issues";
import { type DepartmentRow, departmentRow } from "./input";
import { type KnownDepartment, whatDiffers } from "./rules";

/** The columns of a file of departments; `aliases` are separated by semicolons. */
export const departmentColumns = ["abbreviation", "name", "kind", "abbreviation_source", "aliases"] as const;

type Column = (typeof departmentColumns)[number];

/** What each row of a file would do among the departments known; `rows` are those to store when nothing is a problem. */
export function judgeDepartments(
  lines: Line<Column>[],
  known: KnownDepartment[],
  today: string,
): { judged: Judged[]; rows: DepartmentRow[] } {
  const byAbbreviation = new Map(known.map((department) => [department.abbreviation, department]));
  const repeated = firstRows(lines.map(({ row, cells }) => ({ row, key: cells.abbreviation })));
  const rows: DepartmentRow[] = [];
  const judged = lines.map(({ row, cells, problems }): Judged => {
    const parsed = departmentRow.safeParse({
      abbreviation: cells.abbreviation,
      name: cells.name,
      kind: cells.kind,
      abbreviationSource: cells.abbreviation_source,
      aliases: aliasesOf(cells.aliases),
      effectiveFrom: today,
    });
    const label = cells.abbreviation || cells.name;
    const findings: Finding[] = [...problems];
    const before = repeated.get(row);
    if (before)
      findings.push({
        column: "abbreviation",
        said: { key: "imports.row.repeated", values: { row: before } },
      });
    if (!parsed.success) {
      for (const [field, said] of Object.entries(fieldsOfIssues(parsed.error).fields)) {
        findings.push({ column: columnOf(field), said });
      }
    }
    if (findings.length > 0 || !parsed.success) return { row, label, verdict: "problem", findings };
    rows.push(parsed.data);
    const found = byAbbreviation.get(parsed.data.abbreviation);
    if (!found)
      return {
        row,
        label,
        verdict: "add",
        findings: [{ said: { key: "imports.departments.add", values: { name: parsed.data.name } } }],
      };
    const changes = whatDiffers(parsed.data, found);
    return { row, label, verdict: changes.length > 0 ? "change" : "same", findings: changes };
  });
  return { judged, rows };
}

const aliasesOf = (cell: string) => [
  ...new Set(
    cell
      .split(";")
      .map((alias) => alias.trim())
      .filter(Boolean),
  ),
];

const columnOf = (field: string) =>
  field === "abbreviationSource" ? "abbreviation_source" : field.replace(/\..*/, "");
