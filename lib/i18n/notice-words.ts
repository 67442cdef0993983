import { fallbacksOf } from "./language-fallbacks";
import { locales } from "./locales";
import { type Messages, messages } from "./messages";

/** The words around a notice to contractors: those of `language`, the tag they are in, and English where it has no word. */
export type NoticeWords = { language: string; messages: Messages };

/** The languages there is a file of; an address may name any other, and nothing is looked for by what it names. */
export const noticeLanguages = ["ar", "fa", "hy", "ko", "ru", "tl", "vi", "zh-Hans", "zh-Hant"] as const;

const read = new Map<(typeof noticeLanguages)[number], Promise<NoticeWords>>();

/**
 * The words of one language for the notice, its page and its message, or null where there are none. Each language is one
 * file of `lib/i18n/notice`, named by its tag, which gives a text for every key the others give; English and Spanish are
 * catalogues of the whole product.
 */
function wordsOf(tag: string): Promise<NoticeWords | null> {
  const locale = locales.find((one) => one === tag);
  if (locale) return Promise.resolve({ language: locale, messages: messages[locale] });
  const language = noticeLanguages.find((one) => one === tag);
  if (!language) return Promise.resolve(null);
  const known = read.get(language);
  if (known) return known;
  const found = import(`./notice/${language}.json`).then(
    ({ default: words }: { default: Record<string, string> }) => ({ language, messages: merged(words) }),
  );
  read.set(language, found);
  return found;
}

function merged(words: Record<string, string>): Messages {
  const all = structuredClone(messages.en) as Record<string, unknown>;
  for (const [key, text] of Object.entries(words)) {
    const path = key.split(".");
    const last = path.pop() as string;
    const place = path.reduce((tree, name) => tree[name] as Record<string, unknown>, all);
    place[last] = text;
  }
  return all as Messages;
}

/** The words for a notice in `language` (a BCP-47 tag): of that tag, else of what it begins with; null where there are none. */
export async function noticeWords(language: string): Promise<NoticeWords | null> {
  for (const tag of fallbacksOf(language)) {
    const words = await wordsOf(tag);
    if (words) return words;
  }
  return null;
}
