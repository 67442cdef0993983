import type { MessageKey } from "@/lib/i18n/message-key";
import type { ReportColumn, Say } from "@/lib/platform/report-column";
import {
  day,
  instant,
  making,
  ofRegister,
  person,
  type RecordTable,
  text,
  word,
} from "@/lib/registers/record";
import { actionWords, agencyWords, identifierWords, paperWords, responseWords } from "./labels";
import { minutesBetween, type ReportRow } from "./rules";
import type { Kept } from "./screening";

const listed = <Value extends string>(values: readonly Value[], words: Record<Value, MessageKey>, say: Say) =>
  values.map((value) => say(words[value])).join("; ");

/** What the screening found and the writer kept, with the reason of each. */
const told = (kept: readonly Kept[], say: Say) =>
  kept.map(({ kind, found, reason }) => `${say(identifierWords[kind])}: ${found} (${reason})`).join("; ");

/** The list of activity reports, as a file. */
export const activityColumns: ReportColumn<ReportRow>[] = [
  {
    key: "department",
    heading: "activity.field.department",
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
  { key: "site", heading: "activity.field.site", width: 40, format: "text", value: (row) => row.site },
  {
    key: "observed",
    heading: "reports.field.observed-at",
    width: 22,
    format: "instant",
    value: (row) => row.observedAt,
  },
  {
    key: "learned",
    heading: "reports.field.learned-at",
    width: 22,
    format: "instant",
    value: (row) => row.learnedAt,
  },
  {
    key: "reported",
    heading: "reports.field.reported-at",
    width: 22,
    format: "instant",
    value: (row) => row.reportedAt,
  },
  {
    key: "minutes",
    heading: "reports.field.minutes-to-report",
    width: 14,
    format: "number",
    value: (row) => minutesBetween(row.observedAt, row.reportedAt),
  },
  {
    key: "agency",
    heading: "activity.field.agency",
    width: 30,
    format: "word",
    value: (row) => agencyWords[row.agency],
  },
  {
    key: "other",
    heading: "activity.field.other",
    width: 26,
    format: "text",
    value: (row) => row.agencyStated,
  },
  {
    key: "actions",
    heading: "activity.field.actions",
    width: 40,
    format: "said",
    value: (row, say) => listed(row.actions, actionWords, say),
  },
  {
    key: "papers",
    heading: "activity.field.papers",
    width: 30,
    format: "said",
    value: (row, say) => listed(row.papers, paperWords, say),
  },
  {
    key: "responses",
    heading: "activity.field.responses",
    width: 40,
    format: "said",
    value: (row, say) => listed(row.responses, responseWords, say),
  },
  {
    key: "follow-up-by",
    heading: "reports.field.follow-up-by",
    width: 14,
    format: "day",
    value: (row) => row.followUpBy,
  },
  {
    key: "follow-up-done",
    heading: "reports.field.follow-up-done",
    width: 14,
    format: "day",
    value: (row) => row.followUpDoneOn,
  },
  {
    key: "note",
    heading: "activity.field.note",
    width: 60,
    format: "text",
    value: (row) => row.note || null,
  },
  { key: "language", heading: "registers.language", width: 10, format: "text", value: (row) => row.language },
  {
    key: "kept",
    heading: "activity.field.kept",
    width: 40,
    format: "said",
    value: (row, say) => told(row.kept, say),
  },
  {
    key: "reported-by",
    heading: "reports.field.reported-by",
    width: 26,
    format: "text",
    value: (row) => row.reportedBy,
  },
  {
    key: "changed-at",
    heading: "reports.field.changed-at",
    width: 22,
    format: "instant",
    value: (row) => row.changedAt,
  },
];

/** What the full export tells of activity reports: only to the department, the Mayor's Office and auditors, as the register does. */
export const activityRecords = {
  activity: {
    ...ofRegister,
    word: "activity.one",
    table: "activity_reports",
    read: "activity.read",
    called: "x.site",
    at: "reported_at",
    by: "reported_by_id",
    fields: {
      id: making.id,
      department_id: null,
      version: making.version,
      form_key: null,
      site: text("activity.field.site"),
      observed_at: instant("reports.field.observed-at"),
      learned_at: instant("reports.field.learned-at"),
      reported_at: instant("reports.field.reported-at"),
      agency: word("activity.field.agency", agencyWords),
      agency_stated: text("activity.field.other"),
      actions: word("activity.field.actions", actionWords),
      papers: word("activity.field.papers", paperWords),
      responses: word("activity.field.responses", responseWords),
      follow_up_by: day("reports.field.follow-up-by"),
      follow_up_done_on: day("reports.field.follow-up-done"),
      note: text("activity.field.note"),
      language: text("registers.language"),
      kept: { heading: "activity.field.kept", as: "said", tell: (value, say) => told(value as Kept[], say) },
      reported_by_id: person("reports.field.reported-by", "reported_by_id"),
      changed_by_id: making.changed_by_id,
      changed_at: making.changed_at,
      withdrawn_at: making.withdrawn_at,
    },
  },
} satisfies Record<string, RecordTable>;
