import { dayCell } from "@/lib/imports/day-cell";
import { changedFields, type Judging } from "@/lib/imports/judge";
import type { Columns } from "@/lib/imports/mapping";
import type { Finding } from "@/lib/imports/rules";
import { type ContractFileRow, contractKey, contractRow } from "./input";
import { isAnotherFirm } from "./rules";

/** The columns of a file of contracts; `department` is an abbreviation, days are year-month-day, `clause` is yes or no. */
export const contractColumns = {
  department: { required: true, also: ["dept", "department abbreviation", "departamento", "depto"] },
  number: {
    required: true,
    also: [
      "contract",
      "contract number",
      "contract no",
      "contract id",
      "número",
      "número de contrato",
      "contrato",
    ],
  },
  contractor: {
    required: true,
    also: [
      "contractor name",
      "vendor",
      "vendor name",
      "firm",
      "company",
      "contratista",
      "proveedor",
      "empresa",
    ],
  },
  sites: { required: true, also: ["site", "location", "locations", "sitios", "sitio", "lugar", "lugares"] },
  starts_on: {
    required: true,
    also: [
      "start",
      "starts",
      "start date",
      "first day",
      "begin date",
      "inicio",
      "fecha de inicio",
      "primer día",
    ],
  },
  ends_on: {
    required: false,
    also: [
      "end",
      "ends",
      "end date",
      "last day",
      "expires",
      "expiration date",
      "fin",
      "fecha de fin",
      "último día",
      "vence",
    ],
  },
  contact_name: { required: false, also: ["contact", "contact person", "contacto", "nombre del contacto"] },
  contact_email: {
    required: false,
    also: [
      "email",
      "e mail",
      "contact e mail",
      "email address",
      "correo",
      "correo electrónico",
      "correo del contacto",
    ],
  },
  language: { required: false, also: ["preferred language", "idioma", "lengua", "idioma preferido"] },
  clause: { required: true, also: ["contract clause", "has clause", "cláusula"] },
} as const satisfies Columns;

type Column = keyof typeof contractColumns;

/** A contract as a file would name it, with the id and version it has; `withdrawn` when it was taken back. */
export type KnownContract = ContractFileRow & {
  id: string;
  version: number;
  withdrawn: boolean;
  /** Who acknowledged the notice, as far as that stands, and how many links were not closed. */
  acknowledgedBy: string | null;
  links: number;
};

/** What is known where a file is read: the departments its reader may write for, and contracts by `contractKey`. */
export type KnownContracts = {
  departments: ReadonlySet<string>;
  contracts: ReadonlyMap<string, KnownContract>;
};

const yesOrNo: Record<string, boolean> = { yes: true, no: false, y: true, n: false, sí: true, si: true };

/** What a row of a file says, not yet checked. */
const contractOf = (cells: Record<Column, string>) => ({
  department: cells.department.toUpperCase(),
  number: cells.number,
  contractor: cells.contractor,
  sites: cells.sites,
  startsOn: dayCell(cells.starts_on),
  endsOn: dayCell(cells.ends_on),
  contactName: cells.contact_name,
  contactEmail: cells.contact_email,
  language: cells.language || "en",
  clause: yesOrNo[cells.clause.toLowerCase()],
});

/** How the rows of a file of contracts are compared with what is known. */
export const contractJudging = (known: KnownContracts): Judging<Column, ContractFileRow, KnownContract> => ({
  schema: contractRow,
  read: contractOf,
  label: ({ number, contractor }) => number || contractor,
  key: contractKey,
  keyColumn: "number",
  refuse: ({ department }) =>
    known.departments.has(department)
      ? []
      : [
          {
            column: "department",
            said: { key: "contractors.import.department-unknown", values: { department } },
          },
        ],
  known: (row) => known.contracts.get(contractKey(row)),
  differs: whatDiffers,
});

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

const inFile = (value: unknown) =>
  value === null ? "–" : value === true ? "yes" : value === false ? "no" : String(value);

/** What a row says differently from the contract known: each change in words, and that one taken back is put back. */
export function whatDiffers(row: ContractFileRow, known: KnownContract): Finding[] {
  const changes = changedFields<ContractFileRow>(compared, row, known, inFile);
  const says = [...changes, ...whatEnds(row, known)];
  return known.withdrawn ? [{ said: { key: "contractors.import.put-back" } }, ...says] : says;
}

/** What no longer counts of a contract because its name is taken for another firm. */
function whatEnds(
  { contractor }: ContractFileRow,
  { acknowledgedBy, links, ...known }: KnownContract,
): Finding[] {
  if (known.contractor === contractor || !isAnotherFirm(known.contractor, contractor)) return [];
  const findings: Finding[] = [{ said: { key: "contractors.import.another-firm" } }];
  if (acknowledgedBy !== null)
    findings.push({
      said: { key: "contractors.import.acknowledgement-ends", values: { person: acknowledgedBy } },
    });
  if (links > 0) findings.push({ said: { key: "contractors.import.links-close", values: { links } } });
  return findings;
}
