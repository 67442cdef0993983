import type { RequirementKey } from "./directive";
import { entriesAToB } from "./story/a-b";
import { entriesC } from "./story/c";
import { entriesD } from "./story/d";
import { entriesEToI } from "./story/e-i";
import { entriesLaToLf } from "./story/laas-lafpp";
import { entriesLhToLw } from "./story/lahd-lawa";
import { entriesOToZ } from "./story/o-z";

/** Whole days before the demonstration's "today", and the local time (HH:MM, 24 hours) in the directive's zone. */
export type Moment = { daysBefore: number; time: string };

export type Outcome = "accepted" | "submitted" | "returned" | "draft" | "untouched";

export type SectionSaved = Moment & {
  requirementKey: RequirementKey;
  /** Written, but the writer has not marked it complete. */
  unfinished?: true;
};

export type ReturnPoint = { requirementKey: RequirementKey; text: string };

export type StoryComment = Moment & {
  by: "reviewer" | "liaison";
  audience: "department" | "internal";
  text: string;
};

export type StorySteps = {
  /** The department head proposes the liaison, and the alternate if there is one. */
  designationProposed?: Moment;
  /** Liaison and alternate accept. */
  designationAccepted?: Moment;
  /**
   * In the order of time. A section pinned by a return point is saved again after `returned`:
   * before it stands the plan file's first filing, after it the current text.
   */
  sectionsSaved?: SectionSaved[];
  submitted?: Moment;
  returned?: Moment & { points: ReturnPoint[] };
  /** One reply for each return point, in the same order. */
  resubmitted?: Moment & { replies: string[]; changeNote: string };
  accepted?: Moment & { note: string };
};

export type StoryEntry = {
  abbreviation: string;
  /** null: the department has no liaison, a vacancy. */
  liaison: { name: string } | null;
  head: { name: string };
  alternate?: { name: string };
  reviewer: 1 | 2 | 3;
  outcome: Outcome;
  steps: StorySteps;
  comments?: StoryComment[];
};

/** What every department had done by the demonstration's "today", 22 July 2025, in the order of abbreviations. */
export const story: StoryEntry[] = [
  ...entriesAToB,
  ...entriesC,
  ...entriesD,
  ...entriesEToI,
  ...entriesLaToLf,
  ...entriesLhToLw,
  ...entriesOToZ,
];
