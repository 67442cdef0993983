export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

/**
 * The first of the browser's languages that the product speaks, by its stated preference; English
 * when there is none. Takes the raw Accept-Language header and never throws on a malformed one.
 */
export function localeFromHeader(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.find((text) => text.trim().startsWith("q="));
      const weight = quality ? Number(quality.trim().slice(2)) : 1;
      return { language: tag.split("-")[0], weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const wish of wishes) {
    const match = locales.find((locale) => locale === wish.language);
    if (match) return match;
  }
  return "en";
}

/** A person's choice, else what the browser's Accept-Language header asks for, else English. */
export function localeOf(chosen: string | null | undefined, acceptLanguage: string | null): Locale {
  return locales.find((locale) => locale === chosen) ?? localeFromHeader(acceptLanguage);
}
