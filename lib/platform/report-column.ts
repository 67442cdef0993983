import type { Locale } from "@/lib/i18n/locales";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Said } from "./errors";

/** Says a message in the language of the report, which `locale` names. */
export type Say = { (key: MessageKey, values?: Said["values"]): string; locale: Locale };

/**
 * One column of a report. A "word" is the key of a message; what is "said" is made of several; a "day" is YYYY-MM-DD; an "instant" is shown as wall time
 * in the city's zone, which its heading names.
 */
export type ReportColumn<Row> = {
  key: string;
  heading: MessageKey;
  /** In characters, for spreadsheets. */
  width: number;
} & (
  | { format: "text" | "day"; value: (row: Row) => string | null }
  | { format: "said"; value: (row: Row, say: Say) => string | null }
  | { format: "word"; value: (row: Row) => MessageKey | null }
  | { format: "instant"; value: (row: Row) => Date | null }
  | { format: "number"; value: (row: Row) => number | null }
);
