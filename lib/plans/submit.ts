import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dueOfPlan } from "@/lib/deadlines/of-plan";
import { canonicalJson, sha256 } from "@/lib/platform/canonical";
import { conflict, notFound, type Refusal, ruleBroken } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { draftAnswers, pointsToAnswer } from "./draft";
import { submitPlanInput } from "./input";
import { writtenIn } from "./languages";
import { draftFingerprint, missing } from "./rules";
import { statesBefore, taskStatesOf } from "./status";

export type Receipt = { reference: string; number: number; planId: string; submissionId: string };

/**
 * Submits a plan as it was checked. One transaction: the submission with its canonical JSON, hash, the database's time
 * and the on-time verdict; the plan, its tasks, the replies it carries; the event. The same key again answers with the
 * same receipt. The plan row is locked first, so a save and a submit cannot cross.
 * Refuses with what is missing, field by field; a draft changed since it was checked, or a plan that is not the
 * department's to submit now, is a conflict.
 */
export const submitPlan = mutation({
  permission: "plan.submit",
  input: submitPlanInput,
  subject: async (tx, { planId }) => {
    await tx.$queryRaw`select 1 from plans where id = ${planId}::uuid for update`;
    return tx.plan.findUnique({
      where: { id: planId },
      include: {
        department: { select: { abbreviation: true, name: true } },
        directive: {
          select: {
            key: true,
            number: true,
            versions: { where: { status: "published" }, orderBy: { number: "desc" }, take: 1 },
          },
        },
        submissions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
      },
    });
  },
  change: async ({ tx, actor, now, input, subject: plan }) => {
    const earlier = await tx.submission.findUnique({ where: { idempotencyKey: input.idempotencyKey } });
    if (earlier) {
      if (earlier.planId !== plan.id) throw notFound();
      // Filed with this key, returned since: pressing the old button must not look like filing again.
      if (plan.status === "returned" || earlier.number !== plan.submissions[0]?.number) {
        throw conflict({ key: "plans.error.returned-since" });
      }
      return { result: receiptOf(earlier), audit: nothingChanged };
    }
    if (!statesBefore("submit").includes(plan.status)) {
      throw conflict({
        key: plan.status === "accepted" ? "plans.error.accepted-already" : "plans.error.submitted-already",
      });
    }
    const answers = await draftAnswers(tx, plan.id);
    const points = plan.status === "returned" ? await pointsToAnswer(tx, plan.id) : [];
    const changeNote = input.changeNote?.trim() ?? "";
    const changeNoteLanguage = writtenIn(input, actor);
    const gaps = missing({ status: plan.status, changeNote }, answers, points);
    if (gaps.length > 0) throw incomplete(gaps);
    if (draftFingerprint(answers, points) !== input.checked)
      throw conflict({ key: "plans.error.changed-since-checked" });

    const version = plan.directive.versions[0];
    if (!version) throw notFound();
    const deadline = await planDeadline(tx, plan.id);
    const number = (plan.submissions[0]?.number ?? 0) + 1;
    const reference = `${plan.directive.key}-${plan.department.abbreviation}-${number}`.toUpperCase();
    const content = canonicalJson({
      format: "directive-desk/plan/2",
      reference,
      number,
      directive: {
        key: plan.directive.key,
        number: plan.directive.number,
        version: version.number,
        contentHash: version.contentHash ?? "",
      },
      department: plan.department,
      receivedAt: now.toISOString(),
      dueBefore: deadline.dueBefore.toISOString(),
      submittedBy: { id: actor.id, name: actor.name, role: actor.role },
      answers: answers.map(({ number, key, text, language, nonAnswer, files = [] }) => ({
        ...{ number, key, text, language, nonAnswer },
        files: files.map(({ title, version, fileName, size, sha256 }) => ({
          ...{ title, version, fileName, size, sha256 },
        })),
      })),
      replies: points.map(({ number, requirementKey, text, language, reply, replyLanguage }) => ({
        number,
        requirement: requirementKey,
        point: { text, language },
        reply: { text: reply, language: replyLanguage },
      })),
      changeNote: changeNote ? { text: changeNote, language: changeNoteLanguage } : null,
    });
    const onTime = now < deadline.dueBefore;
    const submission = await tx.submission.create({
      data: {
        number,
        reference,
        content,
        sha256: sha256(content),
        receivedAt: now,
        dueBefore: deadline.dueBefore,
        onTime,
        changeNote: changeNote || null,
        changeNoteLanguage,
        idempotencyKey: input.idempotencyKey,
        planId: plan.id,
        versionId: version.id,
        submittedById: actor.id,
        submittedByName: actor.name,
        submittedByRole: actor.role,
        answers: {
          createMany: {
            data: answers.map(({ requirementId, text, language, nonAnswer }) => ({
              requirementId,
              text,
              language,
              nonAnswer,
            })),
          },
        },
      },
    });
    await tx.filedEvidence.createMany({
      data: answers.flatMap(({ requirementId, files = [] }) =>
        files.map(({ versionId }, index) => ({
          ...{ submissionId: submission.id, requirementId, versionId },
          position: index + 1,
        })),
      ),
    });
    const moved = await tx.plan.updateMany({
      where: { id: plan.id, status: { in: statesBefore("submit") } },
      data: {
        status: "submitted",
        latestSubmittedAt: now,
        ...(onTime && !plan.firstOnTimeAt ? { firstOnTimeAt: now } : {}),
      },
    });
    if (moved.count === 0) throw conflict({ key: "plans.error.submitted-already" });
    await tx.task.updateMany({ where: { planId: plan.id }, data: taskStatesOf.submitted });
    await tx.pointReply.updateMany({
      where: { pointId: { in: points.map((point) => point.pointId) } },
      data: { submissionId: submission.id },
    });
    return {
      result: receiptOf(submission),
      audit: {
        action: "plan.submitted",
        subjectType: "plan",
        subjectId: plan.id,
        departmentId: plan.departmentId,
        details: { reference, sha256: submission.sha256, onTime, number },
      },
    };
  },
});

const receiptOf = (submission: {
  reference: string;
  number: number;
  planId: string;
  id: string;
}): Receipt => ({
  reference: submission.reference,
  number: submission.number,
  planId: submission.planId,
  submissionId: submission.id,
});

function incomplete(gaps: ReturnType<typeof missing>): Refusal {
  return ruleBroken(
    { key: "plans.error.incomplete" },
    Object.fromEntries(gaps.map(({ field, said }) => [field, said])),
  );
}

/** The deadline a plan is measured against. */
async function planDeadline(tx: Transaction, planId: string): Promise<{ dueBefore: Date }> {
  const [deadline] = await tx.$queryRaw<{ dueBefore: Date }[]>`
    select due.due_before as "dueBefore" from ${dueOfPlan(Prisma.sql`${planId}::uuid`)} due`;
  if (!deadline) throw notFound();
  return deadline;
}
