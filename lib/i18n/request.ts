import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { cityZone } from "./instant";
import { currentLocale } from "./locale";
import type { Locale } from "./locales";
import { messages } from "./messages";
import { type NoticeWords, noticeWords } from "./notice-words";

/**
 * The words of this request where it asks for a page of a notice in a language of which there are only those, as the
 * links sent to contractors do (`/notice/...?in=ko`); null otherwise.
 */
async function noticeWordsOfRequest(): Promise<NoticeWords | null> {
  const path = (await headers()).get("x-path") ?? "";
  const [, tag] = /^\/notice\/[^?]*\?(?:[^#]*&)?in=([A-Za-z-]{2,20})(?:[&#]|$)/.exec(path) ?? [];
  return tag ? noticeWords(tag) : null;
}

export default getRequestConfig(async () => {
  const notice = await noticeWordsOfRequest();
  if (notice) {
    // Formats take any tag; only the catalogues of the whole product are limited to its locales.
    return { locale: notice.language as Locale, messages: notice.messages, timeZone: cityZone };
  }
  const locale = await currentLocale();
  return { locale, messages: messages[locale], timeZone: cityZone };
});
