import type {
  FilingStatus,
  NonAnswer,
  PlanStatus,
  RequirementKind,
  ReviewStatus,
  Verdict,
} from "@/lib/db/generated/enums";
import type { DeadlineComputation } from "@/lib/deadlines/input";
import type { DraftFile } from "./rules";

/** A deadline as a page shows it. Days are YYYY-MM-DD in `zone`; instants ISO 8601 with an offset. */
export type DeadlineFacts = {
  dueOn: string;
  dueBefore: string;
  zone: string;
  computation: DeadlineComputation;
};

/** One section of a plan without its text. */
export type SectionFacts = {
  requirementId: string;
  number: number;
  title: string;
  kind: RequirementKind;
  filing: FilingStatus;
  review: ReviewStatus;
  characters: number;
  nonAnswer: NonAnswer | null;
  complete: boolean;
};

/** One thing the reviewer asks to change, with the department's reply as it stands. */
export type PointFacts = {
  pointId: string;
  number: number;
  text: string;
  language: string;
  requirementId: string;
  requirementNumber: number;
  requirementTitle: string;
  reply: string | null;
  replyLanguage: string | null;
  version: number;
  /** Who saved the reply last and when; `mine` when it was the reader. */
  by: string | null;
  mine: boolean;
  at: string | null;
};

export type FilingFacts = {
  number: number;
  reference: string;
  receivedAt: string;
  dueBefore: string;
  onTime: boolean;
  by: string;
  verdict: Verdict | null;
  decidedAt: string | null;
};

/** One comment that department and Mayor's Office both read. */
export type CommentFacts = {
  id: string;
  text: string;
  language: string;
  at: string;
  author: string;
  ofOffice: boolean;
  requirement: { number: number; title: string } | null;
};

/** Everything a page about one plan shows, apart from the text of its answers. */
export type PlanFacts = {
  id: string;
  status: PlanStatus;
  firstOnTimeAt: string | null;
  latestSubmittedAt: string | null;
  departmentId: string;
  department: { abbreviation: string; name: string };
  /** With the language its requirements are written in. */
  directive: { number: string; title: string; language: string };
  deadline: DeadlineFacts;
  originalDeadline: DeadlineFacts;
  sections: SectionFacts[];
  points: PointFacts[];
  /** The return that the points belong to. */
  returned: { by: string; at: string; note: string | null; language: string } | null;
  filings: FilingFacts[];
  comments: CommentFacts[];
};

/** One section of a draft with the requirement it answers. */
export type SectionDraft = {
  requirementId: string;
  number: number;
  key: string;
  kind: RequirementKind;
  title: string;
  text: string;
  citation: string;
  sourceUrl: string;
  evidenceRule: string;
  checkedAgainstSigned: boolean;
  nonAnswers: NonAnswer[];
  /** As the requirement brings them; `promptsOf` says what to show where it brings none. */
  prompts: { key: string; label: string; help: string }[];
  draft: {
    text: string;
    language: string;
    nonAnswer: NonAnswer | null;
    complete: boolean;
    version: number;
    by: string | null;
    mine: boolean;
    at: string;
  };
};

/** What a receipt states about one filing. */
export type ReceiptFacts = {
  submissionId: string;
  planId: string;
  number: number;
  reference: string;
  receivedAt: string;
  /** YYYY-MM-DD: the day whose end is `dueBefore`. */
  dueOn: string;
  dueBefore: string;
  onTime: boolean;
  sha256: string;
  by: string;
  role: string;
  firstOnTimeAt: string | null;
  /** How its plan stands now. */
  planStatus: PlanStatus;
  /** Whether the plan has not been filed again since. */
  newest: boolean;
  directive: { number: string; title: string };
  department: { abbreviation: string; name: string };
};

/** One filing with everything in it, and the wording of the requirements it answers. */
export type FilingContent = {
  receipt: ReceiptFacts;
  /** The language the requirements are written in. */
  language: string;
  changeNote: string | null;
  changeNoteLanguage: string;
  answers: {
    number: number;
    title: string;
    requirement: string;
    text: string;
    language: string;
    nonAnswer: NonAnswer | null;
    files: DraftFile[];
  }[];
  replies: {
    number: number;
    requirementNumber: number;
    point: string;
    language: string;
    reply: string;
    replyLanguage: string;
  }[];
};

export type SectionState = "not_started" | "in_progress" | "completed" | "to_answer";

/** The state a section of a draft shows: a point without a reply comes before what the writer says of the text. */
export function sectionState(section: SectionFacts, points: PointFacts[]): SectionState {
  if (openPoints(points).some((point) => point.requirementId === section.requirementId)) return "to_answer";
  if (section.complete) return "completed";
  return section.characters > 0 || section.nonAnswer ? "in_progress" : "not_started";
}

/** The points that have no reply yet. */
export const openPoints = (points: PointFacts[]): PointFacts[] =>
  points.filter((point) => !point.reply?.trim());

/**
 * The span between two instants in whole days, hours, minutes and seconds, largest first; the sign is dropped. Each is
 * taken as it is shown, to the second it falls in, so that whoever subtracts what they read gets the same.
 */
export function spanOf(from: Date | string, to: Date | string) {
  const shown = (instant: Date | string) => Math.floor(new Date(instant).getTime() / 1000);
  const seconds = Math.abs(shown(to) - shown(from));
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor((seconds % 86_400) / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
}
