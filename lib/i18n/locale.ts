import { headers } from "next/headers";
import { currentActor } from "@/lib/auth/session";
import { type Locale, localeOf } from "./locales";

/**
 * The language of this request: the signed-in person's choice, else the browser's first that the
 * product speaks, else English.
 */
export async function currentLocale(): Promise<Locale> {
  return localeOf((await currentActor())?.locale, (await headers()).get("accept-language"));
}
