import type { DisplayStatus } from "@/lib/tasks/status";

/** One department in the list. */
export type DepartmentRow = {
  id: string;
  abbreviation: string;
  name: string;
  kind: string;
  /** What its plan for the newest directive shows; null when it has none. */
  display: DisplayStatus | null;
  planId: string | null;
  liaison: string | null;
  reviewers: string[];
};

/** One department with the names it is known by. Days are YYYY-MM-DD. */
export type DepartmentFacts = {
  id: string;
  abbreviation: string;
  abbreviationSource: string;
  name: string;
  kind: string;
  effectiveFrom: string;
  /** The first day on which it no longer exists; null while it exists. */
  effectiveTo: string | null;
  aliases: { name: string; former: boolean }[];
  successor: { abbreviation: string; name: string } | null;
  predecessors: { abbreviation: string; name: string }[];
  reviewers: string[];
  /** Whether somebody is its liaison now. */
  hasLiaison: boolean;
  /** The published directives that address it and of which it has no plan. */
  unaddressed: UnaddressedDirective[];
};

export type UnaddressedDirective = {
  key: string;
  number: string;
  title: string;
  language: string;
  /** YYYY-MM-DD. */
  signedOn: string;
};

/** One thing that happened to a plan of the department. */
export type PlanMoment = {
  id: string;
  what: "submitted" | "accepted" | "returned" | "undone";
  at: Date;
  who: string;
  reference: string;
  onTime: boolean | null;
  /** Of a filing: what changed; of a decision: its note or why it was taken back. */
  note: string | null;
};
