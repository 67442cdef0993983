import type { NoneDecision, Register } from "@/lib/db/generated/enums";
import { dayOf } from "@/lib/i18n/instant";
import type { MessageKey } from "@/lib/i18n/message-key";
import { invalid, type Said } from "@/lib/platform/errors";

/** Something still to be done, as a sentence; `names` are rows it is about, the first few, and `others` says that there are more of them; `languages` are tags. */
export type Gap = { said: Said; names?: string[]; others?: true; languages?: string[] };

/** How far a duty has come, computed from its register and never typed: so many of so many, and what is missing. */
export type Measure = {
  done: number;
  of: number;
  gaps: Gap[];
  /** The register holds nothing, so that it could be stated that there is nothing. */
  empty?: true;
};

/** How a department's statement that it has nothing to record stands; null when it made none that is live. */
export type NoneState = "stated" | "accepted" | null;

/** How many rows are named for one gap. */
const namedInGap = 5;

/** How many names a summary selects for one gap: one more than is named, to know whether there are others. */
export const namesAsked = namedInGap + 1;

/** A gap of `count` rows, left out when there are none. */
export function gapOf(count: number, said: (count: number) => Said, names?: string[]): Gap[] {
  if (count <= 0) return [];
  const shown = names?.slice(0, namedInGap) ?? [];
  const others = names && names.length > shown.length ? { others: true as const } : {};
  return [{ said: said(count), ...(shown.length > 0 ? { names: shown, ...others } : {}) }];
}

/**
 * The measure of a register without rows: met once the Mayor's Office has accepted a statement of "none, because",
 * otherwise one thing to do, which `empty` says.
 */
export function measureOfNothing(none: NoneState, empty: Said): Measure {
  if (none === "accepted") return { done: 1, of: 1, gaps: [] };
  return {
    done: 0,
    of: 1,
    gaps: [{ said: none === "stated" ? { key: "registers.gap.none-awaits" } : empty }],
    empty: true,
  };
}

/** A department's newest statement that it has nothing to record. Instants are ISO 8601 with an offset. */
export type NoneFacts = {
  id: string;
  reason: string;
  language: string;
  statedBy: string;
  statedAt: string;
  decision: NoneDecision | null;
  decisionReason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
};

/** Whose register a page shows, and what the department stated about it. */
export type RegisterOwner = {
  id: string;
  abbreviation: string;
  name: string;
  none: NoneFacts | null;
};

/** What every page of a register shows around its rows. */
export type RegisterFacts = {
  /** Under which name "none" can be stated; null for a register that always has something. */
  register: Register | null;
  /** The one department it is about; null when it shows several. */
  owner: RegisterOwner | null;
  /** How far that department's newest duty of this kind has come; null when it has none. */
  measure: Measure | null;
  departments: { id: string; abbreviation: string; name: string }[];
  mayWrite: boolean;
  mayDecide: boolean;
};

/** A day (YYYY-MM-DD) as a column holds it; one that has not come in the city yet is refused at `field` with `ahead`. */
export function dayGone(day: string, now: Date, field: string, ahead: MessageKey): Date {
  if (day > dayOf(now)) throw invalid({ [field]: { key: ahead } });
  return new Date(day);
}
