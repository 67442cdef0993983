import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { draftAnswers, pointsToAnswer } from "@/lib/plans/draft";
import { saveReply, saveSection } from "@/lib/plans/mutations";
import { draftFingerprint } from "@/lib/plans/rules";
import { submitPlan } from "@/lib/plans/submit";

/** The plan of the actor's department. */
export function planOf(actor: Actor) {
  return db.plan.findFirstOrThrow({ where: { departmentId: actor.departmentId ?? "" } });
}

/** Writes and completes every section of the actor's plan. */
export async function completeDraft(
  actor: Actor,
  words = "What we will do, by when, and who answers for it.",
): Promise<void> {
  const plan = await planOf(actor);
  for (const { requirementId, version } of await db.draftSection.findMany({ where: { planId: plan.id } })) {
    await saveSection(actor, {
      planId: plan.id,
      requirementId,
      version,
      text: words,
      language: "en",
      nonAnswer: null,
      complete: true,
    });
  }
}

/** Answers every open return point of the actor's plan. */
export async function answerPoints(actor: Actor, words = "Done, see the section."): Promise<void> {
  for (const { pointId, version } of await pointsToAnswer(db, (await planOf(actor)).id)) {
    await saveReply(actor, { pointId, version, text: words });
  }
}

/** Submits the actor's plan as it stands. */
export async function submit(actor: Actor, changeNote?: string, idempotencyKey: string = randomUUID()) {
  const { id } = await planOf(actor);
  const checked = draftFingerprint(await draftAnswers(db, id), await pointsToAnswer(db, id));
  return submitPlan(actor, { planId: id, idempotencyKey, checked, changeNote });
}
