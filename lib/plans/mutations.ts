import type { Actor } from "@/lib/auth/permissions";
import type { Transaction } from "@/lib/db/client";
import { conflict, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { saveReplyInput, saveSectionInput } from "./input";
import { writtenIn } from "./languages";
import { draftIsOpen, statesBefore } from "./status";

/**
 * Saves one section of a draft. The statement carries its guard: a plan that no longer takes writing, or a version
 * other than the one the writer saw, changes nothing and is a conflict whose detail is the newer text, who and when.
 * The plan is locked for sharing, so that a save and a submission or an undone return cannot cross.
 */
export const saveSection = mutation({
  permission: "plan.draft",
  input: saveSectionInput,
  subject: async (tx, { planId, requirementId }) => {
    await tx.$queryRaw`select 1 from plans where id = ${planId}::uuid for share`;
    const section = await tx.draftSection.findUnique({
      where: { planId_requirementId: { planId, requirementId } },
      select: {
        plan: { select: { status: true, departmentId: true } },
        requirement: { select: { key: true, nonAnswers: true } },
      },
    });
    return section && { ...section, departmentId: section.plan.departmentId };
  },
  change: async ({ tx, actor, now, input, subject }) => {
    const { planId, requirementId, version, ...answer } = input;
    if (!draftIsOpen(subject.plan.status)) throw conflict({ key: "plans.error.draft-closed" });
    if (answer.nonAnswer && !subject.requirement.nonAnswers.includes(answer.nonAnswer)) {
      throw ruleBroken({ key: "plans.error.non-answer" }, { nonAnswer: { key: "plans.error.non-answer" } });
    }
    if (answer.complete && answer.text.trim() === "") {
      throw ruleBroken({ key: "errors.invalid" }, { text: { key: "plans.error.complete-but-empty" } });
    }
    const saved = await tx.draftSection.updateMany({
      where: { planId, requirementId, version, plan: { status: { in: statesBefore("submit") } } },
      data: { ...answer, version: version + 1, updatedById: actor.id, updatedAt: now },
    });
    if (saved.count === 0)
      throw conflict(
        { key: "plans.error.newer-draft" },
        await newerSection(tx, actor, planId, requirementId),
      );

    const filing = answer.text.trim() === "" && !answer.nonAnswer ? "not_started" : "in_progress";
    await tx.task.updateMany({
      where: { planId, requirementId, filing: { not: "filed" } },
      data: { filing },
    });
    return {
      result: { version: version + 1, savedAt: now },
      audit: {
        action: "section.saved",
        subjectType: "plan",
        subjectId: planId,
        departmentId: subject.departmentId,
        details: {
          requirement: subject.requirement.key,
          version: version + 1,
          characters: answer.text.length,
          complete: answer.complete,
          nonAnswer: answer.nonAnswer,
        },
      },
    };
  },
});

/** What somebody else saved meanwhile: handed to the writer so that both versions can be seen. */
export type NewerSection = {
  text: string;
  language: string;
  nonAnswer: string | null;
  complete: boolean;
  version: number;
  by: string | null;
  /** Whether it was the writer's own doing, in another tab. */
  mine: boolean;
  at: Date;
};

async function newerSection(
  tx: Transaction,
  actor: Actor,
  planId: string,
  requirementId: string,
): Promise<NewerSection | null> {
  const section = await tx.draftSection.findUnique({
    where: { planId_requirementId: { planId, requirementId } },
    include: { updatedBy: { select: { name: true } } },
  });
  if (!section) return null;
  const { text, language, nonAnswer, complete, version, updatedAt: at, updatedBy } = section;
  const mine = section.updatedById === actor.id;
  return { text, language, nonAnswer, complete, version, by: updatedBy?.name ?? null, mine, at };
}

/** Saves the department's answer to one return point; a draft until the plan is submitted again. */
export const saveReply = mutation({
  permission: "plan.draft",
  input: saveReplyInput,
  subject: async (tx, { pointId }) => {
    await tx.$queryRaw`
      select 1 from plans p join submissions s on s.plan_id = p.id join review_decisions d on d.submission_id = s.id
      join return_points r on r.decision_id = d.id where r.id = ${pointId}::uuid for share of p`;
    const point = await tx.returnPoint.findUnique({
      where: { id: pointId },
      select: {
        reply: { select: { version: true, submissionId: true } },
        decision: { select: { undoneAt: true, submission: { select: { plan: true } } } },
      },
    });
    return point && { ...point, departmentId: point.decision.submission.plan.departmentId };
  },
  change: async ({ tx, actor, now, input, subject }) => {
    const { plan } = subject.decision.submission;
    if (plan.status !== "returned" || subject.decision.undoneAt || subject.reply?.submissionId) {
      throw conflict({ key: "plans.error.draft-closed" });
    }
    const newer = async () =>
      conflict({ key: "plans.error.newer-reply" }, await newerReply(tx, actor, input.pointId));
    if ((subject.reply?.version ?? 0) !== input.version) throw await newer();
    const version = input.version + 1;
    const data = {
      text: input.text,
      language: writtenIn(input, actor),
      version,
      updatedById: actor.id,
      updatedAt: now,
    };
    const { pointId } = input;
    const saved =
      input.version === 0
        ? await tx.pointReply.createMany({ data: { pointId, ...data }, skipDuplicates: true })
        : await tx.pointReply.updateMany({
            where: { pointId, version: input.version, submissionId: null },
            data,
          });
    if (saved.count === 0) throw await newer();
    return {
      result: { version, savedAt: now },
      audit: {
        action: "reply.saved",
        subjectType: "plan",
        subjectId: plan.id,
        departmentId: plan.departmentId,
        details: { point: input.pointId, version },
      },
    };
  },
});

async function newerReply(tx: Transaction, actor: Actor, pointId: string) {
  const reply = await tx.pointReply.findUnique({
    where: { pointId },
    include: { updatedBy: { select: { name: true } } },
  });
  if (!reply) return null;
  const { text, language, version, updatedAt: at, updatedBy } = reply;
  return { text, language, version, by: updatedBy.name, mine: reply.updatedById === actor.id, at };
}
