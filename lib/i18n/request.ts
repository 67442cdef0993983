import { getRequestConfig } from "next-intl/server";
import { cityZone } from "./instant";
import { currentLocale } from "./locale";
import type { Locale } from "./locales";
import { messages } from "./messages";
import { noticeWordsOfRequest } from "./notice-words";

export default getRequestConfig(async () => {
  const notice = await noticeWordsOfRequest();
  if (notice) {
    // Formats take any tag; only the catalogues of the whole product are limited to its locales.
    return { locale: notice.language as Locale, messages: notice.messages, timeZone: cityZone };
  }
  const locale = await currentLocale();
  return { locale, messages: messages[locale], timeZone: cityZone };
});
