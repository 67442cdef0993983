import type {
  FilingStatus,
  NonAnswer,
  PlanStatus,
  RequirementKind,
  ReviewStatus,
} from "@/lib/db/generated/enums";
import type { DisplayStatus } from "./status";

/** One task as every report tells it. Days are YYYY-MM-DD in the directive's zone. */
export type TaskRow = {
  taskId: string;
  departmentId: string;
  abbreviation: string;
  department: string;
  body: string;
  directive: string;
  directiveNumber: string;
  requirementNumber: number;
  requirement: string;
  kind: RequirementKind;
  title: string;
  filing: FilingStatus;
  review: ReviewStatus;
  display: DisplayStatus;
  planId: string;
  planStatus: PlanStatus;
  /** What the whole plan shows. */
  planDisplay: DisplayStatus;
  originalDueOn: string;
  /** The effective deadline: the original one unless it was extended. */
  dueOn: string;
  firstOnTimeAt: Date | null;
  latestSubmittedAt: Date | null;
  /** 0 when on time or not due yet. */
  daysLate: number;
  /** The active liaison; null is a vacancy. */
  liaison: string | null;
  nonAnswer: NonAnswer | null;
  reason: string | null;
  reasonLanguage: string | null;
  /** What its register holds, for `measureOf`; null for a kind without one. */
  summary: unknown;
};

/** One department's answer to one directive, with those of its tasks that the filter asks for. */
export type PlanRow = {
  planId: string;
  departmentId: string;
  abbreviation: string;
  department: string;
  body: string;
  liaison: string | null;
  display: DisplayStatus;
  planStatus: PlanStatus;
  originalDueOn: string;
  dueOn: string;
  firstOnTimeAt: Date | null;
  latestSubmittedAt: Date | null;
  daysLate: number;
  cells: {
    number: number;
    kind: RequirementKind;
    display: DisplayStatus;
    nonAnswer: NonAnswer | null;
    /** What its register holds, for `measureOf`; null for a kind without one. */
    summary: unknown;
  }[];
};

/** So many tasks of one requirement, or plans, that stand alike. */
export type Count = {
  /** A task's requirement; null when whole plans are counted. */
  requirement: string | null;
  /** Null in the one row of departments that have no plan of the directive, all of them named in `vacant`. */
  display: DisplayStatus | null;
  filed: boolean;
  liaison: boolean;
  late: boolean;
  count: number;
  /** For plans, the departments without an active liaison among those counted. */
  vacant: string[] | null;
  /** For plans, what kinds of body the departments are. */
  bodies: string[] | null;
};
