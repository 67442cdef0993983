import type { Transaction } from "@/lib/db/client";
import type { CommentAudience, Verdict } from "@/lib/db/generated/enums";
import { writtenIn } from "@/lib/plans/languages";
import { next, statesBefore, taskStatesOf } from "@/lib/plans/status";
import { conflict, invalid, notFound, ruleBroken } from "@/lib/platform/errors";
import { mutation } from "@/lib/platform/mutation";
import { departmentActed } from "./acted";
import { acceptInput, commentInput, returnInput, undoInput } from "./input";

/** A submission with what a decision needs to know of its plan. */
const reviewed = (tx: Transaction, { submissionId }: { submissionId: string }) =>
  tx.submission
    .findUnique({
      where: { id: submissionId },
      select: {
        id: true,
        sha256: true,
        number: true,
        reference: true,
        plan: { select: { id: true, status: true, departmentId: true } },
      },
    })
    .then((found) => found && { ...found, departmentId: found.plan.departmentId });

type Reviewed = NonNullable<Awaited<ReturnType<typeof reviewed>>>;

/** Moves the plan of exactly this submission; refuses another hash, a newer submission and a plan already decided. */
async function decide(
  tx: Transaction,
  submission: Reviewed,
  sha256: string,
  verdict: Verdict,
): Promise<void> {
  if (submission.sha256 !== sha256) throw conflict({ key: "reviews.error.other-hash" });
  const move = verdict === "accepted" ? "accept" : "return";
  const moved = await tx.plan.updateMany({
    where: {
      id: submission.plan.id,
      status: { in: statesBefore(move) },
      submissions: { none: { number: { gt: submission.number } } },
    },
    data: { status: verdict },
  });
  if (moved.count === 0) {
    const newer = await tx.submission.count({
      where: { planId: submission.plan.id, number: { gt: submission.number } },
    });
    throw conflict({ key: newer > 0 ? "reviews.error.newer-submission" : "errors.decided-already" });
  }
  await tx.task.updateMany({ where: { planId: submission.plan.id }, data: taskStatesOf[verdict] });
}

/** Accepts exactly the submission named by id and hash. */
export const acceptSubmission = mutation({
  permission: "review.decide",
  input: acceptInput,
  subject: reviewed,
  change: async ({ tx, actor, now, input, subject }) => {
    await decide(tx, subject, input.sha256, "accepted");
    const decision = await tx.reviewDecision.create({
      data: {
        verdict: "accepted",
        note: input.note?.trim() || null,
        language: writtenIn(input, actor),
        submissionId: subject.id,
        submissionSha256: input.sha256,
        decidedById: actor.id,
        decidedAt: now,
      },
    });
    return {
      result: { decisionId: decision.id },
      audit: {
        action: "plan.accepted",
        subjectType: "plan",
        subjectId: subject.plan.id,
        departmentId: subject.departmentId,
        details: { reference: subject.reference, sha256: input.sha256 },
      },
    };
  },
});

/** Returns exactly the submission named by id and hash, with at least one point pinned to a section of the plan. */
export const returnSubmission = mutation({
  permission: "review.decide",
  input: returnInput,
  subject: reviewed,
  change: async ({ tx, actor, now, input, subject }) => {
    const answered = await tx.submissionAnswer.findMany({
      where: { submissionId: subject.id },
      select: { requirementId: true },
    });
    const sections = new Set(answered.map((answer) => answer.requirementId));
    if (input.points.some((point) => !sections.has(point.requirementId))) throw notFound();
    await decide(tx, subject, input.sha256, "returned");
    const decision = await tx.reviewDecision.create({
      data: {
        verdict: "returned",
        note: input.note?.trim() || null,
        language: writtenIn(input, actor),
        submissionId: subject.id,
        submissionSha256: input.sha256,
        decidedById: actor.id,
        decidedAt: now,
        points: {
          createMany: {
            data: input.points.map((point, index) => ({
              number: index + 1,
              language: writtenIn(input, actor),
              ...point,
            })),
          },
        },
      },
    });
    return {
      result: { decisionId: decision.id },
      audit: {
        action: "plan.returned",
        subjectType: "plan",
        subjectId: subject.plan.id,
        departmentId: subject.departmentId,
        details: { reference: subject.reference, sha256: input.sha256, points: input.points.length },
      },
    };
  },
});

/**
 * Takes back a decision with a reason, as long as the department has not acted on it: it has neither filed again nor,
 * since a return, saved a section or a reply. The decision stays on record as undone.
 */
export const undoDecision = mutation({
  permission: "review.decide",
  input: undoInput,
  subject: async (tx, { decisionId }) => {
    // Locked before it is read: a save, a filing or another undo that comes first is seen here.
    await tx.$queryRaw`
      select 1 from plans p join submissions s on s.plan_id = p.id join review_decisions c on c.submission_id = s.id
      where c.id = ${decisionId}::uuid for update of p`;
    const decision = await tx.reviewDecision.findUnique({
      where: { id: decisionId },
      include: { submission: { include: { plan: true } } },
    });
    return decision && { ...decision, departmentId: decision.submission.plan.departmentId };
  },
  change: async ({ tx, actor, now, input, subject: decision }) => {
    const { submission } = decision;
    if (decision.undoneAt) throw conflict({ key: "reviews.error.undone-already" });
    const [{ acted } = { acted: true }] = await tx.$queryRaw<{ acted: boolean }[]>`
      select ${departmentActed} as acted
      from review_decisions c join submissions s on s.id = c.submission_id join plans p on p.id = s.plan_id
      where c.id = ${decision.id}::uuid`;
    if (acted) throw ruleBroken({ key: "reviews.error.department-acted" });
    const moved = await tx.plan.updateMany({
      where: {
        id: submission.planId,
        status: decision.verdict,
        submissions: { none: { number: { gt: submission.number } } },
      },
      data: { status: next(decision.verdict, "undo") as "submitted" },
    });
    if (moved.count === 0) throw ruleBroken({ key: "reviews.error.department-acted" });
    await tx.task.updateMany({ where: { planId: submission.planId }, data: taskStatesOf.submitted });
    await tx.reviewDecision.update({
      where: { id: decision.id },
      data: {
        undoneAt: now,
        undoneById: actor.id,
        undoReason: input.reason.trim(),
        undoLanguage: writtenIn(input, actor),
      },
    });
    return {
      result: { submissionId: submission.id },
      audit: {
        action: "decision.undone",
        subjectType: "plan",
        subjectId: submission.planId,
        departmentId: decision.departmentId,
        details: {
          reference: submission.reference,
          sha256: submission.sha256,
          verdict: decision.verdict,
          reason: input.reason.trim(),
        },
      },
    };
  },
});

const commented = (tx: Transaction, { planId }: { planId: string }) =>
  tx.plan.findUnique({
    where: { id: planId },
    select: { id: true, departmentId: true, sections: { select: { requirementId: true } } },
  });

type Commented = NonNullable<Awaited<ReturnType<typeof commented>>>;

function sectionOf(plan: Commented, requirementId: string | undefined): string | null {
  if (requirementId && !plan.sections.some((section) => section.requirementId === requirementId)) {
    throw invalid({ requirementId: { key: "errors.not-found" } });
  }
  return requirementId ?? null;
}

/** The write of one audience; which audience it is decides who may write and how the event is called. */
const commentTo = (
  audience: CommentAudience,
  permission: "comment.write" | "comment.write-internal",
  action: "comment.written" | "comment.written-internally",
) =>
  mutation({
    permission,
    input: commentInput,
    subject: commented,
    change: async ({ tx, actor, now, input, subject }) => {
      const requirementId = sectionOf(subject, input.requirementId);
      const comment = await tx.comment.create({
        data: {
          audience,
          text: input.text,
          language: writtenIn(input, actor),
          planId: subject.id,
          requirementId,
          authorId: actor.id,
          createdAt: now,
        },
      });
      return {
        result: { commentId: comment.id },
        audit: {
          action,
          subjectType: "plan" as const,
          subjectId: subject.id,
          departmentId: subject.departmentId,
          details: { comment: comment.id, requirement: requirementId },
        },
      };
    },
  });

/** Writes a comment that the department and the Mayor's Office both read. */
export const writeComment = commentTo("department", "comment.write", "comment.written");

/** Writes a comment that only the Mayor's Office and auditors read. */
export const writeInternalComment = commentTo(
  "internal",
  "comment.write-internal",
  "comment.written-internally",
);
