import type { MessageKey } from "@/lib/i18n/message-key";
import type { SearchParams } from "@/lib/platform/address-filter";
import { noneDone } from "./labels";
import type { NoneFacts, RegisterOwner } from "./rules";

/** What the page of a row says once something was done to it, by the word its address then carries. */
export type DoneWords = {
  added: MessageKey;
  changed: MessageKey;
  withdrawn: MessageKey;
  restored: MessageKey;
} & {
  readonly [word: string]: MessageKey;
};

/** What was just done, and how the page says so. */
export type Done = { word: string; said: MessageKey };

type Row = { version: number; withdrawnAt: unknown };

/** Words that a row must bear out: an address can be kept, sent on or made up. */
const borneOut: Record<string, (row: Row) => boolean> = {
  added: ({ version }) => version === 1,
  changed: ({ version, withdrawnAt }) => version > 1 && !withdrawnAt,
  withdrawn: ({ withdrawnAt }) => Boolean(withdrawnAt),
  restored: ({ version, withdrawnAt }) => version > 1 && !withdrawnAt,
};

/** What a page says was just done, by the word `done` of its address; null when it is none of `words`. */
export function saidDone(words: Readonly<Record<string, MessageKey>>, done: unknown): Done | null {
  const said = typeof done === "string" && Object.hasOwn(words, done) ? words[done] : undefined;
  return said ? { word: done as string, said } : null;
}

/** What an address says was done to a row; null when it says nothing known, or what the row does not bear out. */
export function doneOf(words: DoneWords, row: Row, { done }: SearchParams): Done | null {
  const said = saidDone(words, done);
  return said && (borneOut[said.word]?.(row) ?? true) ? said : null;
}

/** What of a statement of "none" its own state must bear out; undefined is a department that has none standing. */
const noneBorneOut: Record<keyof typeof noneDone, (none: NoneFacts | undefined) => boolean> = {
  "none-stated": (none) => none?.decision === null,
  "none-withdrawn": (none) => none === undefined,
  "none-accepted": (none) => none?.decision === "accepted",
  "none-refused": (none) => none?.decision === "refused",
};

/** What an address says was done with a statement of "none"; null when it says nothing known, or what does not stand so. */
export function noneDoneOf(owner: RegisterOwner | null, done: unknown): Done | null {
  const said = saidDone(noneDone, done);
  return said && owner && noneBorneOut[said.word as keyof typeof noneDone](owner.none ?? undefined)
    ? said
    : null;
}
