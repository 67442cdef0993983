import type { Transaction } from "@/lib/db/client";
import { conflict, invalid, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { sessionInput, trainInput } from "./input";
import { eventOf, siteOf } from "./mutations";
import { dayGone } from "./rules";

/** Records a training held at a site. Its day may not lie ahead, and not more people than work there can be trained at one. */
export const recordTraining = mutation({
  permission: "register.write",
  input: trainInput,
  subject: siteOf,
  change: async ({ tx, actor, now, input, subject }) => {
    if (subject.withdrawnAt) throw ruleBroken({ key: "facilities.error.withdrawn" });
    if (input.staffTrained > subject.staffToTrain)
      throw invalid({
        staffTrained: { key: "facilities.error.too-many", values: { count: subject.staffToTrain } },
      });
    const { heldOn, material, staffTrained, language } = input;
    const session = await tx.trainingSession.create({
      data: {
        heldOn: dayGone(heldOn, now, "heldOn"),
        material: material.trim(),
        staffTrained,
        language,
        facilityId: subject.id,
        createdById: actor.id,
        createdAt: now,
        changedById: actor.id,
        changedAt: now,
      },
    });
    return {
      result: { sessionId: session.id },
      audit: {
        ...eventOf("training.recorded", subject),
        details: { facility: subject.name, on: heldOn, trained: staffTrained },
      },
    };
  },
});

const sessionOf = async (tx: Transaction, { sessionId }: { sessionId: string }) => {
  const session = await tx.trainingSession.findUnique({
    where: { id: sessionId },
    include: { facility: true },
  });
  return session && { ...session, departmentId: session.facility.departmentId };
};

const standing = (withdrawn: boolean) =>
  mutation({
    permission: "register.write",
    input: sessionInput,
    subject: sessionOf,
    change: async ({ tx, actor, now, input: { version }, subject }) => {
      const { count } = await tx.trainingSession.updateMany({
        where: { id: subject.id, version, withdrawnAt: withdrawn ? null : { not: null } },
        data: {
          withdrawnAt: withdrawn ? now : null,
          version: version + 1,
          changedById: actor.id,
          changedAt: now,
        },
      });
      if (count === 0) throw conflict({ key: "registers.error.stale" });
      return {
        result: { sessionId: subject.id, version: version + 1 },
        audit: {
          ...eventOf(withdrawn ? "training.withdrawn" : "training.restored", subject.facility),
          details: {
            facility: subject.facility.name,
            on: subject.heldOn.toISOString().slice(0, 10),
            trained: subject.staffTrained,
          },
        },
      };
    },
  });

/** Takes a training back that was recorded by mistake; it stays on record and can be put back. */
export const withdrawTraining = standing(true);

/** Puts back a training that was taken back. */
export const restoreTraining = standing(false);
