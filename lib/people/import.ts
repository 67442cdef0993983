import type { z } from "zod";
import { type Actor, can } from "@/lib/auth/permissions";
import { type DesignationRole, OfficeRole } from "@/lib/db/generated/enums";
import { mayPropose } from "@/lib/designations/rules";
import { findingsOf } from "@/lib/imports/judge";
import type { Columns, Line } from "@/lib/imports/mapping";
import { type Finding, type Judged, type Judgement, otherRows, type Verdict } from "@/lib/imports/rules";
import { inBreaths } from "@/lib/platform/breathe";
import { type PersonRow, personRow } from "./input";

/** The columns of a file of people. `department` is an abbreviation, for the roles of a department only. */
export const personColumns = {
  email: { required: true, also: ["e mail", "email address", "mail", "correo", "correo electrónico"] },
  name: { required: true, also: ["full name", "person", "nombre", "nombre completo", "persona"] },
  role: { required: true, also: ["office", "position", "función", "rol", "cargo"] },
  department: { required: false, also: ["dept", "department abbreviation", "departamento", "depto"] },
} as const satisfies Columns;

type Column = keyof typeof personColumns;

export type KnownPerson = {
  id: string;
  email: string;
  name: string;
  office: OfficeRole | null;
  deactivated: boolean;
  hasPassword: boolean;
  held: { departmentId: string; role: DesignationRole } | null;
};

/** What a list of people is compared with. */
export type KnownCity = {
  people: Map<string, KnownPerson>;
  /** Ids by abbreviation. */
  departments: Map<string, string>;
  /** The e-mail of whoever is asked at present, by `proposalKey`. */
  pending: Map<string, string>;
  /** The name of whoever holds a role at present, by `proposalKey`. */
  holders: Map<string, string>;
};

export const proposalKey = (departmentId: string, role: string): string => `${departmentId} ${role}`;

/** What storing one row does. */
export type PersonStep = {
  email: string;
  name: string;
  known: KnownPerson | null;
  rename: boolean;
  office: OfficeRole | null;
  propose: { departmentId: string; role: DesignationRole } | null;
};

type Weighed = { verdict: Verdict; findings: Finding[]; step: PersonStep | null };

type ReadLine = { read: z.ZodSafeParseResult<PersonRow>; problems: Finding[] };

/** What each row of a file says, not yet weighed; others are answered meanwhile. */
export async function readPeople(lines: readonly Line<Column>[]): Promise<ReadLine[]> {
  const parsed: ReadLine[] = [];
  await inBreaths(lines, 25, ({ cells, problems }) =>
    parsed.push({ read: personRow.safeParse(cells), problems }),
  );
  return parsed;
}

/** What each row of a file would do in the city as it is, `parsed` being what it says; `rows` are those without a problem. */
export function judgePeople(
  lines: readonly Line<Column>[],
  parsed: readonly ReadLine[],
  city: KnownCity,
  actor: Actor,
): Judgement<PersonRow> {
  const sound = lines.flatMap(({ row }, place) => {
    const one = parsed[place];
    return one?.read.success && one.problems.length === 0 ? [{ row, person: one.read.data }] : [];
  });
  const people = sound.map(({ person }) => person);
  const places = sound.map(({ row }) => row);
  const weighed = new Map(weighPeople(people, places, city, actor).map((one, place) => [places[place], one]));
  const judged = lines.map(({ row, cells }, place): Judged => {
    const label = cells.email || cells.name;
    const good = weighed.get(row);
    if (good) return { row, label, verdict: good.verdict, findings: good.findings };
    const { read, problems } = parsed[place] ?? { problems: [] };
    const wrongFields = read && !read.success ? findingsOf(read.error) : [];
    return { row, label, verdict: "problem", findings: [...problems, ...wrongFields] };
  });
  const rows = sound.flatMap(({ row, person }) => (weighed.get(row)?.verdict === "problem" ? [] : [person]));
  return { judged, rows };
}

/** Weighs rows whose cells are sound against the city and against each other; `places` are their row numbers. */
export function weighPeople(rows: PersonRow[], places: number[], city: KnownCity, actor: Actor): Weighed[] {
  const at = (place: number) => places[place] ?? place + 1;
  const repeated = otherRows(rows.map(({ email }, place) => ({ row: at(place), key: email })));
  const asked = otherRows(
    rows.map(({ role, department }, place) => ({
      row: at(place),
      key: isOffice(role) ? "" : `${role} ${department}`,
    })),
  );
  return rows.map((row, place) => {
    const twice = repeated.get(at(place));
    if (twice) return wrong("email", "imports.row.repeated", { row: twice });
    const sameRole = asked.get(at(place));
    if (sameRole) return wrong("role", "imports.people.role-repeated", { row: sameRole });
    const known = city.people.get(row.email) ?? null;
    if (known?.deactivated) return wrong("email", "imports.people.deactivated");
    return isOffice(row.role)
      ? weighOffice(row, row.role, known, actor)
      : weighDesignation(row, row.role, known, city, actor);
  });
}

const isOffice = (role: PersonRow["role"]): role is OfficeRole => Object.hasOwn(OfficeRole, role);

function wrong(column: string, key: Finding["said"]["key"], values?: Finding["said"]["values"]): Weighed {
  return { verdict: "problem", findings: [{ column, said: { key, values } }], step: null };
}

function outcome(
  row: PersonRow,
  known: KnownPerson | null,
  more: { office?: OfficeRole; propose?: PersonStep["propose"]; says?: Finding[] },
): Weighed {
  const rename = known !== null && known.name !== row.name;
  const findings = [
    ...(rename
      ? [
          {
            column: "name",
            said: { key: "imports.change.from-to", values: { from: known.name, to: row.name } },
          } satisfies Finding,
        ]
      : []),
    ...(more.says ?? []),
  ];
  const step = {
    email: row.email,
    name: row.name,
    known,
    rename,
    office: more.office ?? null,
    propose: more.propose ?? null,
  };
  return { verdict: known === null ? "add" : findings.length > 0 ? "change" : "same", findings, step };
}

function weighOffice(row: PersonRow, office: OfficeRole, known: KnownPerson | null, actor: Actor): Weighed {
  if (row.department) return wrong("department", "imports.people.no-department");
  if (!known)
    return outcome(row, null, {
      office,
      says: [{ said: { key: "imports.people.invited" }, named: { role: `auth.roles.${office}` } }],
    });
  if (known.office === office) return outcome(row, known, {});
  if (known.id === actor.id) return wrong("role", "people.error.own-office");
  if (known.held) return wrong("role", "people.error.designated");
  const named = { from: `auth.roles.${known.office ?? "none"}`, to: `auth.roles.${office}` } as const;
  return outcome(row, known, {
    office,
    says: [{ column: "role", said: { key: "imports.change.from-to" }, named }],
  });
}

function weighDesignation(
  row: PersonRow,
  role: DesignationRole,
  known: KnownPerson | null,
  city: KnownCity,
  actor: Actor,
): Weighed {
  if (!row.department) return wrong("department", "imports.people.department-missing");
  const departmentId = city.departments.get(row.department);
  if (!departmentId)
    return wrong("department", "imports.people.department-unknown", { department: row.department });
  if (!mayPropose(actor.role, role) || !can(actor, "designation.propose", { departmentId }))
    return wrong("role", "errors.forbidden");
  if (known?.office) return wrong("role", "designations.error.has-office");
  if (known?.held && known.held.departmentId !== departmentId)
    return wrong("department", "errors.designated-elsewhere");
  if (known?.held?.role === role) return outcome(row, known, {});
  const pending = city.pending.get(proposalKey(departmentId, role));
  if (pending === row.email) return outcome(row, known, {});
  if (pending) return wrong("role", "errors.proposal-pending");
  const says: Finding[] = [
    {
      said: { key: "imports.people.proposed", values: { department: row.department } },
      named: { role: `auth.roles.${role}` },
    },
  ];
  const holder = city.holders.get(proposalKey(departmentId, role));
  if (holder) says.push({ said: { key: "imports.people.replaces", values: { name: holder } } });
  return outcome(row, known, { propose: { departmentId, role }, says });
}
