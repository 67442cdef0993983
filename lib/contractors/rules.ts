import type { DeliveryState, NoticeChannel } from "@/lib/db/generated/enums";
import { fallbacksOf } from "@/lib/i18n/language-fallbacks";
import { gapOf, type Measure, measureOfNothing, type NoneState } from "@/lib/registers/rules";

/** What the database counts of one department's contracts that run today. */
export type ContractorsSummary = {
  current: number;
  acknowledged: number;
  /** Without a notice that was sent; the first few of their contractors, each once, as for the other gaps. */
  unsent: number;
  unsentNames: string[];
  /** Whose notice may have arrived: the connection broke off. */
  unclear: number;
  unclearNames: string[];
  unanswered: number;
  unansweredNames: string[];
  unreachable: number;
  unreachableNames: string[];
  withoutClause: number;
  withoutClauseNames: string[];
  none: NoneState;
};

/** A contract counts once its contractor has acknowledged the notice; the clause is told, and asked of no contract. */
export function measureContractors(summary: ContractorsSummary): Measure {
  const { current, acknowledged } = summary;
  if (current === 0) return measureOfNothing(summary.none, { key: "contractors.gap.empty" });
  const of = (count: number) => ({ count, of: current });
  return {
    done: acknowledged,
    of: current,
    gaps: [
      ...gapOf(
        summary.unsent,
        (count) => ({ key: "contractors.gap.unsent", values: of(count) }),
        summary.unsentNames,
      ),
      ...gapOf(
        summary.unclear,
        (count) => ({ key: "contractors.gap.unclear", values: of(count) }),
        summary.unclearNames,
      ),
      ...gapOf(
        summary.unanswered,
        (count) => ({ key: "contractors.gap.unanswered", values: of(count) }),
        summary.unansweredNames,
      ),
      ...gapOf(
        summary.unreachable,
        (count) => ({ key: "contractors.gap.unreachable", values: { count, of: current - acknowledged } }),
        summary.unreachableNames,
      ),
      ...gapOf(
        summary.withoutClause,
        (count) => ({ key: "contractors.gap.clause", values: of(count) }),
        summary.withoutClauseNames,
      ),
    ],
  };
}

/** Where a contract stands, from what was sent and answered. */
export type ContractState = "acknowledged" | "waiting" | "under-way" | "undelivered" | "not-sent";

/** A contract as a list shows it. Days are YYYY-MM-DD. */
export type ContractRow = {
  id: string;
  number: string;
  contractor: string;
  sites: string;
  startsOn: string;
  endsOn: string | null;
  contactName: string | null;
  contactEmail: string | null;
  language: string;
  clause: boolean;
  version: number;
  departmentId: string;
  abbreviation: string;
  department: string;
  changedBy: string;
  changedAt: Date;
  withdrawnAt: Date | null;
  /** Whether it runs today and was not taken back. */
  current: boolean;
  state: ContractState;
  /** The newest day a notice was sent on. */
  sentOn: string | null;
  /** The first such day, and the newest of a reminder. */
  firstOn: string | null;
  remindedOn: string | null;
  /** What became of the newest e-mail. */
  delivery: DeliveryState | null;
  /** Whether an e-mail waits or is handed over now, whatever came before. */
  onItsWay: boolean;
  acknowledgedOn: string | null;
};

/** How many contracts of a filter stand where; `current` is all of them. */
export type Coverage = Record<ContractState, number> & { current: number; noEmail: number; noClause: number };

/** A notice to a contractor, as the contract's page tells it. Instants are ISO 8601. */
export type NoticeFacts = {
  id: string;
  channel: NoticeChannel;
  reminder: boolean;
  sentOn: string | null;
  language: string;
  number: number;
  by: string;
  at: string;
  /** The firm it went to; `superseded` when the contract has another now. */
  contractor: string;
  superseded: boolean;
  /** Whether it was recorded by mistake. */
  withdrawn: boolean;
  delivery: { state: DeliveryState; to: string; subject: string; text: string; answer: string | null } | null;
};

/** An acknowledgement, standing or taken back. */
export type AcknowledgementFacts = {
  id: string;
  name: string;
  title: string;
  on: string;
  recordedAt: string;
  /** Who recorded it from paper; null when it came by link. */
  recordedBy: string | null;
  language: string;
  number: number;
  withdrawReason: string | null;
};

/** A contract with all that was sent and answered, newest first. */
export type ContractFacts = ContractRow & {
  notices: NoticeFacts[];
  acknowledgements: AcknowledgementFacts[];
  /** Links by which it could be acknowledged now. */
  openLinks: number;
};

/** One version of the notice in one language. */
export type TextFacts = {
  id: string;
  language: string;
  number: number;
  subject: string;
  body: string;
  confirmation: string;
  writtenBy: string | null;
  writtenAt: Date;
};

/** The text for a language among the newest of each: that language's, else that of what its tag begins with, else English. */
export function textFor<Text extends { language: string }>(
  texts: readonly Text[],
  language: string,
): Text | undefined {
  return [...fallbacksOf(language), "en"].flatMap(
    (tag) => texts.find((text) => text.language === tag) ?? [],
  )[0];
}

/** Why a contract gets no e-mail now. */
export type Hurdle =
  | "ended"
  | "acknowledged"
  | "no-email"
  | "under-way"
  | "sent"
  | "reminded"
  | "not-sent"
  | "meanwhile";

type Weighed = Pick<
  ContractRow,
  "current" | "contactEmail" | "state" | "sentOn" | "remindedOn" | "onItsWay"
> & { noticedAt: Date | null };

/**
 * Whether a contract gets a first notice or a reminder: null, or why not. A notice made after `previewedAt`, when the
 * sender saw the list, is somebody's who was quicker, or the first half of a double click; nobody is reminded twice on
 * one day (`today`, YYYY-MM-DD), or sent anything while an e-mail is on its way.
 */
export function hurdleOf(
  row: Weighed,
  { reminder, previewedAt, today }: { reminder: boolean; previewedAt: Date; today: string },
): Hurdle | null {
  if (!row.current) return "ended";
  if (row.state === "acknowledged") return "acknowledged";
  if (!row.contactEmail) return "no-email";
  if (row.noticedAt && row.noticedAt > previewedAt) return "meanwhile";
  if (row.onItsWay) return "under-way";
  if (reminder && row.remindedOn === today) return "reminded";
  if (reminder) return row.sentOn ? null : "not-sent";
  return row.sentOn ? "sent" : null;
}

/** Why no notice is recorded for a contract: null where one is. */
export function recordHurdleOf(
  row: Pick<ContractRow, "current" | "state">,
): Extract<Hurdle, "ended" | "acknowledged"> | null {
  if (!row.current) return "ended";
  return row.state === "acknowledged" ? "acknowledged" : null;
}

/**
 * What can be done about the notice of a contract: send it by e-mail, record that it went in another way, and take an
 * answer, which may come after the contract has ended.
 */
export function stepsOf(
  row: Pick<ContractRow, "current" | "state" | "withdrawnAt" | "contactEmail">,
): Record<"send" | "record" | "answer", boolean> {
  const record = recordHurdleOf(row) === null;
  return {
    send: record && row.contactEmail !== null,
    record,
    answer: row.withdrawnAt === null && row.state !== "acknowledged",
  };
}

/** Why the record of a notice is not taken back: null where it is. */
export function takeBackHurdleOf(
  notice: Pick<NoticeFacts, "channel" | "superseded" | "withdrawn">,
  contract: Pick<ContractRow, "state">,
): "email" | "withdrawn" | "superseded" | "acknowledged" | null {
  if (notice.channel === "email") return "email";
  if (notice.withdrawn) return "withdrawn";
  if (notice.superseded) return "superseded";
  return contract.state === "acknowledged" ? "acknowledged" : null;
}

/** Why a message that was to be sent is not, now that its turn has come; "readdressed": it would go to somebody else. */
export type LateHurdle = "ended" | "acknowledged" | "readdressed";

/**
 * Weighs a contract again when a message to it is handed over: null, or why it is not sent after all. `superseded` says
 * that the contract has gone to another firm since it was written.
 */
export function lateHurdleOf(
  row: Pick<ContractRow, "current" | "state" | "contactEmail">,
  message: { toAddress: string; superseded: boolean },
): LateHurdle | null {
  if (!row.current) return "ended";
  if (row.state === "acknowledged") return "acknowledged";
  return row.contactEmail === message.toAddress && !message.superseded ? null : "readdressed";
}

const lettersAndDigits = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** What a writer says of a changed name: the contract goes to another firm, or the same firm's name was put right. */
export const firmChoices = ["another", "same"] as const;
export type FirmChoice = (typeof firmChoices)[number];

/**
 * Whether a contract with another name has another firm, which has to be sent the notice and to acknowledge it anew. The
 * writer says; where nobody can be asked, as in a file, capitals, accents, spaces and punctuation make no other firm, and
 * anything else does.
 */
export const isAnotherFirm = (before: string, after: string, said?: FirmChoice): boolean =>
  said ? said === "another" : lettersAndDigits(before) !== lettersAndDigits(after);

/** For how many days a link to the notice works. */
export const linkDays = 30;

/** How a link stands; "used" also when the contractor acknowledged in another way. */
export type LinkState = "open" | "used" | "revoked" | "expired";

/** What a contractor finds at its own link, and nothing of any other. */
export type LinkFacts = {
  linkId: string;
  contractId: string;
  state: LinkState;
  contractor: string;
  contractNumber: string;
  department: string;
  language: string;
  subject: string;
  body: string;
  confirmation: string;
  expiresAt: Date;
  acknowledgedOn: string | null;
};
