import { z } from "zod";
import { NonAnswer } from "@/lib/db/generated/enums";
import { id, languageTag, text } from "@/lib/platform/text";

/** The longest a section, a reply or a note may be, in characters. */
export const longestSection = 50_000;
export const longestNote = 5_000;

/** What the database's integer column holds. */
const newestVersion = 2_147_483_646;

const language = languageTag("plans.error.language");

/** The language of a note, where its sender names one; see `writtenIn`. */
export const noteLanguage = language.optional();

/** The honest non-answers a department chooses itself; "on hold" is the Mayor's Office's. */
export const chosenNonAnswer = z.enum([
  NonAnswer.nothing_to_report,
  NonAnswer.not_applicable,
  NonAnswer.already_met,
]);

export const saveSectionInput = z.strictObject({
  planId: id,
  requirementId: id,
  text: text(longestSection),
  language,
  nonAnswer: chosenNonAnswer.nullable(),
  complete: z.boolean(),
  /** The version the writer saw; another one by now is a conflict. */
  version: z.int().min(0).max(newestVersion),
});

export const saveReplyInput = z.strictObject({
  pointId: id,
  text: text(longestNote),
  language: noteLanguage,
  version: z.int().min(0).max(newestVersion),
});

export const submitPlanInput = z.strictObject({
  planId: id,
  /** Made with the page that asks for confirmation: the same key twice is one submission. */
  idempotencyKey: z.uuid({ error: "errors.malformed" }),
  /** Fingerprint of the answers the person checked; see `draftFingerprint`. */
  checked: z.string().regex(/^[0-9a-f]{64}$/, { error: "errors.malformed" }),
  changeNote: text(longestNote).optional(),
  /** Of the change note. */
  language: noteLanguage,
});
