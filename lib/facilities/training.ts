import type { Transaction } from "@/lib/db/client";
import { conflict, invalid, ruleBroken } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { dayGone } from "@/lib/registers/rules";
import { standingOf } from "@/lib/registers/standing";
import { trainInput } from "./input";
import { eventOf, siteOf } from "./mutations";

/** How many people of a site are still to be trained; the site is locked, so that two trainings cannot count the same people. */
async function leftToTrain(tx: Transaction, facilityId: string): Promise<number> {
  const [site] = await tx.$queryRaw<{ staffToTrain: number }[]>`
    select staff_to_train as "staffToTrain" from facilities where id = ${facilityId}::uuid for update`;
  const { _sum } = await tx.trainingSession.aggregate({
    where: { facilityId, withdrawnAt: null },
    _sum: { staffTrained: true },
  });
  return Math.max(0, (site?.staffToTrain ?? 0) - (_sum.staffTrained ?? 0));
}

/**
 * Records a training held at a site. Its day may not lie ahead, and nobody is counted twice: no more people than are still
 * to be trained there. A form that arrives twice is one training.
 */
export const recordTraining = mutation({
  permission: "register.write",
  input: trainInput,
  subject: siteOf,
  change: async ({ tx, actor, now, input, subject }) => {
    if (subject.withdrawnAt) throw ruleBroken({ key: "facilities.error.withdrawn" });
    const { heldOn, material, staffTrained, language, formKey } = input;
    const count = await leftToTrain(tx, subject.id);
    const before = formKey ? await tx.trainingSession.findUnique({ where: { formKey } }) : null;
    if (before) {
      const same =
        before.facilityId === subject.id &&
        before.createdById === actor.id &&
        before.heldOn.toISOString().startsWith(heldOn) &&
        before.material === material.trim() &&
        before.staffTrained === staffTrained &&
        before.language === language;
      if (!same) throw conflict({ key: "facilities.error.sent-already" });
      return { result: { sessionId: before.id, facilityId: subject.id }, audit: nothingChanged };
    }
    if (staffTrained > count)
      throw invalid({ staffTrained: { key: "facilities.error.too-many", values: { count } } });
    const session = await tx.trainingSession.create({
      data: {
        heldOn: dayGone(heldOn, now, "heldOn", "facilities.error.future"),
        material: material.trim(),
        staffTrained,
        language,
        formKey: formKey ?? null,
        facilityId: subject.id,
        createdById: actor.id,
        createdAt: now,
        changedById: actor.id,
        changedAt: now,
      },
    });
    return {
      result: { sessionId: session.id, facilityId: subject.id },
      audit: {
        ...eventOf("training.recorded", subject),
        details: { facility: subject.name, on: heldOn, trained: staffTrained },
      },
    };
  },
});

const standing = standingOf({
  permission: "register.write",
  table: "training_sessions",
  named: "sessionId",
  rows: async (tx, ids) => {
    const sessions = await tx.trainingSession.findMany({
      where: { id: { in: [...ids] } },
      include: { facility: { include: { department: { select: { abbreviation: true } } } } },
      orderBy: { id: "asc" },
    });
    const rows = [];
    for (const session of sessions) {
      const { departmentId, department } = session.facility;
      rows.push({ ...session, departmentId, department, left: await leftToTrain(tx, session.facilityId) });
    }
    return rows;
  },
  name: ({ facility }) => facility.name,
  hurdle: ({ staffTrained, left, withdrawnAt }, withdrawn) =>
    !withdrawn && withdrawnAt && staffTrained > left
      ? { key: "facilities.error.too-many", values: { count: left } }
      : null,
  event: ({ facility, heldOn, staffTrained }, _, withdrawn) => ({
    ...eventOf(withdrawn ? "training.withdrawn" : "training.restored", facility),
    details: { facility: facility.name, on: heldOn.toISOString().slice(0, 10), trained: staffTrained },
  }),
});

/** Takes a training back that was recorded by mistake; it stays on record and can be put back. */
export const withdrawTraining = standing.one(true);

/** Puts back a training that was taken back, unless its people have been counted at another meanwhile. */
export const restoreTraining = standing.one(false);
