import type { NonAnswer } from "@/lib/db/generated/enums";

/** Everything a department or an office writes that is kept, and which files it filed. */
export const storedKinds = [
  "answer",
  /** A file filed with an answer: its title, file name, version and SHA-256; the file itself is in the plan's bundle. */
  "attachment",
  "change_note",
  "decision_note",
  "return_point",
  "reply",
  "undo_reason",
  "comment",
  "internal_comment",
] as const;
export type StoredKind = (typeof storedKinds)[number];

/** One text as it is stored, with what it belongs to. */
export type StoredText = {
  department: string;
  abbreviation: string;
  directiveNumber: string;
  /** The filing it belongs to; null for a comment, which belongs to the plan. */
  reference: string | null;
  what: StoredKind;
  requirementNumber: number | null;
  title: string | null;
  nonAnswer: NonAnswer | null;
  text: string;
  /** BCP-47 tag of an answer; other texts carry none. */
  language: string | null;
  at: Date;
  who: string | null;
  /** When the decision it belongs to was taken back. */
  undoneAt: Date | null;
  /** Hash of the filing. */
  sha256: string | null;
};
