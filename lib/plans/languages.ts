/** Languages a department writes and publishes in, by BCP-47 tag and in their own names. */
const offered = [
  ["en", "English"],
  ["es", "Español"],
  ["am", "አማርኛ"],
  ["ar", "العربية"],
  ["bn", "বাংলা"],
  ["fa", "فارسی"],
  ["fr", "Français"],
  ["he", "עברית"],
  ["hi", "हिन्दी"],
  ["hy", "Հայերեն"],
  ["ja", "日本語"],
  ["km", "ភាសាខ្មែរ"],
  ["ko", "한국어"],
  ["pt", "Português"],
  ["quc", "K’iche’"],
  ["ru", "Русский"],
  ["th", "ไทย"],
  ["tl", "Tagalog"],
  ["uk", "Українська"],
  ["vi", "Tiếng Việt"],
  ["zap", "Diidxazá"],
  ["zh-Hans", "简体中文"],
  ["zh-Hant", "繁體中文"],
] as const;

const rightToLeft = new Set(["ar", "fa", "he"]);

/** The choices of a language field; `kept` is the tag in use, offered too when the list lacks it. */
export function languageChoices(kept: string): { value: string; label: string }[] {
  const choices = offered.map(([value, label]) => ({ value, label }));
  return choices.some(({ value }) => value === kept) ? choices : [...choices, { value: kept, label: kept }];
}

/** The name of a language in that language, or its tag. */
export const languageName = (tag: string): string => offered.find(([value]) => value === tag)?.[1] ?? tag;

/** The language a note counts as written in: the one its sender names, else the one the sender reads this product in. */
export const writtenIn = (note: { language?: string }, sender: { locale: string | null }): string =>
  note.language ?? sender.locale ?? "en";

/** The direction a language is written in. */
export const directionOf = (tag: string): "ltr" | "rtl" =>
  rightToLeft.has(tag.split("-")[0] ?? "") ? "rtl" : "ltr";
