import { locales } from "./locales";
import { type Messages, messages } from "./messages";

/** The words around a notice to contractors: those of `language`, the tag they are in, and English where it has no word. */
export type NoticeWords = { language: string; messages: Messages };

/** What a language tag may look like before a file is looked for by it. */
const tagForm = /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/;

const read = new Map<string, Promise<NoticeWords | null>>();

/**
 * The words of one language for the notice, its page and its message, or null where there are none. Each language is one
 * file of `lib/i18n/notice`, named by its tag, which gives a text for every key the others give; English and Spanish are
 * catalogues of the whole product.
 */
function wordsOf(tag: string): Promise<NoticeWords | null> {
  const locale = locales.find((one) => one === tag);
  if (locale) return Promise.resolve({ language: locale, messages: messages[locale] });
  if (!tagForm.test(tag)) return Promise.resolve(null);
  const known = read.get(tag);
  if (known) return known;
  const found = import(`./notice/${tag}.json`).then(
    ({ default: words }: { default: Record<string, string> }) => ({ language: tag, messages: merged(words) }),
    () => null,
  );
  read.set(tag, found);
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
  const parts = language.split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const words = await wordsOf(parts.slice(0, length).join("-"));
    if (words) return words;
  }
  return null;
}
