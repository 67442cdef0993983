import type { OutreachChannel } from "@/lib/db/generated/enums";
import { gapOf, type Measure } from "@/lib/registers/rules";

/** What the database says of one department's languages: those it declares, and those it has reached people in. */
export type OutreachSummary = { declared: string[]; reached: string[] };

/** Spanish first, as the directive names it; the others by tag. */
export function spanishFirst(tags: readonly string[]): string[] {
  return [...tags].sort(
    (one, other) =>
      Number(!one.startsWith("es")) - Number(!other.startsWith("es")) || one.localeCompare(other),
  );
}

/** A declared language counts once there was any outreach in it. */
export function measureOutreach({ declared, reached }: OutreachSummary): Measure {
  if (declared.length === 0) return { done: 0, of: 1, gaps: [{ said: { key: "outreach.gap.undeclared" } }] };
  const missing = spanishFirst(declared.filter((tag) => !reached.includes(tag)));
  return {
    done: declared.length - missing.length,
    of: declared.length,
    gaps: gapOf(missing.length, (count) => ({
      key: "outreach.gap.languages",
      values: { count, of: declared.length },
    })).map((gap) => ({ ...gap, languages: missing })),
  };
}

/** One piece of outreach as a list shows it. `heldOn` is a day, YYYY-MM-DD; `cost` whole US dollars. */
export type OutreachRow = {
  id: string;
  language: string;
  channel: OutreachChannel;
  outlet: string;
  heldOn: string;
  material: string;
  reach: number | null;
  cost: number | null;
  writtenIn: string;
  version: number;
  departmentId: string;
  abbreviation: string;
  department: string;
  changedBy: string;
  changedAt: Date;
  withdrawnAt: Date | null;
};

/** So many entries of one language and channel. */
export type OutreachCell = { language: string; channel: OutreachChannel; count: number };

/** Coverage by language and channel. */
export type Grid = {
  rows: { language: string; declared: boolean; total: number; cells: Map<OutreachChannel, number> }[];
};

/** The coverage grid: every declared language, Spanish first, then those that were used without being declared. */
export function coverage(declared: readonly string[], cells: readonly OutreachCell[]): Grid {
  const others = cells.map(({ language }) => language).filter((tag) => !declared.includes(tag));
  const languages = [...spanishFirst(declared), ...spanishFirst([...new Set(others)])];
  return {
    rows: languages.map((language) => {
      const own = cells.filter((cell) => cell.language === language);
      return {
        language,
        declared: declared.includes(language),
        total: own.reduce((sum, { count }) => sum + count, 0),
        cells: new Map(own.map(({ channel, count }) => [channel, count])),
      };
    }),
  };
}
