import { identifiesSomebody } from "@/lib/activity/screening";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Said } from "@/lib/platform/errors";
import type { FormOutcome } from "./requests";
import { fileNameOf, largestFile, mostFiles } from "./rules";

/** Why a file of a form was refused: a word for an address, and what it says. */
const reasons = {
  kind: "evidence.error.kind",
  "kind-documents": "evidence.error.kind-documents",
  mismatch: "evidence.error.mismatch-any",
  infected: "evidence.error.infected-any",
  "known-infected": "evidence.error.known-infected",
  clearing: "evidence.error.clearing",
  lost: "evidence.error.lost",
  encoding: "evidence.error.encoding",
  "old-office": "evidence.error.old-office",
  "office-damaged": "evidence.error.office-damaged",
  "office-macros": "evidence.error.office-macros",
  "office-external": "evidence.error.office-external",
  "office-too-much": "evidence.error.office-too-much",
  "draft-closed": "evidence.error.draft-closed",
  withdrawn: "evidence.error.withdrawn",
  picture: "evidence.error.picture",
  name: "evidence.error.name-any",
  none: "evidence.error.none",
  "too-many": "evidence.error.too-many",
  empty: "errors.file.empty",
  "too-large": "errors.file.too-large",
  cut: "errors.file.cut",
  "no-room": "errors.file.no-room",
  unreachable: "errors.file.unreachable",
  "signed-out": "errors.signed-out",
  forbidden: "errors.forbidden",
  "not-found": "errors.not-found",
  unexpected: "errors.unexpected",
} as const satisfies Record<string, MessageKey>;

const outcomes = ["attached", "version", "partly", "failed", "removed", "put-back"] as const;

/** What a page says after a form came back; of a removed document, which it was. */
export type EvidenceNotice = {
  outcome: (typeof outcomes)[number];
  why: Said | null;
  /** Which file was refused, where it may be named, and how many others were. */
  file: string | null;
  others: number;
  document: string | null;
};

const place = /^\/[a-z]+(\/[a-z0-9-]+)*$/i;

/** The page of this site a form came from; the start page where it does not say. */
export const backTo = (said: string | undefined) => (said && place.test(said) ? said : "/");

/** The address a form goes back to, with what became of its files. */
export function noticeAddress({ back, attached, refused, file, version }: FormOutcome): string {
  const outcome =
    refused.length === 0 ? (version ? "version" : "attached") : attached > 0 ? "partly" : "failed";
  const word = refused[0]?.said.key.split(".").at(-1) ?? "";
  const why = refused.length > 0 ? `&why=${Object.hasOwn(reasons, word) ? word : "unexpected"}` : "";
  // An address is kept in histories and logs, where a name that identifies somebody must not stand.
  const named = file !== null && !identifiesSomebody(file) ? `&file=${encodeURIComponent(file)}` : "";
  const others = refused.length > 1 ? `&others=${refused.length - 1}` : "";
  return `${back}?files=${outcome}${why}${named}${others}#evidence`;
}

/** What an address says became of the files of a form; null when it says nothing that can be understood. */
export function noticeOf(address: Record<string, string | string[] | undefined>): EvidenceNotice | null {
  const { files, why, document, file, others } = address;
  const outcome = outcomes.find((one) => one === files);
  if (!outcome) return null;
  const known = typeof why === "string" && Object.hasOwn(reasons, why) ? (why as keyof typeof reasons) : null;
  if ((outcome === "partly" || outcome === "failed") && !known) return null;
  const values = { limit: largestFile / 1_048_576, most: mostFiles };
  return {
    outcome,
    why: known && { key: reasons[known], values },
    file: typeof file === "string" ? fileNameOf(file) : null,
    others: typeof others === "string" && /^\d{1,2}$/.test(others) ? Number(others) : 0,
    document: typeof document === "string" ? document : null,
  };
}
