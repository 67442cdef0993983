import type { EventEntry } from "@/lib/audit/kinds";
import { holdAccount, makeOneTimeToken, voidLinks } from "@/lib/auth/one-time-links";
import type { Transaction } from "@/lib/db/client";
import { conflict, forbidden, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { designationInput, proposeInput } from "./input";
import { mayHandOverLink, mayPropose } from "./rules";

/** How the proposed person gets in: by their password, by the link in this result, or by one an administrator makes. */
type SignsInBy = "password" | "link" | "link elsewhere";

/**
 * Proposes a person, known by e-mail, for a role in a department. A person without an account gets one; one without a
 * password gets a one-time link, whose token is in the result this once, unless another department proposed them before:
 * then an administrator makes the link, and earlier ones stop working. Nobody holds the role until they accept.
 */
export const proposeDesignation = mutation({
  permission: "designation.propose",
  input: proposeInput,
  subject: (tx, { departmentId }) =>
    tx.department
      .findUnique({ where: { id: departmentId }, select: { id: true } })
      .then((found) => found && { departmentId: found.id }),
  change: async ({ tx, actor, now, input, subject }) => {
    if (!mayPropose(actor.role, input.role)) throw forbidden();
    await tx.$executeRaw`select from users where email = ${input.email} for update`;
    const person =
      (await tx.user.findUnique({ where: { email: input.email } })) ??
      (await tx.user.create({ data: { email: input.email, name: input.name, createdAt: now } }));
    if (person.deactivatedAt)
      throw ruleBroken(
        { key: "designations.error.deactivated" },
        { email: { key: "designations.error.deactivated" } },
      );
    if (person.office)
      throw ruleBroken(
        { key: "designations.error.has-office" },
        { email: { key: "designations.error.has-office" } },
      );
    const held = await tx.designation.findFirst({
      where: { userId: person.id, status: "active" },
      select: { departmentId: true, role: true },
    });
    if (held && held.departmentId !== subject.departmentId)
      throw conflict({ key: "errors.designated-elsewhere" });
    if (held?.role === input.role) throw conflict({ key: "designations.error.holds-already" });
    const designation = await tx.designation.create({
      data: {
        role: input.role,
        departmentId: subject.departmentId,
        userId: person.id,
        proposedById: actor.id,
        proposedAt: now,
      },
    });
    const others = await tx.designation.findMany({
      where: { userId: person.id },
      select: { departmentId: true },
      distinct: ["departmentId"],
    });
    const signsInBy: SignsInBy = person.passwordHash
      ? "password"
      : mayHandOverLink(
            actor,
            subject.departmentId,
            others.map((one) => one.departmentId),
          )
        ? "link"
        : "link elsewhere";
    // A link another department holds would open what this one asks.
    if (signsInBy === "link elsewhere") await voidLinks(tx, [person.id], now);
    const token = signsInBy === "link" ? await makeOneTimeToken(tx, person.id, now) : null;
    // Whoever holds a link can set the password, so the trail names who was handed one.
    const linkMade: EventEntry = {
      action: "person.link-renewed",
      subjectType: "person",
      subjectId: person.id,
      departmentId: subject.departmentId,
      details: { person: person.name },
    };
    const proposed: EventEntry = {
      action: "designation.proposed",
      subjectType: "designation",
      subjectId: designation.id,
      departmentId: subject.departmentId,
      details: { role: input.role, person: person.name },
    };
    return {
      result: { designationId: designation.id, person: person.name, signsInBy, token },
      audit: token ? [linkMade, proposed] : proposed,
    };
  },
});

const withPerson = (tx: Transaction, { designationId }: { designationId: string }) =>
  tx.designation.findUnique({ where: { id: designationId }, include: { user: { select: { name: true } } } });

/**
 * The proposed person takes the role. Whoever held it is replaced in the same step, and a role the person held in the
 * same department ends; both stay in the history.
 */
export const acceptDesignation = mutation({
  permission: "designation.answer",
  input: designationInput,
  subject: withPerson,
  change: async ({ tx, now, subject }) => {
    if (subject.status !== "proposed") throw conflict({ key: "designations.error.answered-already" });
    await holdAccount(tx, subject.userId);
    const person = await tx.user.findUniqueOrThrow({
      where: { id: subject.userId },
      select: { office: true },
    });
    if (person.office) throw ruleBroken({ key: "designations.error.own-office" });
    const ends = await tx.designation.updateManyAndReturn({
      where: {
        departmentId: subject.departmentId,
        status: "active",
        OR: [{ role: subject.role }, { userId: subject.userId }],
      },
      data: { status: "ended", endReason: "replaced", endedAt: now },
      select: { userId: true },
    });
    const replacedId = ends.find((ended) => ended.userId !== subject.userId)?.userId;
    const replaced = replacedId
      ? await tx.user.findUnique({ where: { id: replacedId }, select: { name: true } })
      : null;
    const moved = await tx.designation.updateMany({
      where: { id: subject.id, status: "proposed" },
      data: { status: "active", acceptedAt: now },
    });
    if (moved.count === 0) throw conflict({ key: "designations.error.answered-already" });
    return {
      result: { departmentId: subject.departmentId },
      audit: {
        action: "designation.accepted",
        subjectType: "designation",
        subjectId: subject.id,
        departmentId: subject.departmentId,
        details: { role: subject.role, person: subject.user.name, replaced: replaced?.name ?? null },
      },
    };
  },
});

/** The proposed person declines; the proposal ends and stays in the history. */
export const declineDesignation = mutation({
  permission: "designation.answer",
  input: designationInput,
  subject: withPerson,
  change: async ({ tx, now, subject }) => {
    const moved = await tx.designation.updateMany({
      where: { id: subject.id, status: "proposed" },
      data: { status: "ended", endReason: "declined", endedAt: now },
    });
    if (moved.count === 0) throw conflict({ key: "designations.error.answered-already" });
    return ended(subject, "declined");
  },
});

/** Withdraws a proposal, or ends an active designation; the department may then be without a liaison, and shows so. */
export const endDesignation = mutation({
  permission: "designation.end",
  input: designationInput,
  subject: withPerson,
  change: async ({ tx, actor, now, subject }) => {
    if (!mayPropose(actor.role, subject.role)) throw forbidden();
    const reason = subject.status === "proposed" ? "withdrawn" : "left";
    const moved = await tx.designation.updateMany({
      where: { id: subject.id, status: { in: ["proposed", "active"] } },
      data: { status: "ended", endReason: reason, endedAt: now },
    });
    if (moved.count === 0) throw conflict({ key: "designations.error.ended-already" });
    return ended(subject, reason);
  },
});

function ended(
  subject: NonNullable<Awaited<ReturnType<typeof withPerson>>>,
  reason: "declined" | "withdrawn" | "left",
) {
  return {
    result: { departmentId: subject.departmentId, reason },
    audit: {
      action: "designation.ended" as const,
      subjectType: "designation" as const,
      subjectId: subject.id,
      departmentId: subject.departmentId,
      details: { role: subject.role, person: subject.user.name, reason },
    },
  };
}
