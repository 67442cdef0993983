import { liaisonSummary } from "@/lib/activity/queries";
import { contractorsSummary } from "@/lib/contractors/summary";
import { Prisma } from "@/lib/db/generated/client";
import { evidenceSummary } from "@/lib/evidence/queries";
import { facilitiesSummary } from "@/lib/facilities/queries";
import { outreachSummary } from "@/lib/outreach/queries";
import { planSummary } from "@/lib/plans/queries";
import { servicesSummary } from "@/lib/services/queries";
import type { RegisteredKind } from "./kinds";

/** For each kind that has a register, the select that summarizes it; lib/registers/summary.ts says of what shape. */
export const summaries = {
  liaison: liaisonSummary,
  contractor_notice: contractorsSummary,
  preparedness: facilitiesSummary,
  outreach: outreachSummary,
  implementation_plan: planSummary,
  service_recommendation: servicesSummary,
  evidence: evidenceSummary,
} as const satisfies Record<RegisteredKind, Prisma.Sql>;

/** Every summary of the tasks in `asked`, one below the other: one row (task_id, summary) for a task with a register. */
export const summarized = Prisma.join(Object.values(summaries), " union all ");
