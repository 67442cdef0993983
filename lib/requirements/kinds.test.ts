import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { RequirementKind } from "@/lib/db/generated/enums";
import { messages } from "@/lib/i18n/messages";
import { kinds, promptsOf } from "./kinds";

const every = Object.keys(kinds) as RequirementKind[];
const own = [{ key: "sites", label: "Which sites?", help: "Count them." }];

describe.each(["en", "es"] as const)("what an answer should say, in %s", (locale) => {
  const say = createTranslator({ locale, messages: messages[locale] }) as unknown as Parameters<
    typeof promptsOf
  >[1];

  it.each(every)("is asked by the kind %s where the requirement brings nothing of its own", (kind) => {
    const { own: brought, list } = promptsOf({ kind, prompts: [] }, say);
    expect(brought).toBe(false);
    expect(list.length).toBeGreaterThanOrEqual(2);
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    for (const { label, help } of list) expect([label, help].join()).not.toMatch(/requirements\.prompts/);
  });

  it("is asked by the requirement itself where it brings anything", () => {
    expect(promptsOf({ kind: "outreach", prompts: own }, say)).toEqual({ own: true, list: own });
  });
});
