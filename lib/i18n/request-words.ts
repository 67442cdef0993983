import { createTranslator } from "next-intl";
import { localeOf } from "./locales";
import { type Messages, messages } from "./messages";

/** The words of a request's language, for a handler that has already looked the person up. */
export function requestWords(chosen: string | null | undefined, request: Request) {
  const locale = localeOf(chosen, request.headers.get("accept-language"));
  return createTranslator<Messages>({ locale, messages: messages[locale] });
}
