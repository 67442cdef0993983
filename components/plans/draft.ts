/** The fields of a section as the writer has them. */
export type Draft = { text: string; language: string; nonAnswer: string | null; complete: boolean };

/** A stored draft: its version, who saved it last (`mine` when it was the reader) and when (ISO 8601 with an offset). */
export type StoredDraft = Draft & { version: number; by: string | null; mine: boolean; at: string };

const plain = (text: string) => text.replace(/\r\n?/g, "\n").normalize("NFC");

/** Whether two drafts say the same, whatever their line ends. */
export const sameDraft = (a: Draft, b: Draft): boolean =>
  plain(a.text) === plain(b.text) &&
  a.language === b.language &&
  a.nonAnswer === b.nonAnswer &&
  a.complete === b.complete;

/** The fields alone, without who and when. */
export const only = ({ text, language, nonAnswer, complete }: Draft): Draft => ({
  text,
  language,
  nonAnswer,
  complete,
});

/** An empty answer cannot be stored as completed; until there is text it is kept as not completed. */
export const storable = (draft: Draft): Draft => ({
  ...draft,
  complete: draft.complete && draft.text.trim() !== "",
});
