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

/** A language by its primary subtag and script: Spanish is one wherever it is spoken, and the two scripts of Chinese are two. */
export function languageAndScript(tag: string): { primary: string; script: string } {
  const [primary = "", ...others] = tag.split("-");
  return { primary, script: others.find((part) => /^[A-Z][a-z]{3}$/.test(part)) ?? "" };
}

/** Whether outreach in one language is outreach in the other: "es" and "es-MX", but not "zh-Hans" and "zh-Hant". */
export function sameLanguage(one: string, other: string): boolean {
  const [a, b] = [languageAndScript(one), languageAndScript(other)];
  return a.primary === b.primary && a.script === b.script;
}

/** The tags without those that say the same language again. */
const distinctLanguages = (tags: readonly string[]): string[] =>
  tags.filter((tag, place) => tags.findIndex((other) => sameLanguage(tag, other)) === place);

/** A declared language counts once there was any outreach in it. */
export function measureOutreach({ declared: tags, reached }: OutreachSummary): Measure {
  const declared = distinctLanguages(tags);
  if (declared.length === 0) return { done: 0, of: 1, gaps: [{ said: { key: "outreach.gap.undeclared" } }] };
  const missing = spanishFirst(declared.filter((tag) => !reached.some((one) => sameLanguage(tag, one))));
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
  const own = distinctLanguages(declared);
  const isDeclared = (tag: string) => own.some((one) => sameLanguage(tag, one));
  const others = cells.map(({ language }) => language).filter((tag) => !isDeclared(tag));
  const languages = [...spanishFirst(own), ...spanishFirst(distinctLanguages(others))];
  return {
    rows: languages.map((language) => {
      const alike = cells.filter((cell) => sameLanguage(cell.language, language));
      const counts = new Map<OutreachChannel, number>();
      for (const { channel, count } of alike) counts.set(channel, (counts.get(channel) ?? 0) + count);
      return {
        language,
        declared: isDeclared(language),
        total: alike.reduce((sum, { count }) => sum + count, 0),
        cells: counts,
      };
    }),
  };
}

/** What tells one entry from others of its outlet: the day, YYYY-MM-DD, and the language, a BCP-47 tag. */
export const entryName = ({
  outlet,
  heldOn,
  language,
}: {
  outlet: string;
  heldOn: string;
  language: string;
}): string => `${outlet}, ${heldOn} (${language})`;
