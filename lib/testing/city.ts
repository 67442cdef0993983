import { installationActor } from "@/lib/auth/installation-actor";
import type { Actor } from "@/lib/auth/permissions";
import { actorOf } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import type { DesignationRole, OfficeRole } from "@/lib/db/generated/enums";
import { importDepartments } from "@/lib/departments/mutations";
import { acceptDesignation, proposeDesignation } from "@/lib/designations/mutations";
import { publishDirective } from "@/lib/directives/mutations";
import { assignDepartments } from "@/lib/people/mutations";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import { executiveDirective12 } from "@/prisma/seed/directive";

/** A small city for tests: two departments with liaisons, one vacant, the offices, and Executive Directive No. 12 published. */
export type City = {
  departments: Record<"RAP" | "LAPL" | "ZOO", string>;
  administrator: Actor;
  /** Assigned RAP and ZOO, not LAPL. */
  reviewer: Actor;
  auditor: Actor;
  /** Of RAP. */
  head: Actor;
  /** Of RAP. */
  liaison: Actor;
  /** Of RAP. */
  alternate: Actor;
  /** Of LAPL. */
  otherLiaison: Actor;
  /** Signed in, without any role. */
  stranger: Actor;
};

/** Instants around the deadline of the directive: 26 July 2025 00:00 in Los Angeles. */
export const beforeDeadline = new Date("2025-07-22T21:00:00Z");
export const deadline = new Date("2025-07-26T07:00:00Z");
export const afterDeadline = new Date("2025-07-28T17:00:00Z");

/** Builds the city through the product's own writes, with the clock at `beforeDeadline`. Call after `testDatabase()`. */
export async function buildCity(): Promise<City> {
  await db.installation.update({ where: { id: 1 }, data: { demonstration: true } });
  await moveClockTo(new Date("2025-07-11T23:00:00Z"));
  const names = ["RAP", "LAPL", "ZOO"] as const;
  await importDepartments(installationActor, {
    rows: names.map((abbreviation) => ({
      abbreviation,
      name: `Department ${abbreviation}`,
      kind: "department",
      abbreviationSource: "test",
      aliases: [],
      effectiveFrom: "2025-01-01",
    })),
  });
  const ids = new Map((await db.department.findMany()).map(({ id, abbreviation }) => [abbreviation, id]));
  const departments = { RAP: ids.get("RAP") ?? "", LAPL: ids.get("LAPL") ?? "", ZOO: ids.get("ZOO") ?? "" };
  const administrator = await office("administrator");
  const reviewer = await office("reviewer");
  await assignDepartments(administrator, {
    userId: reviewer.id,
    departmentIds: [departments.RAP, departments.ZOO],
  });
  await publishDirective(administrator, structuredClone(executiveDirective12));
  const city = {
    departments,
    administrator,
    reviewer: await fresh(reviewer),
    auditor: await office("auditor"),
    head: await appoint(administrator, departments.RAP, "department_head", "head@rap.example"),
    liaison: await appoint(administrator, departments.RAP, "liaison", "liaison@rap.example"),
    alternate: await appoint(administrator, departments.RAP, "alternate", "alternate@rap.example"),
    otherLiaison: await appoint(administrator, departments.LAPL, "liaison", "liaison@lapl.example"),
    stranger: await person("stranger@city.example"),
  };
  await moveClockTo(beforeDeadline);
  return city;
}

/** The actor as the database has it now, after something about the person changed. */
export async function fresh(actor: Actor): Promise<Actor> {
  return (await actorOf(actor.id)) as Actor;
}

async function person(email: string, held?: OfficeRole): Promise<Actor> {
  const { id } = await db.user.create({
    data: { email, name: email.replace(/@.*/, ""), office: held ?? null },
  });
  return (await actorOf(id)) as Actor;
}

const office = (role: OfficeRole) => person(`${role}@mayor.example`, role);

async function appoint(
  administrator: Actor,
  departmentId: string,
  role: DesignationRole,
  email: string,
): Promise<Actor> {
  const name = email.replace(/@.*/, "");
  const { designationId } = await proposeDesignation(administrator, { departmentId, role, name, email });
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  await acceptDesignation((await actorOf(id)) as Actor, { designationId });
  return (await actorOf(id)) as Actor;
}
