import { FacilityKind } from "@/lib/db/generated/enums";
import { changedFields, type Judging } from "@/lib/imports/judge";
import type { Columns } from "@/lib/imports/mapping";
import type { Finding } from "@/lib/imports/rules";
import { type SiteRow, siteKey, siteRow } from "./input";

/** The columns of a file of sites; `kind` is a word of the enum, `department` an abbreviation. */
export const siteColumns = {
  department: { required: true, also: ["dept", "department abbreviation", "departamento", "depto"] },
  name: {
    required: true,
    also: [
      "site",
      "site name",
      "facility",
      "facility name",
      "sitio",
      "nombre",
      "nombre del sitio",
      "instalación",
    ],
  },
  kind: {
    required: true,
    also: ["type", "site type", "facility type", "kind of site", "tipo", "clase", "tipo de sitio"],
  },
  address: { required: true, also: ["street address", "location", "dirección", "domicilio"] },
  contact_role: { required: true, also: ["contact", "role", "función de contacto", "contacto", "función"] },
  staff_to_train: {
    required: true,
    also: ["staff", "headcount", "to train", "personal por capacitar", "personal", "por capacitar"],
  },
} as const satisfies Columns;

type Column = keyof typeof siteColumns;

/** What the kinds are called in a file. */
export const kindsInFiles = Object.values(FacilityKind);

/** A standing site as a file would name it, with the id and version it has. */
export type KnownSite = SiteRow & { id: string; version: number };

/** What is known where a file is read: the departments its reader may write for, and their standing sites by `siteKey`. */
export type KnownSites = { departments: ReadonlySet<string>; sites: ReadonlyMap<string, KnownSite> };

/** A headcount as a cell holds it; what is none is no number, which no schema takes. */
export const headsOf = (cell: string) => (/^\d{1,6}$/.test(cell) ? Number(cell) : Number.NaN);

/** How the rows of a file of sites are compared with what is known. */
export const siteJudging = (known: KnownSites): Judging<Column, SiteRow, KnownSite> => ({
  schema: siteRow,
  read: (cells) => ({
    department: cells.department.toUpperCase(),
    name: cells.name,
    kind: cells.kind.toLowerCase().replace(/[\s-]+/g, "_"),
    address: cells.address,
    contactRole: cells.contact_role,
    staffToTrain: headsOf(cells.staff_to_train),
  }),
  label: ({ name, department }) => name || department,
  key: siteKey,
  keyColumn: "name",
  refuse: ({ department }) => departmentUnknown(known.departments, department),
  known: (row) => known.sites.get(siteKey(row)),
  differs: whatDiffers,
});

/** What is said of a department that is none of those the reader may write for. */
export const departmentUnknown = (departments: ReadonlySet<string>, department: string): Finding[] =>
  departments.has(department)
    ? []
    : [
        {
          column: "department",
          said: { key: "facilities.import.department-unknown", values: { department } },
        },
      ];

/** What a row says differently from the site known: each change in words, from what to what. */
export const whatDiffers = (row: SiteRow, known: SiteRow): Finding[] =>
  changedFields<SiteRow>(["name", "kind", "address", "contactRole", "staffToTrain"], row, known);
