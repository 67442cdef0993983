import type { Transaction } from "@/lib/db/client";
import { type KnownCity, type KnownPerson, proposalKey } from "./import";
import type { PersonRow } from "./input";

/** What the city knows of the people, departments and roles a list names: three statements, whatever its length. */
export async function knownCity(
  tx: Pick<Transaction, "user" | "department" | "designation">,
  rows: PersonRow[],
): Promise<KnownCity> {
  const emails = [...new Set(rows.map((row) => row.email))];
  const abbreviations = [...new Set(rows.map((row) => row.department).filter(Boolean))];
  const people = await tx.user.findMany({
    where: { email: { in: emails } },
    select: {
      id: true,
      email: true,
      name: true,
      office: true,
      deactivatedAt: true,
      passwordHash: true,
      designations: { where: { status: "active" }, select: { departmentId: true, role: true } },
    },
  });
  const departments = await tx.department.findMany({
    where: { abbreviation: { in: abbreviations } },
    select: { id: true, abbreviation: true },
  });
  const roles = await tx.designation.findMany({
    where: { status: { in: ["proposed", "active"] }, departmentId: { in: departments.map(({ id }) => id) } },
    select: { departmentId: true, role: true, status: true, user: { select: { email: true, name: true } } },
  });
  const standing = (status: "proposed" | "active", fact: "email" | "name") =>
    new Map(
      roles
        .filter((one) => one.status === status)
        .map(({ departmentId, role, user }) => [proposalKey(departmentId, role), user[fact]]),
    );
  const known = people.map(
    ({ deactivatedAt, passwordHash, designations, ...person }): [string, KnownPerson] => [
      person.email,
      {
        ...person,
        deactivated: deactivatedAt !== null,
        hasPassword: passwordHash !== null,
        held: designations[0] ?? null,
      },
    ],
  );
  return {
    people: new Map(known),
    departments: new Map(departments.map(({ id, abbreviation }) => [abbreviation, id])),
    pending: standing("proposed", "email"),
    holders: standing("active", "name"),
  };
}
