import { linkOf } from "@/lib/auth/one-time-links";
import type { Actor, Permission } from "@/lib/auth/permissions";
import { contractColumns } from "@/lib/contractors/import";
import { judgeContractsFile } from "@/lib/contractors/judge-file";
import { importContracts } from "@/lib/contractors/store-import";
import type { ImportList } from "@/lib/db/generated/enums";
import { departmentColumns } from "@/lib/departments/import";
import { judgeDepartmentsFile } from "@/lib/departments/judge-file";
import { importDepartments } from "@/lib/departments/mutations";
import { kindsInFiles, siteColumns } from "@/lib/facilities/import";
import { trainingColumns } from "@/lib/facilities/import-trainings";
import { judgeSitesFile, judgeTrainingsFile } from "@/lib/facilities/judge-file";
import { importFacilities } from "@/lib/facilities/store-import";
import { importTrainings } from "@/lib/facilities/store-trainings";
import type { MessageKey } from "@/lib/i18n/message-key";
import { personColumns } from "@/lib/people/import";
import { judgePeopleFile } from "@/lib/people/judge-file";
import { importPeople } from "@/lib/people/store-import";
import type { Expected } from "./input";
import { mostRows, mostRowsOfCity } from "./limits";
import type { Columns, Line } from "./mapping";
import type { Judgement } from "./rules";

/** The catalogue with the words of a list: `title`, `lede` and what each column holds as `columns-NAME`. */
type Words =
  | "contractors.import"
  | "facilities.import"
  | "facilities.import-trainings"
  | "imports.departments"
  | "imports.people";

type Definition<Name extends string, Row, Result> = {
  columns: Columns<Name>;
  permission: Permission;
  /** The page of the list, the one its files are brought to, and the words of both. */
  home: string;
  address: string;
  words: Words;
  /** What fills gaps in what the columns hold. */
  gaps?: Record<string, string>;
  most: number;
  /** A finding that ends something else as well, and what is said of how many rows have it, before they are stored. */
  ends?: { finding: MessageKey; said: MessageKey };
  judge: (
    actor: Actor,
    lines: readonly Line<Name>[],
    absent: readonly string[],
    today: string,
  ) => Promise<Judgement<Row> & { digest: string }>;
  store: (actor: Actor, input: { rows: Row[]; expected: Expected }) => Promise<Result>;
  stored: (result: Result) => Stored;
};

/** What storing a file did, with the one-time links it made, which are seen this once. */
export type Stored = {
  added: number;
  changed: number;
  links: { email: string; name: string; link: string }[];
};

/** A list that is taken in from files, whatever its rows are. */
export type ListToImport = Pick<
  Definition<string, unknown, unknown>,
  "columns" | "permission" | "home" | "address" | "words" | "gaps" | "most" | "ends"
> & {
  judge: (
    actor: Actor,
    lines: readonly Line[],
    absent: readonly string[],
    today: string,
  ) => Promise<Judgement<unknown> & { digest: string }>;
  store: (actor: Actor, input: { rows: unknown[]; expected: Expected }) => Promise<Stored>;
};

/** The rows that are stored are those its own judging found sound, so nobody else needs to know what they are. */
const list = <Name extends string, Row, Result>({
  judge,
  store,
  stored,
  ...facts
}: Definition<Name, Row, Result>): ListToImport => ({
  ...facts,
  judge: judge as ListToImport["judge"],
  store: async (actor, { rows, expected }) => stored(await store(actor, { rows: rows as Row[], expected })),
});

const counted = ({ added, changed }: { added: number; changed: number }): Stored => ({
  added,
  changed,
  links: [],
});

/** Every list that is taken in from files: another one is one entry here, its value of the enum and its words. */
export const lists = {
  departments: list({
    columns: departmentColumns,
    permission: "department.import",
    home: "/departments",
    address: "/departments/import",
    words: "imports.departments",
    most: mostRowsOfCity,
    judge: judgeDepartmentsFile,
    store: importDepartments,
    stored: counted,
  }),
  people: list({
    columns: personColumns,
    permission: "person.administer",
    home: "/people",
    address: "/people/import",
    words: "imports.people",
    most: mostRowsOfCity,
    judge: judgePeopleFile,
    store: importPeople,
    stored: ({ added, changed, links }) => ({
      added,
      changed,
      links: links.map(({ email, name, token }) => ({ email, name, link: linkOf(token) })),
    }),
  }),
  contracts: list({
    columns: contractColumns,
    permission: "register.write",
    home: "/contractors",
    address: "/contractors/import",
    words: "contractors.import",
    most: mostRows,
    ends: { finding: "contractors.import.another-firm", said: "contractors.import.another-firms" },
    judge: judgeContractsFile,
    store: importContracts,
    stored: counted,
  }),
  facilities: list({
    columns: siteColumns,
    permission: "register.write",
    home: "/facilities",
    address: "/facilities/import",
    words: "facilities.import",
    gaps: { kinds: kindsInFiles.join(", "), example: "RAP" },
    most: mostRows,
    judge: judgeSitesFile,
    store: importFacilities,
    stored: counted,
  }),
  trainings: list({
    columns: trainingColumns,
    permission: "register.write",
    home: "/facilities",
    address: "/facilities/trainings/import",
    words: "facilities.import-trainings",
    gaps: { example: "RAP" },
    most: mostRows,
    judge: judgeTrainingsFile,
    store: importTrainings,
    stored: counted,
  }),
} satisfies Record<ImportList, ListToImport>;
