import { type Finding, firstRows, type Judged, type Line } from "@/lib/imports/rules";
import { fieldsOfIssues } from "@/lib/platform/issues";
import { type ContractFileRow, contractKey, contractRow } from "./input";

/** The columns of a file of contracts; `department` is an abbreviation, days are year-month-day, `clause` is yes or no. */
export const contractColumns = [
  "department",
  "number",
  "contractor",
  "sites",
  "starts_on",
  "ends_on",
  "contact_name",
  "contact_email",
  "language",
  "clause",
] as const;

type Column = (typeof contractColumns)[number];

/** A contract as a file would name it, with the id and version it has; `withdrawn` when it was taken back. */
export type KnownContract = ContractFileRow & { id: string; version: number; withdrawn: boolean };

/** What is known where a file is read: the departments its reader may write for, and contracts by `contractKey`. */
export type KnownContracts = {
  departments: ReadonlySet<string>;
  contracts: ReadonlyMap<string, KnownContract>;
};

const columnOf: Record<string, Column> = {
  startsOn: "starts_on",
  endsOn: "ends_on",
  contactName: "contact_name",
  contactEmail: "contact_email",
};

const yesOrNo: Record<string, boolean> = { yes: true, no: false };

/** The row of a file as it is understood; zod's own answer where it is not. */
export const readRow = (cells: Record<Column, string>) =>
  contractRow.safeParse({
    department: cells.department,
    number: cells.number,
    contractor: cells.contractor,
    sites: cells.sites,
    startsOn: cells.starts_on,
    endsOn: cells.ends_on,
    contactName: cells.contact_name,
    contactEmail: cells.contact_email,
    language: cells.language || "en",
    clause: yesOrNo[cells.clause.toLowerCase()],
  });

/** What each row of a file would do; `rows` are those to store when nothing is a problem. */
export function judgeContracts(
  lines: Line<Column>[],
  known: KnownContracts,
): { judged: Judged[]; rows: ContractFileRow[] } {
  const read = lines.map(({ cells }) => readRow(cells));
  const repeated = firstRows(
    lines.map(({ row }, place) => ({ row, key: read[place]?.data ? contractKey(read[place].data) : "" })),
  );
  const rows: ContractFileRow[] = [];
  const judged = lines.map(({ row, cells, problems }, place): Judged => {
    const parsed = read[place] as ReturnType<typeof readRow>;
    const label = cells.number || cells.contractor;
    const findings: Finding[] = [...problems];
    const before = repeated.get(row);
    if (before)
      findings.push({ column: "number", said: { key: "imports.row.repeated", values: { row: before } } });
    if (!parsed.success) {
      for (const [field, said] of Object.entries(fieldsOfIssues(parsed.error).fields))
        findings.push({ column: columnOf[field] ?? field, said });
    } else if (!known.departments.has(parsed.data.department)) {
      findings.push({
        column: "department",
        said: { key: "contractors.import.department-unknown", values: { department: cells.department } },
      });
    }
    if (findings.length > 0 || !parsed.success) return { row, label, verdict: "problem", findings };
    rows.push(parsed.data);
    const found = known.contracts.get(contractKey(parsed.data));
    if (!found) return { row, label, verdict: "add", findings: [] };
    const changes = whatDiffers(parsed.data, found);
    return { row, label, verdict: changes.length > 0 ? "change" : "same", findings: changes };
  });
  return { judged, rows };
}

const compared = [
  "contractor",
  "sites",
  "startsOn",
  "endsOn",
  "contactName",
  "contactEmail",
  "language",
  "clause",
] as const;

const inFile = (value: string | boolean | null) =>
  value === null ? "–" : value === true ? "yes" : value === false ? "no" : value;

/** What a row says differently from the contract known: each change in words, and that one taken back is put back. */
export function whatDiffers(row: ContractFileRow, known: KnownContract): Finding[] {
  const changes = compared
    .filter((field) => row[field] !== known[field])
    .map(
      (field): Finding => ({
        column: columnOf[field] ?? field,
        said: {
          key: "imports.change.from-to",
          values: { from: inFile(known[field]), to: inFile(row[field]) },
        },
      }),
    );
  return known.withdrawn ? [{ said: { key: "contractors.import.put-back" } }, ...changes] : changes;
}
