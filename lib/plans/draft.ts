import type { Transaction } from "@/lib/db/client";
import type { DraftAnswer, PointToAnswer } from "./rules";

/** The draft answers of a plan in the order of its requirements. */
export async function draftAnswers(tx: Transaction, planId: string): Promise<DraftAnswer[]> {
  const sections = await tx.draftSection.findMany({
    where: { planId },
    include: { requirement: { select: { number: true, key: true } } },
    orderBy: { requirement: { number: "asc" } },
  });
  return sections.map(({ requirement, requirementId, text, language, nonAnswer, complete }) => ({
    requirementId,
    number: requirement.number,
    key: requirement.key,
    text,
    language,
    nonAnswer,
    complete,
  }));
}

export type LivePoint = PointToAnswer & {
  text: string;
  language: string;
  requirementId: string;
  requirementKey: string;
  version: number;
};

/** The return points the department must answer now: those of the live return of the newest submission. */
export async function pointsToAnswer(tx: Transaction, planId: string): Promise<LivePoint[]> {
  const points = await tx.returnPoint.findMany({
    where: {
      decision: { undoneAt: null, verdict: "returned", submission: { planId, plan: { status: "returned" } } },
    },
    include: {
      reply: true,
      requirement: { select: { number: true, key: true } },
      decision: { select: { submission: { select: { number: true } } } },
    },
    orderBy: { number: "asc" },
  });
  const newest = Math.max(...points.map((point) => point.decision.submission.number));
  return points
    .filter((point) => point.decision.submission.number === newest)
    .map((point) => ({
      pointId: point.id,
      number: point.number,
      requirementId: point.requirementId,
      requirementNumber: point.requirement.number,
      requirementKey: point.requirement.key,
      text: point.text,
      reply: point.reply?.text ?? null,
      language: point.language,
      replyLanguage: point.reply?.language ?? null,
      version: point.reply?.version ?? 0,
    }));
}
