import type { Locale } from "./locales";
import en from "./messages/en";
import es from "./messages/es";

export type Messages = typeof en;

/** Every visible word, by language. A Spanish catalogue that lacks an English key does not compile. */
export const messages = { en, es } satisfies Record<Locale, Messages>;

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
