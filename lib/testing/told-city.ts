import { createTranslator } from "next-intl";
import { db } from "@/lib/db/client";
import { messages } from "@/lib/i18n/messages";
import { saveSection } from "@/lib/plans/mutations";
import { moveClockTo } from "@/lib/platform/demonstration-clock";
import type { Say } from "@/lib/platform/report-column";
import {
  acceptSubmission,
  returnSubmission,
  undoDecision,
  writeComment,
  writeInternalComment,
} from "@/lib/reviews/mutations";
import { afterDeadline, type City } from "./city";
import { answerPoints, completeDraft, planOf, submit } from "./filing";
import { attached } from "./sent-file";

/** Longer than a cell of a spreadsheet holds, with a character of two halves where it is divided. */
export const longReason = `- No services are offered.\n${"x".repeat(32_740)}😀${"y".repeat(9_000)}`;

const newest = async (planId: string) =>
  db.submission.findFirstOrThrow({
    where: { planId },
    orderBy: { number: "desc" },
    include: { answers: true },
  });

async function giveBack(city: City, text: string) {
  const filed = await newest((await planOf(city.liaison)).id);
  const { decisionId } = await returnSubmission(city.reviewer, {
    submissionId: filed.id,
    sha256: filed.sha256,
    note: "A few points.",
    points: [{ requirementId: filed.answers[0]?.requirementId ?? "", text }],
  });
  return decisionId;
}

/** RAP files, is returned, undone, returned again, files anew and is accepted; LAPL files once. Both are commented on. */
export async function tellStory(city: City): Promise<void> {
  await completeDraft(city.liaison, 'First answer, with "quotes"; =1+1\nand a second line.');
  await attached(city.liaison, 1, undefined, "Sites | 2025.pdf");
  await attached(city.liaison, 2);
  await submit(city.liaison);
  await undoDecision(city.reviewer, {
    decisionId: await giveBack(city, "Point taken back."),
    reason: "Wrong filing.",
  });
  await giveBack(city, "Count the sites.");
  const plan = await planOf(city.liaison);
  const section = await db.draftSection.findFirstOrThrow({
    where: { planId: plan.id, requirement: { key: "service_recommendation" } },
  });
  await saveSection(city.liaison, {
    planId: plan.id,
    requirementId: section.requirementId,
    version: section.version,
    text: longReason,
    language: "es",
    nonAnswer: "nothing_to_report",
    complete: true,
  });
  await answerPoints(city.liaison, "There are 12 sites.");
  await submit(city.liaison, "We counted the sites.");
  const filed = await newest(plan.id);
  await acceptSubmission(city.reviewer, { submissionId: filed.id, sha256: filed.sha256, note: "Complete." });
  await writeComment(city.reviewer, { planId: plan.id, text: "Thank you." });
  await writeInternalComment(city.reviewer, { planId: plan.id, text: "Ask for the map next time." });
  await moveClockTo(afterDeadline);
  await completeDraft(city.otherLiaison, "The library's answer.");
  await attached(city.otherLiaison);
  await submit(city.otherLiaison);
}

/** Words of reports, in English. */
export const say = Object.assign(createTranslator({ locale: "en", messages: messages.en }), {
  locale: "en",
}) as unknown as Say;

/** All bytes of a file, whether it is handed over or made. */
export const bytesOf = async (file: ReadableStream<Uint8Array> | Buffer) =>
  Buffer.from(await new Response(file instanceof ReadableStream ? file : new Uint8Array(file)).arrayBuffer());
