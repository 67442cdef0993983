import { FacilityKind } from "@/lib/db/generated/enums";
import { type Finding, firstRows, type Judged, type Line } from "@/lib/imports/rules";
import { fieldsOfIssues } from "@/lib/platform/issues";
import { type SiteRow, siteKey, siteRow } from "./input";

/** The columns of a file of sites; `kind` is a word of the enum, `department` an abbreviation. */
export const siteColumns = [
  "department",
  "name",
  "kind",
  "address",
  "contact_role",
  "staff_to_train",
] as const;

type Column = (typeof siteColumns)[number];

/** What the kinds are called in a file. */
export const kindsInFiles = Object.values(FacilityKind);

/** A standing site as a file would name it, with the id and version it has. */
export type KnownSite = SiteRow & { id: string; version: number };

/** What is known where a file is read: the departments its reader may write for, and their standing sites by `siteKey`. */
export type KnownSites = { departments: ReadonlySet<string>; sites: ReadonlyMap<string, KnownSite> };

const columnOf: Record<string, Column> = { contactRole: "contact_role", staffToTrain: "staff_to_train" };

/** What each row of a file would do; `rows` are those to store when nothing is a problem. */
export function judgeSites(lines: Line<Column>[], known: KnownSites): { judged: Judged[]; rows: SiteRow[] } {
  const repeated = firstRows(lines.map(({ row, cells }) => ({ row, key: cells.name && siteKey(cells) })));
  const rows: SiteRow[] = [];
  const judged = lines.map(({ row, cells, problems }): Judged => {
    const label = cells.name || cells.department;
    const findings: Finding[] = [...problems];
    const before = repeated.get(row);
    if (before)
      findings.push({ column: "name", said: { key: "imports.row.repeated", values: { row: before } } });
    const parsed = siteRow.safeParse({
      department: cells.department,
      name: cells.name,
      kind: cells.kind.toLowerCase(),
      address: cells.address,
      contactRole: cells.contact_role,
      staffToTrain: /^\d{1,6}$/.test(cells.staff_to_train) ? Number(cells.staff_to_train) : Number.NaN,
    });
    if (!parsed.success) {
      for (const [field, said] of Object.entries(fieldsOfIssues(parsed.error).fields))
        findings.push({ column: columnOf[field] ?? field, said });
    } else if (!known.departments.has(parsed.data.department)) {
      findings.push({
        column: "department",
        said: { key: "facilities.import.department-unknown", values: { department: cells.department } },
      });
    }
    if (findings.length > 0 || !parsed.success) return { row, label, verdict: "problem", findings };
    rows.push(parsed.data);
    const found = known.sites.get(siteKey(parsed.data));
    if (!found) return { row, label, verdict: "add", findings: [] };
    const changes = whatDiffers(parsed.data, found);
    return { row, label, verdict: changes.length > 0 ? "change" : "same", findings: changes };
  });
  return { judged, rows };
}

/** What a row says differently from the site known: each change in words, from what to what. */
export function whatDiffers(row: SiteRow, known: SiteRow): Finding[] {
  const fields = ["name", "kind", "address", "contactRole", "staffToTrain"] as const;
  return fields
    .filter((field) => row[field] !== known[field])
    .map((field) => ({
      column: columnOf[field] ?? field,
      said: {
        key: "imports.change.from-to",
        values: { from: String(known[field]), to: String(row[field]) },
      },
    }));
}
