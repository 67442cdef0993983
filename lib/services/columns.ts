import type { ReportColumn } from "@/lib/platform/report-column";
import {
  instant,
  maker,
  making,
  ofRegister,
  person,
  type RecordTable,
  text,
  word,
} from "@/lib/registers/record";
import { fundingWords, statusWords } from "./labels";
import type { RecommendationRow, RecommendationSum } from "./rules";

/** The list of recommended services, as a file. */
export const servicesColumns: ReportColumn<RecommendationRow>[] = [
  {
    key: "department",
    heading: "services.field.department",
    width: 44,
    format: "text",
    value: (row) => row.department,
  },
  {
    key: "abbreviation",
    heading: "reports.columns.abbreviation",
    width: 14,
    format: "text",
    value: (row) => row.abbreviation,
  },
  {
    key: "service",
    heading: "services.field.service",
    width: 40,
    format: "text",
    value: (row) => row.service,
  },
  {
    key: "eligible",
    heading: "services.field.eligible",
    width: 40,
    format: "text",
    value: (row) => row.eligible,
  },
  { key: "gap", heading: "services.field.gap", width: 60, format: "text", value: (row) => row.gap },
  {
    key: "unit",
    heading: "services.field.unit",
    width: 30,
    format: "text",
    value: (row) => row.deliveringUnit,
  },
  {
    key: "one-off",
    heading: "services.field.one-off",
    width: 14,
    format: "number",
    value: (row) => row.oneOffCost,
  },
  {
    key: "yearly",
    heading: "services.field.yearly",
    width: 14,
    format: "number",
    value: (row) => row.yearlyCost,
  },
  {
    key: "funding",
    heading: "services.field.funding",
    width: 18,
    format: "word",
    value: (row) => fundingWords[row.funding],
  },
  {
    key: "status",
    heading: "services.field.status",
    width: 14,
    format: "word",
    value: (row) => statusWords[row.status],
  },
  {
    key: "reason",
    heading: "services.decide.reason",
    width: 40,
    format: "text",
    value: (row) => row.declineReason,
  },
  {
    key: "decided-by",
    heading: "reports.field.decided-by",
    width: 26,
    format: "text",
    value: (row) => row.decidedBy,
  },
  {
    key: "decided-at",
    heading: "reports.field.decided-at",
    width: 22,
    format: "instant",
    value: (row) => row.decidedAt,
  },
  { key: "language", heading: "registers.language", width: 10, format: "text", value: (row) => row.language },
  {
    key: "changed-by",
    heading: "reports.field.changed-by",
    width: 26,
    format: "text",
    value: (row) => row.changedBy,
  },
  {
    key: "changed-at",
    heading: "reports.field.changed-at",
    width: 22,
    format: "instant",
    value: (row) => row.changedAt,
  },
];

/** What the recommended services of the list come to by funding source and status, as a file. */
export const sumsColumns: ReportColumn<RecommendationSum>[] = [
  {
    key: "funding",
    heading: "services.field.funding",
    width: 24,
    format: "word",
    value: (sum) => fundingWords[sum.funding],
  },
  {
    key: "status",
    heading: "services.field.status",
    width: 16,
    format: "word",
    value: (sum) => statusWords[sum.status],
  },
  { key: "count", heading: "services.sums.count", width: 10, format: "number", value: (sum) => sum.count },
  {
    key: "one-off",
    heading: "services.field.one-off",
    width: 18,
    format: "number",
    value: (sum) => sum.oneOff,
  },
  {
    key: "yearly",
    heading: "services.field.yearly",
    width: 18,
    format: "number",
    value: (sum) => sum.yearly,
  },
  {
    key: "uncosted",
    heading: "services.sums.uncosted",
    width: 22,
    format: "number",
    value: (sum) => sum.uncosted,
  },
];

/** What the full export tells of recommended services. */
export const servicesRecords = {
  recommendation: {
    ...ofRegister,
    word: "services.one",
    table: "service_recommendations",
    called: "x.service",
    fields: {
      ...making,
      ...maker,
      department_id: null,
      status: word("services.field.status", statusWords),
      service: text("services.field.service"),
      eligible: text("services.field.eligible"),
      gap: text("services.field.gap"),
      delivering_unit: text("services.field.unit"),
      one_off_cost: text("services.field.one-off"),
      yearly_cost: text("services.field.yearly"),
      funding: word("services.field.funding", fundingWords),
      language: text("registers.language"),
      decline_reason: text("services.decide.reason"),
      decided_by_id: person("reports.field.decided-by", "decided_by_id"),
      decided_at: instant("reports.field.decided-at"),
    },
  },
} satisfies Record<string, RecordTable>;
