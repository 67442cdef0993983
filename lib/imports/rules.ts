import type { MessageKey } from "@/lib/i18n/message-key";
import type { Said } from "@/lib/platform/errors";

/** Something to say about a row, and the column it concerns; `named` fills gaps with words of the catalogues. */
export type Finding = { column?: string; said: Said; named?: Record<string, MessageKey> };

/** What would become of a row. */
export const verdicts = ["add", "change", "same", "problem"] as const;
export type Verdict = (typeof verdicts)[number];

/** What would become of one row. */
export type Judged = { row: number; label: string; verdict: Verdict; findings: Finding[] };

/** What would become of every row of a file; `rows` are those without a problem, as they would be stored. */
export type Judgement<Row> = { judged: Judged[]; rows: Row[] };

/** What somebody was shown before saying yes. */
export type Counts = Record<Verdict, number>;

/** For each key that stands more than once, each of its rows with another one it stands in. Empty keys do not count. */
export function otherRows(lines: { row: number; key: string }[]): Map<number, number> {
  const first = new Map<string, number>();
  const others = new Map<number, number>();
  for (const { row, key } of lines) {
    if (!key) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else {
      others.set(row, before);
      if (!others.has(before)) others.set(before, row);
    }
  }
  return others;
}

/** How many of a list there are of each key. */
export function countBy<Item>(list: readonly Item[], key: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** How many rows there are of each verdict. */
export function countVerdicts(judged: readonly { verdict: Verdict }[]): Counts {
  const counts = { add: 0, change: 0, same: 0, problem: 0 };
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}
