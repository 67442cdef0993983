import type { EventEntry } from "@/lib/audit/kinds";
import { holdAccount, makeOneTimeToken } from "@/lib/auth/one-time-links";
import { firstOffice, takesAssignments } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import { notFound, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { startAnew } from "./first-office";
import {
  assignInput,
  changeOfficeInput,
  deactivateInput,
  inviteInput,
  makeAdministratorInput,
  personInput,
} from "./input";

async function person(tx: Transaction, { userId }: { userId: string }) {
  await holdAccount(tx, userId);
  const found = await tx.user.findUnique({ where: { id: userId } });
  return found && { ...found, userId: found.id };
}

/** Invites a person to an office of the city; the token of the one-time link is in the result this once. */
export const invitePerson = mutation({
  permission: "person.administer",
  input: inviteInput,
  subject: async () => ({}),
  change: async ({ tx, now, input }) => {
    const known = await tx.user.findUnique({ where: { email: input.email }, select: { id: true } });
    if (known) throw ruleBroken({ key: "people.error.known" }, { email: { key: "people.error.known" } });
    const created = await tx.user.create({ data: { ...input, createdAt: now } });
    const token = await makeOneTimeToken(tx, created.id, now);
    return {
      result: { userId: created.id, person: created.name, token },
      audit: {
        action: "person.invited",
        subjectType: "person",
        subjectId: created.id,
        departmentId: null,
        details: { person: created.name, office: created.office },
      },
    };
  },
});

/** Makes a new one-time link for a person who has lost theirs or their password; earlier links stop working. */
export const renewLink = mutation({
  permission: "person.administer",
  input: personInput,
  subject: person,
  change: async ({ tx, now, subject }) => {
    if (subject.deactivatedAt) throw ruleBroken({ key: "people.error.deactivated" });
    return {
      result: { person: subject.name, token: await makeOneTimeToken(tx, subject.id, now) },
      audit: {
        action: "person.link-renewed",
        subjectType: "person",
        subjectId: subject.id,
        departmentId: null,
        details: { person: subject.name },
      },
    };
  },
});

/**
 * Gives a person another office of the city, or none. Never one's own, and never the last administrator's (the database
 * holds that). Whoever had no office before signs in anew, by a link still to be made: `needsLink`.
 */
export const changeOffice = mutation({
  permission: "person.administer",
  input: changeOfficeInput,
  subject: person,
  change: async ({ tx, actor, now, input, subject }) => {
    if (subject.id === actor.id) throw ruleBroken({ key: "people.error.own-office" });
    const held = await tx.designation.count({ where: { userId: subject.id, status: "active" } });
    if (input.office && held > 0) throw ruleBroken({ key: "people.error.designated" });
    await tx.user.update({ where: { id: subject.id }, data: { office: input.office } });
    if (!takesAssignments(input.office))
      await tx.reviewerAssignment.deleteMany({ where: { userId: subject.id } });
    const needsLink = subject.office === null && input.office !== null;
    const withdrawn = needsLink ? await startAnew(tx, [subject.id], now) : [];
    return {
      result: { person: subject.name, needsLink },
      audit: [
        {
          action: "person.office-changed",
          subjectType: "person",
          subjectId: subject.id,
          departmentId: null,
          details: { person: subject.name, from: subject.office, to: input.office },
        },
        ...withdrawn,
      ],
    };
  },
});

/** Ends a person's access at once: every session, every unused link and every designation; what they did stays. */
export const deactivatePerson = mutation({
  permission: "person.administer",
  input: deactivateInput,
  subject: person,
  change: async ({ tx, actor, now, input, subject }) => {
    if (subject.id === actor.id) throw ruleBroken({ key: "people.error.own-access" });
    if (subject.deactivatedAt) throw ruleBroken({ key: "people.error.deactivated" });
    await tx.user.update({ where: { id: subject.id }, data: { deactivatedAt: now } });
    await tx.oneTimeLink.updateMany({ where: { userId: subject.id, usedAt: null }, data: { usedAt: now } });
    await tx.session.updateMany({ where: { userId: subject.id, endedAt: null }, data: { endedAt: now } });
    const ended = await tx.designation.updateManyAndReturn({
      where: { userId: subject.id, status: { in: ["proposed", "active"] } },
      data: { status: "ended", endReason: "deactivated", endedAt: now },
    });
    return {
      result: {},
      audit: [
        {
          action: "person.deactivated",
          subjectType: "person",
          subjectId: subject.id,
          departmentId: null,
          details: { person: subject.name, reason: input.reason?.trim() || null },
        },
        ...ended.map((designation) => ({
          action: "designation.ended" as const,
          subjectType: "designation" as const,
          subjectId: designation.id,
          departmentId: designation.departmentId,
          details: { role: designation.role, person: subject.name, reason: "deactivated" as const },
        })),
      ],
    };
  },
});

/** Lets a deactivated person sign in again; designations that ended stay ended. */
export const reactivatePerson = mutation({
  permission: "person.administer",
  input: personInput,
  subject: person,
  change: async ({ tx, subject }) => {
    if (!subject.deactivatedAt) throw ruleBroken({ key: "people.error.active" });
    await tx.user.update({ where: { id: subject.id }, data: { deactivatedAt: null } });
    return {
      result: {},
      audit: {
        action: "person.reactivated",
        subjectType: "person",
        subjectId: subject.id,
        departmentId: null,
        details: { person: subject.name },
      },
    };
  },
});

/** Sets which departments a reviewer reads and reviews; the list replaces the one before. */
export const assignDepartments = mutation({
  permission: "assignment.change",
  input: assignInput,
  subject: person,
  change: async ({ tx, now, input, subject }) => {
    if (!takesAssignments(subject.office)) throw ruleBroken({ key: "people.error.not-a-reviewer" });
    const departments = await tx.department.findMany({
      where: { id: { in: input.departmentIds } },
      select: { id: true, abbreviation: true },
      orderBy: { abbreviation: "asc" },
    });
    if (departments.length !== new Set(input.departmentIds).size) throw notFound();
    await tx.reviewerAssignment.deleteMany({ where: { userId: subject.id } });
    await tx.reviewerAssignment.createMany({
      data: departments.map(({ id }) => ({ userId: subject.id, departmentId: id, createdAt: now })),
    });
    return {
      result: {},
      audit: {
        action: "assignment.changed",
        subjectType: "person",
        subjectId: subject.id,
        departmentId: null,
        details: { person: subject.name, departments: departments.map((one) => one.abbreviation) },
      },
    };
  },
});

/**
 * Makes the person with this e-mail an administrator, with a new account if need be, and a one-time link: for whoever
 * runs the server, when there is no administrator yet or none can get in. A deactivated account becomes active again;
 * what opened an account without an office before opens it no more.
 */
export const makeAdministrator = mutation({
  permission: "person.administer",
  input: makeAdministratorInput,
  subject: async () => ({}),
  change: async ({ tx, now, input: { email } }) => {
    await tx.$executeRaw`select from users where email = ${email} for update`;
    const known = await tx.user.findUnique({ where: { email } });
    if (known && (await tx.designation.count({ where: { userId: known.id, status: "active" } })) > 0) {
      throw ruleBroken({ key: "people.error.designated" });
    }
    const made = await tx.user.upsert({
      where: { email },
      create: { email, name: email, office: firstOffice, createdAt: now },
      update: { office: firstOffice, deactivatedAt: null },
    });
    const about = { subjectType: "person", subjectId: made.id, departmentId: null } as const;
    const linked: EventEntry = { action: "person.link-renewed", ...about, details: { person: made.name } };
    const withdrawn = known?.office === null ? await startAnew(tx, [made.id], now) : [];
    const token = await makeOneTimeToken(tx, made.id, now);
    const result = { userId: made.id, person: made.name, known: known !== null, token };
    if (!known)
      return {
        result,
        audit: { action: "person.invited", ...about, details: { person: made.name, office: made.office } },
      };
    const changed: EventEntry[] = [];
    if (known.deactivatedAt)
      changed.push({ action: "person.reactivated", ...about, details: { person: made.name } });
    if (known.office !== firstOffice) {
      changed.push({
        action: "person.office-changed",
        ...about,
        details: { person: made.name, from: known.office, to: made.office },
      });
    }
    return { result, audit: [linked, ...changed, ...withdrawn] };
  },
});
