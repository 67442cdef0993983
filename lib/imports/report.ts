import type { MessageKey } from "@/lib/i18n/message-key";
import type { Finding, Judged, Verdict } from "./rules";

type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

/** The longest a value is repeated in a sentence, in characters: a cell may be far longer than anybody reads. */
const longestValue = 200;

const short = (value: string | number) =>
  typeof value === "string" && value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;

/** One row of the report, in the reader's words. */
export type ReportedRow = { row: number; label: string; verdict: Verdict; says: string[] };

/** What is said of a row, in the reader's words. */
export function sentencesOf(findings: readonly Finding[], say: Say): string[] {
  return findings.map(({ column, said, named = {} }) => {
    const values = Object.fromEntries([
      ...Object.entries(said.values ?? {}).map(([gap, value]) => [gap, short(value)]),
      ...Object.entries(named).map(([gap, key]) => [gap, say(key)]),
    ]);
    const sentence = say(said.key, values);
    return column ? say("imports.in-column", { column, sentence }) : sentence;
  });
}

/** A row in the reader's words. */
export const inWords = ({ row, label, verdict, findings }: Judged, say: Say): ReportedRow => ({
  row,
  label: label.slice(0, 100),
  verdict,
  says: sentencesOf(findings, say),
});

/** The rows of a report: those of one verdict, or all with the problems first and what stays as it is last. */
export function ordered(judged: readonly Judged[], show: Verdict | undefined): Judged[] {
  if (show) return judged.filter(({ verdict }) => verdict === show);
  return (["problem", "change", "add", "same"] as const).flatMap((one) =>
    judged.filter(({ verdict }) => verdict === one),
  );
}

/** Of how many rows this is said. */
export const howMany = (judged: readonly Judged[], finding: MessageKey): number =>
  judged.filter(({ findings }) => findings.some(({ said }) => said.key === finding)).length;

/** Rows of the report on one page. */
export const pageSize = 100;

/** A page of a list, and which one it is: the last where a later one is asked for. */
export function pageOf<Item>(list: readonly Item[], asked: number): { page: number; items: Item[] } {
  const page = Math.min(asked, Math.max(1, Math.ceil(list.length / pageSize)));
  return { page, items: list.slice((page - 1) * pageSize, page * pageSize) };
}
