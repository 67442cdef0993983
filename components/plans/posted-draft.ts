import type { FormState } from "@/lib/platform/form-state";
import type { Draft, StoredDraft } from "./draft";
import type { SaveState } from "./draft-saver";

/**
 * What a form posted without JavaScript left on the page: the text as typed, and why it was not stored. `stored` is
 * the draft as the server has it now; where that is newer than the one the writer saw, both are shown.
 */
export function postedDraft(
  posted: FormState,
  stored: StoredDraft,
): { draft: Draft; version: number; save: SaveState } | undefined {
  if (posted.status !== "failed") return undefined;
  const { values, message, fields, code } = posted;
  const draft = {
    text: values.text ?? "",
    language: values.language ?? stored.language,
    nonAnswer: values.nonAnswer || null,
    complete: values.complete === "yes",
  };
  const newer = code === "conflict" && String(stored.version) !== (values.keep ?? values.version);
  return {
    draft,
    version: Number(values.version),
    save: newer ? { kind: "conflict", theirs: stored } : { kind: "refused", message, fields },
  };
}
