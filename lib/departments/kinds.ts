import type { MessageKey } from "@/lib/i18n/message-key";

/** The kinds of body the city's list knows, with their labels. A list may name others; those are shown as written. */
const labels = {
  board: "departments.kinds.board",
  "bureau of Public Works": "departments.kinds.bureau-of-public-works",
  commission: "departments.kinds.commission",
  department: "departments.kinds.department",
  "elected office": "departments.kinds.elected-office",
  office: "departments.kinds.office",
  "proprietary department": "departments.kinds.proprietary-department",
  "state-law authority": "departments.kinds.state-law-authority",
} as const satisfies Record<string, MessageKey>;

/** What a kind of body is called in the reader's language; `say` translates a key of any catalogue. */
export const kindLabel = (
  kind: string,
  say: (key: (typeof labels)[keyof typeof labels]) => string,
): string => (Object.hasOwn(labels, kind) ? say(labels[kind as keyof typeof labels]) : kind);
