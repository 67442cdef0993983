import type { NonAnswer } from "@/lib/db/generated/enums";
import { nonAnswerWords } from "@/lib/tasks/labels";
import type { ReportColumn } from "./columns";

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

/** One text as it is stored, with what it belongs to. */
export type StoredText = {
  department: string;
  abbreviation: string;
  directiveNumber: string;
  /** The filing it belongs to; null for a comment, which belongs to the plan. */
  reference: string | null;
  what: StoredKind;
  requirementNumber: number | null;
  title: string | null;
  nonAnswer: NonAnswer | null;
  text: string;
  /** BCP-47 tag of an answer; other texts carry none. */
  language: string | null;
  at: Date;
  who: string | null;
  /** When the decision it belongs to was taken back. */
  undoneAt: Date | null;
  /** Hash of the filing. */
  sha256: string | null;
};

/** The full export: one row for every text that was filed, asked or said. */
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
    value: (row) => `reports.stored.${row.what}`,
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
  { key: "text", heading: "reports.columns.text", width: 90, format: "text", value: (row) => row.text },
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
