import { readdirSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { type Locale, locales } from "./locales";
import { icuArguments, leaves } from "./message-shape";
import { messages } from "./messages";

const spoken: Record<Locale, Map<string, string>> = {
  en: leaves(messages.en),
  es: leaves(messages.es),
};

test("both languages have the same messages", () => {
  expect([...spoken.es.keys()].sort()).toEqual([...spoken.en.keys()].sort());
});

test.each(locales)("every catalogue file of %s is gathered", (locale) => {
  const files = readdirSync(new URL(`./messages/${locale}/`, import.meta.url))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(".json", ""));
  expect(files.sort()).toEqual(Object.keys(messages[locale]).sort());
});

test("every message takes the same arguments in both languages", () => {
  const differing = [...spoken.en]
    .map(([key, text]) => ({
      key,
      en: icuArguments(text),
      es: icuArguments(spoken.es.get(key) ?? ""),
    }))
    .filter(({ en, es }) => JSON.stringify(en) !== JSON.stringify(es));
  expect(differing).toEqual([]);
});

test.each(locales)("no message of %s is empty", (locale) => {
  expect([...spoken[locale]].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(locales)("every message of %s can be spoken with its arguments", (locale) => {
  const problems: string[] = [];
  for (const [key, text] of spoken[locale]) {
    const speak = createTranslator({
      locale,
      messages: { it: text },
      timeZone: "UTC",
      onError: (error) => problems.push(`${key}: ${error.message}`),
    });
    const given = icuArguments(text).map(({ name, kind }) => [name, samples[kind] ?? "text"]);
    speak.rich("it", Object.fromEntries(given));
  }
  expect(problems).toEqual([]);
});

const samples: Record<string, unknown> = {
  number: 2,
  date: new Date(0),
  time: new Date(0),
  tag: (chunks: unknown) => chunks,
};

test("arguments are found inside the branches of a plural and a select, and tags too", () => {
  expect(
    icuArguments("{n, plural, one {# by {who}} other {# on {day, select, a {<b>x</b>} other {{y}}}}}"),
  ).toEqual([
    { name: "b", kind: "tag" },
    { name: "day", kind: "select" },
    { name: "n", kind: "number" },
    { name: "who", kind: "text" },
    { name: "y", kind: "text" },
  ]);
});
