import { headers } from "next/headers";
import { currentActor } from "@/lib/auth/session";
import { type Locale, localeOf, locales } from "./locales";

/**
 * The language of this request: the one its address names (`?in=es`, as links sent out of the product do), else the
 * signed-in person's choice, else the browser's first that the product speaks, else English.
 */
export async function currentLocale(): Promise<Locale> {
  const sent = await headers();
  const named = /[?&]in=([a-z]{2})(?:[&#-]|$)/.exec(sent.get("x-path") ?? "")?.[1];
  return (
    locales.find((locale) => locale === named) ??
    localeOf((await currentActor())?.locale, sent.get("accept-language"))
  );
}
