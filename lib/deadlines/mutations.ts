import type { Transaction } from "@/lib/db/client";
import type { MessageKey } from "@/lib/i18n/message-key";
import { conflict, type Refusal, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { extendDeadlineInput } from "./input";
import { dayIn, daysBetween, extendedDeadline, longestExtension } from "./rules";

const dayOfColumn = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Gives one department a later day (the end of it, in the directive's zone) for what it still owes under one directive.
 * Every task of the plan that was due earlier points at a new deadline; the original stays beside it, and the verdict
 * on what was filed already stays as it was. Refuses a day that is not later than today and than the deadline that
 * stands, one more than a year away (it would be a slip of the hand), and a plan that is accepted. The plan is locked, so that an extension and a submission cannot cross.
 */
export const extendDeadline = mutation({
  permission: "deadline.extend",
  input: extendDeadlineInput,
  subject: async (tx, { planId }) => {
    await tx.$queryRaw`select 1 from plans where id = ${planId}::uuid for update`;
    return tx.plan.findUnique({
      where: { id: planId },
      select: {
        id: true,
        status: true,
        departmentId: true,
        directive: { select: { number: true, zone: true } },
        tasks: { select: { id: true, effectiveDeadline: { select: { dueOn: true } } } },
      },
    });
  },
  change: async ({ tx, now, input, subject: plan }) => {
    const { zone, number } = plan.directive;
    if (plan.status === "accepted") throw ruleBroken({ key: "deadlines.error.nothing-owed" });
    const today = dayIn(zone, now);
    if (input.dueOn <= today) throw notLater("deadlines.error.not-after-today");
    if (daysBetween(today, input.dueOn) > longestExtension) throw notLater("deadlines.error.too-far");
    const earlier = new Map<string, string[]>();
    for (const task of plan.tasks) {
      const dueOn = dayOfColumn(task.effectiveDeadline.dueOn);
      if (dueOn < input.dueOn) earlier.set(dueOn, [...(earlier.get(dueOn) ?? []), task.id]);
    }
    const [from] = [...earlier.keys()].sort();
    if (!from) throw notLater("deadlines.error.not-later");
    let tasks = 0;
    for (const [dueOn, ids] of earlier) tasks += await pointAt(tx, ids, dueOn, input.dueOn, zone);
    return {
      result: { planId: plan.id, from, to: input.dueOn, tasks },
      audit: {
        action: "deadline.extended",
        subjectType: "plan",
        subjectId: plan.id,
        departmentId: plan.departmentId,
        details: { directive: number, from, to: input.dueOn, reason: input.reason.trim(), tasks },
      },
    };
  },
});

async function pointAt(
  tx: Transaction,
  taskIds: string[],
  from: string,
  to: string,
  zone: string,
): Promise<number> {
  const { dueOn, ...computed } = extendedDeadline(to, from, zone);
  const { id } = await tx.deadline.create({
    data: { ...computed, dueOn: new Date(dueOn) },
    select: { id: true },
  });
  const moved = await tx.task.updateMany({
    where: { id: { in: taskIds }, effectiveDeadline: { dueOn: new Date(from) } },
    data: { effectiveDeadlineId: id },
  });
  if (moved.count !== taskIds.length) throw conflict({ key: "deadlines.error.extended-already" });
  return moved.count;
}

const notLater = (key: MessageKey): Refusal => ruleBroken({ key }, { dueOn: { key } });
