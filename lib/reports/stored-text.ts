import type { NonAnswer } from "@/lib/db/generated/enums";
import type { ReportColumn } from "@/lib/platform/report-column";
import { nonAnswerWords } from "@/lib/tasks/labels";
import { type Recorded, type RecordKind, recordTables, tellRecord } from "./records";

/** Everything a department or an office writes that is kept, and which files it filed. */
export const storedKinds = [
  "answer",
  /** A file filed with an answer: its title, file name, version and SHA-256; the file itself is in the plan's bundle. */
  "attachment",
  "change_note",
  "decision_note",
  "return_point",
  "reply",
  "undo_reason",
  "comment",
  "internal_comment",
] as const;
export type StoredKind = (typeof storedKinds)[number];

/** What it is: a text of its own, or a row of a register, of the evidence or of who acts for a department. */
type What =
  | { what: StoredKind; text: string; record: null }
  | { what: RecordKind; text: null; record: Recorded };

/** One text or row as it is stored, with what it belongs to. */
export type StoredText = What & {
  /** Null for what is the City's own. */
  department: string | null;
  abbreviation: string | null;
  /** Null for a row, which belongs to no directive. */
  directiveNumber: string | null;
  /** The filing it belongs to; null for a comment, which belongs to the plan, and for a row. */
  reference: string | null;
  requirementNumber: number | null;
  /** Of the requirement; of a row what it, or the row it belongs to, is called. */
  title: string | null;
  nonAnswer: NonAnswer | null;
  /** BCP-47 tag. */
  language: string | null;
  at: Date;
  who: string | null;
  /** When the decision it belongs to was taken back; of a row, when it was taken back, ended or replaced by its next version. */
  undoneAt: Date | null;
  /** Hash of the filing. */
  sha256: string | null;
};

/** The full export: one row for every text that was filed, asked or said, and for every row of what is recorded. */
export const storedTextColumns: ReportColumn<StoredText>[] = [
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
  {
    key: "directive",
    heading: "reports.columns.directive",
    width: 26,
    format: "text",
    value: (row) => row.directiveNumber,
  },
  {
    key: "reference",
    heading: "reports.columns.reference",
    width: 20,
    format: "text",
    value: (row) => row.reference,
  },
  {
    key: "what",
    heading: "reports.columns.what",
    width: 22,
    format: "word",
    value: (row) => (row.record === null ? `reports.stored.${row.what}` : recordTables[row.what].word),
  },
  {
    key: "number",
    heading: "reports.columns.number",
    width: 8,
    format: "number",
    value: (row) => row.requirementNumber,
  },
  {
    key: "requirement",
    heading: "reports.columns.requirement",
    width: 40,
    format: "text",
    value: (row) => row.title,
  },
  {
    key: "nonAnswer",
    heading: "reports.columns.nonAnswer",
    width: 20,
    format: "word",
    value: (row) => row.nonAnswer && nonAnswerWords[row.nonAnswer],
  },
  {
    key: "text",
    heading: "reports.columns.text",
    width: 90,
    format: "said",
    value: (row, say) => (row.record === null ? row.text : tellRecord(row.what, row.record, say)),
  },
  {
    key: "language",
    heading: "reports.columns.language",
    width: 10,
    format: "text",
    value: (row) => row.language,
  },
  { key: "at", heading: "reports.columns.at", width: 22, format: "instant", value: (row) => row.at },
  { key: "who", heading: "reports.columns.who", width: 26, format: "text", value: (row) => row.who },
  {
    key: "undoneAt",
    heading: "reports.columns.undoneAt",
    width: 22,
    format: "instant",
    value: (row) => row.undoneAt,
  },
  { key: "sha256", heading: "reports.columns.sha256", width: 66, format: "text", value: (row) => row.sha256 },
];
