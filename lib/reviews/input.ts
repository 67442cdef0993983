import { z } from "zod";
import { noteLanguage } from "@/lib/plans/input";
import { id, requiredText, text } from "@/lib/platform/text";

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: "errors.malformed" });
const note = text(5_000).optional();

/** One thing the department must change. */
export const pointText = requiredText(5_000, "reviews.error.point-empty");

export const acceptInput = z.strictObject({ submissionId: id, sha256: hash, note, language: noteLanguage });

export const returnInput = z.strictObject({
  submissionId: id,
  sha256: hash,
  note,
  /** Of the note and the points. */
  language: noteLanguage,
  points: z
    .array(z.strictObject({ requirementId: id, text: pointText }))
    .min(1, { error: "reviews.error.no-points" })
    .max(100, { error: "reviews.error.too-many-points" }),
});

export const undoInput = z.strictObject({
  decisionId: id,
  reason: requiredText(2_000, "reviews.error.reason"),
  language: noteLanguage,
});

export const commentInput = z.strictObject({
  planId: id,
  requirementId: id.optional(),
  text: requiredText(10_000, "reviews.error.comment-empty"),
  language: noteLanguage,
});
