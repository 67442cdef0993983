import type { NonAnswer } from "@/lib/db/generated/enums";

/** Everything a department or an office writes that is kept. */
export const storedKinds = [
  "answer",
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
  /** "1/2" where a text had to be divided, otherwise empty. */
  part: string | null;
};

/** The most characters one cell of a spreadsheet holds. */
export const longestCell = 32_767;

/** Divides texts that no spreadsheet cell can hold into numbered rows, so that nothing is cut off. */
export function dividedForCells(rows: StoredText[], longest = longestCell): StoredText[] {
  return rows.flatMap((row) => {
    const characters = [...row.text];
    if (row.text.length <= longest) return [row];
    const pieces: string[] = [""];
    for (const character of characters) {
      const last = pieces.length - 1;
      if ((pieces[last] ?? "").length + character.length > longest) pieces.push(character);
      else pieces[last] += character;
    }
    return pieces.map((text, index) => ({ ...row, text, part: `${index + 1}/${pieces.length}` }));
  });
}
