import type { Transaction } from "@/lib/db/client";
import { computeDeadline, dayIn } from "@/lib/deadlines/rules";
import { canonicalJson, sha256 } from "@/lib/platform/canonical";
import { ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { holidaysByCalendar } from "./calendars";
import { type DirectiveContent, directiveContent } from "./input";
import { addresses } from "./rules";

/**
 * Publishes the first version of a directive: fixes its content by hash, computes the deadline of each requirement and
 * creates one plan a department and one task a department and requirement, for the departments that exist on the day
 * it was signed, have not ended since, and that the requirement names.
 */
export const publishDirective = mutation({
  permission: "directive.publish",
  input: directiveContent,
  subject: async () => ({}),
  change: async ({ tx, now, input }) => {
    const known = await tx.directive.findUnique({ where: { key: input.key }, select: { id: true } });
    if (known)
      throw ruleBroken({ key: "directives.error.published-already", values: { number: input.number } });

    const directive = await tx.directive.create({
      data: {
        key: input.key,
        number: input.number,
        title: input.title,
        issuer: input.issuer,
        signedOn: new Date(input.signedOn),
        zone: input.zone,
        versions: {
          create: { number: 1, language: input.language, summary: input.summary, sources: input.sources },
        },
      },
      select: { id: true, versions: { select: { id: true } } },
    });
    const versionId = directive.versions[0]?.id as string;
    const created = await createTasks(tx, input, directive.id, versionId, now);
    const contentHash = sha256(canonicalJson(input));
    await tx.directiveVersion.update({
      where: { id: versionId },
      data: { status: "published", publishedAt: now, contentHash },
    });
    return {
      result: { directiveId: directive.id, versionId, ...created },
      audit: {
        action: "directive.published",
        subjectType: "directive",
        subjectId: directive.id,
        departmentId: null,
        details: { directive: input.number, version: 1, contentHash, ...created },
      },
    };
  },
});

async function createTasks(
  tx: Transaction,
  input: DirectiveContent,
  directiveId: string,
  versionId: string,
  now: Date,
) {
  const signed = new Date(input.signedOn);
  const today = new Date(dayIn(input.zone, now));
  const departments = await tx.department.findMany({
    where: {
      effectiveFrom: { lte: signed },
      OR: [{ effectiveTo: null }, { effectiveTo: { gt: today > signed ? today : signed } }],
    },
    select: { id: true, abbreviation: true },
  });
  const addressed = (scope: DirectiveContent["requirements"][number]["appliesTo"]) =>
    departments.filter(({ abbreviation }) => addresses(scope, abbreviation));
  refuseUnknown(input, departments, await holidaysByCalendar(tx));
  const planned = new Set(
    input.requirements.flatMap((one) => addressed(one.appliesTo).map((department) => department.id)),
  );
  const plans = await tx.plan.createManyAndReturn({
    data: [...planned].map((departmentId) => ({ directiveId, departmentId })),
    select: { id: true, departmentId: true },
  });
  const planOf = new Map(plans.map((plan) => [plan.departmentId, plan.id]));
  const holidays = await holidaysByCalendar(tx);

  let tasks = 0;
  for (const { appliesTo, deadlineRule, ...requirement } of input.requirements) {
    const { id: requirementId } = await tx.requirement.create({
      data: { ...requirement, appliesTo, deadlineRule, versionId },
      select: { id: true },
    });
    const calendar = deadlineRule.start === "fixed" ? undefined : deadlineRule.calendar;
    const starts = { signedOn: input.signedOn, publishedOn: dayIn(input.zone, now), zone: input.zone };
    const { dueOn, ...deadline } = computeDeadline(
      deadlineRule,
      starts,
      holidays.get(calendar ?? "") ?? new Set(),
    );
    const { id: deadlineId } = await tx.deadline.create({
      data: { ...deadline, dueOn: new Date(dueOn) },
      select: { id: true },
    });
    const made = await tx.task.createMany({
      data: addressed(appliesTo).map(({ id: departmentId }) => ({
        departmentId,
        requirementId,
        planId: planOf.get(departmentId) as string,
        originalDeadlineId: deadlineId,
        effectiveDeadlineId: deadlineId,
      })),
    });
    tasks += made.count;
    await tx.draftSection.createMany({
      data: addressed(appliesTo).map(({ id }) => ({
        planId: planOf.get(id) as string,
        requirementId,
        language: input.language,
      })),
    });
  }
  return { tasks, departments: plans.length };
}

/** What is published stays: names that mean nothing here are refused before, not passed over. */
function refuseUnknown(
  input: DirectiveContent,
  departments: { abbreviation: string }[],
  calendars: ReadonlyMap<string, unknown>,
): void {
  const known = new Set(departments.map((one) => one.abbreviation));
  for (const { number, appliesTo, deadlineRule } of input.requirements) {
    const named = "all" in appliesTo ? [] : appliesTo.departments;
    const stranger = named.find((abbreviation) => !known.has(abbreviation));
    if (stranger)
      throw ruleBroken({ key: "directives.error.unknown-department", values: { number, name: stranger } });
    const counted =
      deadlineRule.start !== "fixed" &&
      (deadlineRule.unit === "business_days" || deadlineRule.roll !== "none");
    if (counted && !calendars.has(deadlineRule.calendar)) {
      throw ruleBroken({
        key: "directives.error.unknown-calendar",
        values: { number, name: deadlineRule.calendar },
      });
    }
  }
  if (departments.length === 0) throw ruleBroken({ key: "directives.error.nobody" });
}
