import type { ReportColumn } from "@/lib/platform/report-column";
import {
  day,
  instant,
  maker,
  making,
  ofRegister,
  person,
  type RecordTable,
  text,
  word,
} from "@/lib/registers/record";
import { channelWords } from "./labels";
import type { OutreachRow } from "./rules";

/** The list of outreach, as a file. */
export const outreachColumns: ReportColumn<OutreachRow>[] = [
  {
    key: "department",
    heading: "reports.columns.department",
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
  { key: "held-on", heading: "outreach.field.held-on", width: 12, format: "day", value: (row) => row.heldOn },
  {
    key: "language",
    heading: "outreach.field.language",
    width: 12,
    format: "text",
    value: (row) => row.language,
  },
  {
    key: "channel",
    heading: "outreach.field.channel",
    width: 18,
    format: "word",
    value: (row) => channelWords[row.channel],
  },
  { key: "outlet", heading: "outreach.field.outlet", width: 36, format: "text", value: (row) => row.outlet },
  {
    key: "material",
    heading: "outreach.field.material",
    width: 60,
    format: "text",
    value: (row) => row.material,
  },
  { key: "reach", heading: "outreach.field.reach", width: 14, format: "number", value: (row) => row.reach },
  { key: "cost", heading: "outreach.field.cost", width: 14, format: "number", value: (row) => row.cost },
  {
    key: "written-in",
    heading: "outreach.field.written-in",
    width: 12,
    format: "text",
    value: (row) => row.writtenIn,
  },
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

/** What the full export tells of outreach, and of the languages departments declare. */
export const outreachRecords = {
  outreach: {
    ...ofRegister,
    word: "outreach.one",
    table: "outreach_entries",
    called: "x.outlet",
    language: "x.written_in",
    fields: {
      ...making,
      ...maker,
      department_id: null,
      language: text("outreach.field.language"),
      channel: word("outreach.field.channel", channelWords),
      outlet: text("outreach.field.outlet"),
      held_on: day("outreach.field.held-on"),
      material: text("outreach.field.material"),
      reach: text("outreach.field.reach"),
      cost: text("outreach.field.cost"),
      written_in: text("outreach.field.written-in"),
    },
  },
  declared_language: {
    word: "reports.record.declared_language",
    table: "department_languages",
    department: "x.department_id",
    read: "register.read",
    called: "x.language",
    at: "declared_at",
    by: "declared_by_id",
    fields: {
      department_id: null,
      language: text("outreach.grid.language"),
      declared_by_id: person("reports.field.declared-by", "declared_by_id"),
      declared_at: instant("reports.field.declared-at"),
    },
  },
} satisfies Record<string, RecordTable>;
