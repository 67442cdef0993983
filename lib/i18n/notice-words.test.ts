import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { languageTag } from "@/lib/platform/text";
import type { Locale } from "./locales";
import { icuArguments, leaves } from "./message-shape";
import { messages } from "./messages";
import { noticeLanguages, noticeWords } from "./notice-words";

const folder = new URL("./notice/", import.meta.url);
const languages = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
const wordsIn = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), "utf8"));
const english = leaves(messages.en);
const all = [...new Set(languages.flatMap((language) => Object.keys(wordsIn(language))))].sort();

test("there are words for languages the product itself does not speak", () => {
  expect(languages.length).toBeGreaterThan(5);
  expect(all.filter((key) => !english.has(key))).toEqual([]);
});

test.each(languages)(
  "%s is a language tag, and has every word the others have, with its arguments",
  (language) => {
    expect(languageTag("no tag").parse(language)).toBe(language);
    const words = wordsIn(language);
    expect(Object.keys(words).sort()).toEqual(all);
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).not.toBe("");
      expect(icuArguments(text), key).toEqual(icuArguments(english.get(key) ?? ""));
    }
  },
);

test("a language is found by its tag or by what it begins with, and nothing else is looked for", async () => {
  const found = async (tag: string) => (await noticeWords(tag))?.language ?? null;
  expect(await found("ko")).toBe("ko");
  expect(await found("ko-KR")).toBe("ko");
  expect(await found("zh-Hant-TW")).toBe("zh-Hant");
  expect(await found("es-MX")).toBe("es");
  for (const tag of ["quc", "zh", "../../../package", "en-"])
    expect([null, "en"]).toContain(await found(tag));
});

test("the languages looked for are those of the files", () => {
  expect([...noticeLanguages].sort()).toEqual(languages.sort());
});

test("words are spoken in their language, and in English where it has none", async () => {
  const words = await noticeWords("fa");
  const say = createTranslator({ locale: "fa" as Locale, messages: words?.messages ?? messages.en });
  expect(say("contractors.public.submit")).toBe(wordsIn("fa")["contractors.public.submit"]);
  expect(say("contractors.title")).toBe("Contractors");
});
