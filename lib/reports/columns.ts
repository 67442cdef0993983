import type { MessageKey } from "@/lib/i18n/message-key";
import type { ReportColumn } from "@/lib/platform/report-column";
import { gapSentence } from "@/lib/registers/gap-words";
import { kinds, measureOf } from "@/lib/requirements/kinds";
import { displayLabels, nonAnswerWords } from "@/lib/tasks/labels";
import type { TaskRow } from "@/lib/tasks/row";

/** What the page joins in one cell: seventeen columns side by side could not be read. */
export const complianceGroups = [
  "department",
  "requirement",
  "status",
  "deadline",
  "filed",
  "liaison",
] as const;
export type ComplianceGroup = (typeof complianceGroups)[number];

/** A column of the compliance report, and where the page shows it. */
export type ComplianceColumn = ReportColumn<TaskRow> & {
  group: ComplianceGroup;
  /** What the group begins with or is shown in a way of its own; any other column stands on its quiet line. */
  leads?: true;
  /** Said before the value on that line. */
  label?: MessageKey;
};

/** Compliance by department and requirement: a column each in CSV and XLSX, in this order, and grouped on the page. */
export const complianceColumns: ComplianceColumn[] = [
  {
    key: "department",
    group: "department",
    leads: true,
    heading: "reports.columns.department",
    width: 44,
    format: "text",
    value: (row) => row.department,
  },
  {
    key: "abbreviation",
    group: "department",
    heading: "reports.columns.abbreviation",
    width: 14,
    format: "text",
    value: (row) => row.abbreviation,
  },
  {
    key: "directive",
    group: "requirement",
    heading: "reports.columns.directive",
    width: 26,
    format: "text",
    value: (row) => row.directiveNumber,
  },
  {
    key: "number",
    group: "requirement",
    leads: true,
    heading: "reports.columns.number",
    width: 8,
    format: "number",
    value: (row) => row.requirementNumber,
  },
  {
    key: "requirement",
    group: "requirement",
    leads: true,
    heading: "reports.columns.requirement",
    width: 40,
    format: "text",
    value: (row) => row.title,
  },
  {
    key: "display",
    group: "status",
    leads: true,
    heading: "reports.columns.display",
    width: 14,
    format: "word",
    value: (row) => displayLabels[row.display].word,
  },
  {
    key: "kind",
    group: "requirement",
    heading: "reports.columns.kind",
    width: 20,
    format: "word",
    value: (row) => kinds[row.kind].label,
  },
  {
    key: "filing",
    group: "status",
    label: "reports.columns.filing",
    heading: "reports.columns.filing",
    width: 14,
    format: "word",
    value: (row) => `tasks.filing.${row.filing}`,
  },
  {
    key: "review",
    group: "status",
    label: "reports.columns.review",
    heading: "reports.columns.review",
    width: 18,
    format: "word",
    value: (row) => `tasks.review.${row.review}`,
  },
  {
    key: "originalDueOn",
    group: "deadline",
    label: "reports.label.originalDueOn",
    heading: "reports.columns.originalDueOn",
    width: 14,
    format: "day",
    value: (row) => row.originalDueOn,
  },
  {
    key: "dueOn",
    group: "deadline",
    leads: true,
    heading: "reports.columns.dueOn",
    width: 14,
    format: "day",
    value: (row) => row.dueOn,
  },
  {
    key: "firstOnTimeAt",
    group: "filed",
    label: "reports.label.firstOnTimeAt",
    heading: "reports.columns.firstOnTimeAt",
    width: 22,
    format: "instant",
    value: (row) => row.firstOnTimeAt,
  },
  {
    key: "latestSubmittedAt",
    group: "filed",
    leads: true,
    heading: "reports.columns.latestSubmittedAt",
    width: 22,
    format: "instant",
    value: (row) => row.latestSubmittedAt,
  },
  {
    key: "daysLate",
    group: "deadline",
    label: "reports.columns.daysLate",
    heading: "reports.columns.daysLate",
    width: 10,
    format: "number",
    value: (row) => row.daysLate,
  },
  {
    key: "liaison",
    group: "liaison",
    leads: true,
    heading: "reports.columns.liaison",
    width: 26,
    format: "text",
    value: (row) => row.liaison,
  },
  {
    key: "registerDone",
    group: "status",
    leads: true,
    heading: "reports.columns.registerDone",
    width: 16,
    format: "number",
    value: (row) => measureOf(row.kind, row.summary)?.done ?? null,
  },
  {
    key: "registerOf",
    group: "status",
    leads: true,
    heading: "reports.columns.registerOf",
    width: 16,
    format: "number",
    value: (row) => measureOf(row.kind, row.summary)?.of ?? null,
  },
  {
    key: "registerGaps",
    group: "status",
    leads: true,
    heading: "reports.columns.registerGaps",
    width: 60,
    format: "said",
    value: (row, say) =>
      measureOf(row.kind, row.summary)
        ?.gaps.map((gap) => gapSentence(gap, say, say.locale))
        .join("; ") ?? null,
  },
  {
    key: "nonAnswer",
    group: "requirement",
    leads: true,
    heading: "reports.columns.nonAnswer",
    width: 20,
    format: "word",
    value: (row) => row.nonAnswer && nonAnswerWords[row.nonAnswer],
  },
  {
    key: "reason",
    group: "requirement",
    leads: true,
    heading: "reports.columns.reason",
    width: 60,
    format: "text",
    value: (row) => row.reason,
  },
];
