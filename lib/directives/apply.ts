import type { Transaction } from "@/lib/db/client";
import { type DeadlineRule, deadlineRule } from "@/lib/deadlines/input";
import { computeDeadline, dayIn } from "@/lib/deadlines/rules";
import { ruleBroken } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { holidaysByCalendar } from "./calendars";
import { appliesTo, applyDirectiveInput } from "./input";
import { addresses } from "./rules";

const dayOfColumn = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Applies a published directive to a department that got no plan from its publication: makes its plan and its tasks
 * under the newest published version. Each deadline follows the requirement's own rule. A department that existed when
 * the directive was signed has the deadlines of everybody; for a younger one the count starts on the day of applying,
 * in the directive's zone. Applying twice changes nothing. Refuses a department that has ended, and one that no
 * requirement addresses.
 */
export const applyDirective = mutation({
  permission: "directive.publish",
  input: applyDirectiveInput,
  subject: async (tx, { departmentId, directive: key }) => {
    await tx.$queryRaw`select 1 from departments where id = ${departmentId}::uuid for update`;
    const department = await tx.department.findUnique({ where: { id: departmentId } });
    const directive = await tx.directive.findUnique({
      where: { key },
      include: {
        versions: {
          where: { status: "published" },
          orderBy: { number: "desc" },
          take: 1,
          include: { requirements: { orderBy: { number: "asc" } } },
        },
      },
    });
    const version = directive?.versions[0];
    return department && directive && version ? { departmentId, department, directive, version } : null;
  },
  change: async ({ tx, now, input, subject: { department, directive, version } }) => {
    const known = await tx.plan.findUnique({
      where: { directiveId_departmentId: { directiveId: directive.id, departmentId: department.id } },
      select: { id: true },
    });
    const { abbreviation } = department;
    if (known) return { result: { planId: known.id, abbreviation, tasks: 0 }, audit: nothingChanged };
    const today = dayIn(directive.zone, now);
    if (department.effectiveTo && dayOfColumn(department.effectiveTo) <= today) {
      throw ruleBroken({ key: "departments.error.ended", values: { name: department.name } });
    }
    const asked = version.requirements.filter((one) =>
      addresses(appliesTo.parse(one.appliesTo), abbreviation),
    );
    if (asked.length === 0) {
      throw ruleBroken({ key: "directives.error.addresses-others", values: { number: directive.number } });
    }
    const younger = dayOfColumn(department.effectiveFrom) > dayOfColumn(directive.signedOn);
    const starts = {
      signedOn: dayOfColumn(directive.signedOn),
      publishedOn: dayIn(directive.zone, version.publishedAt ?? now),
      zone: directive.zone,
      ...(younger ? { appliedOn: today } : {}),
    };
    const { id: planId } = await tx.plan.create({
      data: { directiveId: directive.id, departmentId: department.id },
      select: { id: true },
    });
    const holidays = await holidaysByCalendar(tx);
    for (const requirement of asked) {
      const deadlineId = await storeDeadline(
        tx,
        deadlineRule.parse(requirement.deadlineRule),
        starts,
        holidays,
      );
      await tx.task.create({
        data: {
          departmentId: department.id,
          requirementId: requirement.id,
          planId,
          originalDeadlineId: deadlineId,
          effectiveDeadlineId: deadlineId,
        },
      });
    }
    await tx.draftSection.createMany({
      data: asked.map(({ id }) => ({ planId, requirementId: id, language: version.language })),
    });
    return {
      result: { planId, abbreviation, tasks: asked.length },
      audit: {
        action: "directive.applied",
        subjectType: "plan",
        subjectId: planId,
        departmentId: department.id,
        details: {
          directive: directive.number,
          version: version.number,
          from: younger ? today : starts.signedOn,
          reason: input.reason.trim(),
          tasks: asked.length,
        },
      },
    };
  },
});

async function storeDeadline(
  tx: Transaction,
  rule: DeadlineRule,
  starts: Parameters<typeof computeDeadline>[1],
  calendars: Map<string, Set<string>>,
): Promise<string> {
  const holidays = rule.start === "fixed" ? undefined : calendars.get(rule.calendar);
  const { dueOn, ...computed } = computeDeadline(rule, starts, holidays ?? new Set());
  const { id } = await tx.deadline.create({
    data: { ...computed, dueOn: new Date(dueOn) },
    select: { id: true },
  });
  return id;
}
