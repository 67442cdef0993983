import { formatLanguage } from "@/lib/i18n/format";
import { regionOf } from "@/lib/i18n/instant";
import type { Locale } from "@/lib/i18n/locales";
import type { Said } from "@/lib/platform/errors";
import type { Gap } from "./rules";

/** A gap in words: what is missing, then each list of what it is about, such as languages or names. */
export function gapWords(
  { said, languages, names, others }: Gap,
  say: (key: never, values: never) => string,
  locale: Locale,
): { sentence: string; lists: string[][] } {
  const spoken = languages?.map((tag) => formatLanguage(tag, locale));
  return {
    sentence: say(said.key as never, said.values as never),
    lists: [
      spoken,
      names && (others ? [...names, say("registers.names-others" as never, {} as never)] : names),
    ].filter((list) => list !== undefined),
  };
}

/** The same as one line of plain text: "2 sites have no written protocol: Main Yard and Pier". */
export function gapSentence(
  gap: Gap,
  say: (key: Said["key"], values?: Said["values"]) => string,
  locale: Locale,
): string {
  const { sentence, lists } = gapWords(gap, say, locale);
  const inOne = new Intl.ListFormat(regionOf(locale));
  return [sentence, ...lists.map((list) => inOne.format(list))].join(": ");
}
