import { headers } from "next/headers";
import { currentActor } from "@/lib/auth/session";
import { type Locale, localeFromHeader, locales } from "./locales";

/**
 * The language of this request: the signed-in person's choice, else the browser's first that the
 * product speaks, else English.
 */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await currentActor())?.locale;
  const known = locales.find((locale) => locale === chosen);
  if (known) return known;
  return localeFromHeader((await headers()).get("accept-language"));
}
