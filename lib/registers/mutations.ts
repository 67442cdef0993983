import type { Actor } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import type { NoneDecision, Register } from "@/lib/db/generated/enums";
import { conflict, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { refuseNoneInput, statementInput, stateNoneInput } from "./input";
import { rowsIn } from "./rows";

/** A department as the subject of a write about one of its registers; null when there is none of that id. */
export const registerOf = (tx: Transaction, { departmentId }: { departmentId: string }) =>
  tx.department
    .findUnique({ where: { id: departmentId }, select: { id: true, abbreviation: true } })
    .then((found) => found && { ...found, departmentId: found.id });

/** States that a department has nothing to record in a register, and why. Refused while the register holds rows. */
export const stateNone = mutation({
  permission: "register.write",
  input: stateNoneInput,
  subject: registerOf,
  change: async ({ tx, actor, now, input, subject }) => {
    if ((await rowsIn(tx, input.register, subject.id)) > 0)
      throw ruleBroken({ key: "registers.error.has-rows" });
    const { id } = await tx.noneStatement.create({
      data: {
        register: input.register,
        departmentId: subject.id,
        reason: input.reason.trim(),
        language: input.language,
        statedById: actor.id,
        statedAt: now,
      },
    });
    return {
      result: told(id, input.register, subject),
      audit: {
        action: "none.stated",
        subjectType: "register",
        subjectId: id,
        departmentId: subject.id,
        details: { register: input.register, reason: input.reason.trim() },
      },
    };
  },
});

const live = (tx: Transaction, { statementId }: { statementId: string }) =>
  tx.noneStatement.findUnique({
    where: { id: statementId },
    include: { department: { select: { abbreviation: true } } },
  });

/** The statement a write was about, and whose register it is of. */
const told = (id: string, register: Register, { abbreviation }: { abbreviation: string }) => ({
  statementId: id,
  register,
  department: abbreviation,
});

/** Takes a statement back, decided or not: the department has something to record after all. */
export const withdrawNone = mutation({
  permission: "register.write",
  input: statementInput,
  subject: live,
  change: async ({ tx, now, subject }) => {
    const { count } = await tx.noneStatement.updateMany({
      where: { id: subject.id, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) throw conflict({ key: "registers.error.moved-on" });
    return {
      result: told(subject.id, subject.register, subject.department),
      audit: {
        action: "none.withdrawn",
        subjectType: "register",
        subjectId: subject.id,
        departmentId: subject.departmentId,
        details: { register: subject.register },
      },
    };
  },
});

type Statement = NonNullable<Awaited<ReturnType<typeof live>>>;

/** Decides on a statement nobody has decided on or taken back. */
async function decide(
  { tx, actor, now, subject }: { tx: Transaction; actor: Actor; now: Date; subject: Statement },
  decision: NoneDecision,
  reason: string | null,
) {
  const { count } = await tx.noneStatement.updateMany({
    where: { id: subject.id, withdrawnAt: null, decision: null },
    data: { decision, decisionReason: reason, decidedById: actor.id, decidedAt: now },
  });
  if (count === 0) throw conflict({ key: "registers.error.moved-on" });
  return {
    result: told(subject.id, subject.register, subject.department),
    audit: {
      action: "none.decided" as const,
      subjectType: "register" as const,
      subjectId: subject.id,
      departmentId: subject.departmentId,
      details: { register: subject.register, decision, reason },
    },
  };
}

/** Accepts that a department has nothing to record. */
export const acceptNone = mutation({
  permission: "register.decide",
  input: statementInput,
  subject: live,
  change: (given) => decide(given, "accepted", null),
});

/** Refuses a statement of "none" with a reason; the department states it anew or records what there is. */
export const refuseNone = mutation({
  permission: "register.decide",
  input: refuseNoneInput,
  subject: live,
  change: (given) => decide(given, "refused", given.input.reason.trim()),
});
