import type { FacilityKind } from "@/lib/db/generated/enums";
import { gapOf, type Measure, measureOfNothing, type NoneState } from "@/lib/registers/rules";

/** How the protocol of a site stands: not written, written and not approved, or approved in one of its versions. */
export const protocolStates = ["none", "draft", "approved"] as const;
export type ProtocolState = (typeof protocolStates)[number];

/** What the database counts of one department's sites that it has not taken back. */
export type FacilitiesSummary = {
  sites: number;
  /** With an approved protocol and everybody trained. */
  complete: number;
  unwritten: number;
  unwrittenNames: string[];
  unapproved: number;
  unapprovedNames: string[];
  /** Sites where somebody is not trained yet, with the headcounts of just those. */
  untrained: number;
  untrainedNames: string[];
  trained: number;
  toTrain: number;
  none: NoneState;
};

/** A site counts once a protocol is approved and everybody who is to be trained has been. */
export function measureFacilities(summary: FacilitiesSummary): Measure {
  const { sites: of, complete, trained, toTrain } = summary;
  if (of === 0) return measureOfNothing(summary.none, { key: "facilities.gap.empty" });
  return {
    done: complete,
    of,
    gaps: [
      ...gapOf(
        summary.unwritten,
        (count) => ({ key: "facilities.gap.unwritten", values: { count, of } }),
        summary.unwrittenNames,
      ),
      ...gapOf(
        summary.unapproved,
        (count) => ({ key: "facilities.gap.unapproved", values: { count, of } }),
        summary.unapprovedNames,
      ),
      ...gapOf(
        summary.untrained,
        (count) => ({ key: "facilities.gap.untrained", values: { count, trained, toTrain } }),
        summary.untrainedNames,
      ),
    ],
  };
}

/** The lines of a list that somebody typed one below the other, without marks at their start and empty ones. */
export const linesOf = (list: string): string[] =>
  list
    .split("\n")
    .map((one) => one.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, "").trim())
    .filter(Boolean);

type Sized = { steps: string; calls: string; nonPublic: string };

/** How much room a protocol takes on its sheet, in characters; a line counts as half a printed one at least. */
const lengthOf = ({ steps, calls, nonPublic }: Sized) =>
  steps.split("\n").reduce((sum, line) => sum + Math.max(45, line.length), 0) +
  45 * Math.max(2, linesOf(calls).length) +
  45 * Math.ceil(linesOf(nonPublic).length / 2);

/** Whether a protocol prints on one page of its sheet, Letter or A4; tried with a long name and every heading. */
export const fitsOnePage = (protocol: Sized): boolean => lengthOf(protocol) <= 1_900;

/** Whether a protocol leaves room on its page, so that it can be set larger. */
export const isShort = (protocol: Sized): boolean => lengthOf(protocol) <= 850;

/** A site as a list shows it. */
export type SiteRowFacts = {
  id: string;
  name: string;
  kind: FacilityKind;
  address: string;
  contactRole: string;
  staffToTrain: number;
  /** At most `staffToTrain`, however many were at its trainings. */
  trained: number;
  protocol: ProtocolState;
  version: number;
  departmentId: string;
  abbreviation: string;
  department: string;
  changedBy: string;
  changedAt: Date;
  withdrawnAt: Date | null;
};

/** Another site of the same department, and how its protocol stands. */
export type Neighbour = Pick<SiteRowFacts, "id" | "name" | "protocol">;

/** What all sites of a filter come to. */
export type SiteSums = { total: number; approved: number; trained: number; toTrain: number };

/** An approval of a version. Days are YYYY-MM-DD, instants ISO 8601 with an offset. */
export type ApprovalFacts = {
  id: string;
  official: string;
  title: string;
  on: string;
  recordedBy: string;
  recordedAt: string;
  takenBackBy: string | null;
  takenBackAt: string | null;
  reason: string | null;
};

/** A version of a site's protocol without its text, with its approvals, newest first. */
export type VersionFacts = {
  id: string;
  number: number;
  language: string;
  writtenBy: string;
  writtenAt: string;
  approvals: ApprovalFacts[];
};

/** What a version says. */
export type ProtocolText = {
  id: string;
  number: number;
  steps: string;
  calls: string;
  nonPublic: string;
  language: string;
};

/** A training held for the staff of a site; `heldOn` is YYYY-MM-DD. */
export type TrainingFacts = {
  id: string;
  heldOn: string;
  material: string;
  language: string;
  staffTrained: number;
  version: number;
  recordedBy: string;
  recordedAt: string;
  withdrawnAt: string | null;
};

/** One site with everything its page shows. */
export type SiteFacts = SiteRowFacts & {
  /** Newest first. */
  versions: VersionFacts[];
  /** The version asked for, or else the one in force, or else the newest; null when none is written. */
  shown: ProtocolText | null;
  /** The latest first, those taken back too. */
  trainings: TrainingFacts[];
  /** The other sites of the department where the newest version says the same and is not approved. */
  sameElsewhere: string[];
};

/** The approval of a version that has not been taken back. */
export const liveApproval = (version: VersionFacts | undefined): ApprovalFacts | undefined =>
  version?.approvals.find(({ takenBackAt }) => takenBackAt === null);

/** The version staff go by: the newest approved one. */
export const inForce = (versions: readonly VersionFacts[]): VersionFacts | undefined =>
  versions.find((version) => liveApproval(version) !== undefined);
