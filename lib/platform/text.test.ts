import { describe, expect, it } from "vitest";
import { formatLanguage } from "@/lib/i18n/format";
import { languageChoices } from "@/lib/plans/languages";
import { id, languageTag } from "./text";

const tag = languageTag("registers.error.language");

describe("the tag of a language", () => {
  it.each([
    ["en", "en"],
    ["es-mx", "es-MX"],
    ["ES", "es"],
    ["zh-hant", "zh-Hant"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["es-419", "es-419"],
    ["quc", "quc"],
    ["tl", "tl"],
    ["sl-rozaj", "sl-rozaj"],
  ])("%j is stored as %j, and has a name", (typed, stored) => {
    expect(tag.parse(typed)).toBe(stored);
    expect(() => new Intl.DisplayNames("en", { type: "language" }).of(stored)).not.toThrow();
    expect(formatLanguage(stored, "en")).not.toBe("");
  });

  it("stays the tag that a form offers", () => {
    for (const { value } of languageChoices("en")) expect(tag.parse(value)).toBe(value);
  });

  it.each([
    "",
    " ",
    "e",
    "es-mx-la",
    "en-a1",
    "en-u",
    "en-u-nu-arab",
    "en-x-mine",
    "x-mine",
    "english",
    "Español",
    "en_US",
    "en-",
    "und-",
    `en${"-abcde".repeat(6)}`,
    "a".repeat(100_000),
  ])("%j is refused", (typed) => {
    expect(tag.safeParse(typed).error?.issues[0]?.message).toBe("registers.error.language");
  });
});

describe("a row's id", () => {
  it("is the same in capital letters as in small ones, and what is none is not found", () => {
    expect(id.parse("01A20515-59A3-7716-9747-D34CCBC8A694")).toBe("01a20515-59a3-7716-9747-d34ccbc8a694");
    expect(id.safeParse("17").error?.issues).toMatchObject([{ message: "errors.not-found" }]);
  });
});
