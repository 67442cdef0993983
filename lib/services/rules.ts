import type { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import { gapOf, type Measure, measureOfNothing, type NoneState } from "@/lib/registers/rules";

/** What the database counts of one department's recommendations that it has not taken back. */
export type ServicesSummary = {
  recommended: number;
  /** Those without any estimate of cost, and the first few of their names. */
  uncosted: number;
  uncostedNames: string[];
  unfunded: number;
  unfundedNames: string[];
  complete: number;
  none: NoneState;
};

/** A recommendation counts once it says what it costs and who would pay. */
export function measureServices(summary: ServicesSummary): Measure {
  const { recommended, complete } = summary;
  if (recommended === 0) return measureOfNothing(summary.none, { key: "services.gap.empty" });
  const values = (count: number) => ({ count, of: recommended });
  return {
    done: complete,
    of: recommended,
    gaps: [
      ...gapOf(
        summary.uncosted,
        (count) => ({ key: "services.gap.uncosted", values: values(count) }),
        summary.uncostedNames,
      ),
      ...gapOf(
        summary.unfunded,
        (count) => ({ key: "services.gap.unfunded", values: values(count) }),
        summary.unfundedNames,
      ),
    ],
  };
}

/** A recommendation as a list shows it. Costs are whole US dollars; null is not estimated. */
export type RecommendationRow = {
  id: string;
  status: RecommendationStatus;
  service: string;
  eligible: string;
  gap: string;
  deliveringUnit: string;
  oneOffCost: number | null;
  yearlyCost: number | null;
  funding: FundingSource;
  language: string;
  version: number;
  departmentId: string;
  abbreviation: string;
  department: string;
  changedBy: string;
  changedAt: Date;
  declineReason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  withdrawnAt: Date | null;
};

/** So many recommendations of one funding source and status, with their sums in whole US dollars. */
export type RecommendationSum = {
  funding: FundingSource;
  status: RecommendationStatus;
  count: number;
  oneOff: number;
  yearly: number;
  /** How many of them have no estimate of either cost. */
  uncosted: number;
};
