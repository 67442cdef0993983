import type { NonAnswer, RequirementKind } from "@/lib/db/generated/enums";
import type { DeadlineComputation } from "@/lib/deadlines/input";
import type { PlanPrompt } from "./input";

export type Deadline = { dueOn: string; dueBefore: string; computation: DeadlineComputation };

/** A published directive as its readers list it. Days are YYYY-MM-DD in `zone`. */
export type DirectiveSummary = {
  key: string;
  number: string;
  title: string;
  signedOn: string;
  zone: string;
  /** The tag of the language its wording is in. */
  language: string;
  requirements: { key: string; number: number; title: string; kind: RequirementKind }[];
  /** The deadline a plan is measured against, before any extension. */
  deadline: Deadline;
};

export type PublishedRequirement = {
  id: string;
  key: string;
  number: number;
  kind: RequirementKind;
  title: string;
  text: string;
  citation: string;
  sourceUrl: string;
  evidenceRule: string;
  continuing: boolean;
  nonAnswers: NonAnswer[];
  prompts: PlanPrompt[];
  /** How many departments it became a task of. */
  departments: number;
  deadline: Deadline;
  checked: boolean;
  checkedAt: string | null;
  checkedBy: string | null;
};

export type PublishedDirective = Omit<DirectiveSummary, "requirements" | "deadline"> & {
  issuer: string;
  version: number;
  summary: string;
  sources: string[];
  contentHash: string;
  publishedAt: Date;
  /** Who published it; null when no event says. */
  publishedBy: string | null;
  requirements: PublishedRequirement[];
};
