import { describe, expect, it } from "vitest";
import { closedWords } from "@/lib/audit/closed-words";
import { ourFault } from "@/lib/deliveries/labels";
import { noticeWords } from "@/lib/i18n/notice-words";
import { doneOf } from "@/lib/registers/done";
import { actsOfList } from "./filter";
import { doneWordsOf, unsentWords } from "./labels";
import { type ContractState, stepsOf, textFor } from "./rules";

describe("the text of a notice", () => {
  const texts = ["en", "es", "zh", "zh-Hant"].map((language) => ({ language }));
  const languageFor = (tag: string) => textFor(texts, tag)?.language;

  it("falls back part by part of its tag, as the words around it do", async () => {
    expect(["zh-Hant-HK", "zh-Hant", "zh-HK", "es-419", "ko"].map(languageFor)).toEqual([
      "zh-Hant",
      "zh-Hant",
      "zh",
      "es",
      "en",
    ]);
    expect((await noticeWords("zh-Hant-HK"))?.language).toBe("zh-Hant");
  });
});

describe("what is offered", () => {
  it("for a list is what can be done to its contracts", () => {
    expect(actsOfList({})).toEqual(["withdraw", "record"]);
    expect(actsOfList({ shown: "ended" })).toEqual(["withdraw"]);
    expect(actsOfList({ state: "acknowledged" })).toEqual(["withdraw"]);
    expect(actsOfList({ shown: "withdrawn" })).toEqual(["restore"]);
  });

  it("for one contract sends nothing where it has ended, and takes an answer", () => {
    const running = {
      current: true,
      state: "not-sent" as const,
      withdrawnAt: null,
      contactEmail: "a@firm.example",
    };
    const offered = (more: Partial<Parameters<typeof stepsOf>[0]>) => {
      const steps = stepsOf({ ...running, ...more });
      return Object.entries(steps).flatMap(([step, can]) => (can ? [step] : []));
    };
    expect(offered({})).toEqual(["send", "record", "answer"]);
    expect(offered({ contactEmail: null })).toEqual(["record", "answer"]);
    expect(offered({ current: false })).toEqual(["answer"]);
    expect(offered({ state: "acknowledged" })).toEqual([]);
    expect(offered({ current: false, withdrawnAt: new Date() })).toEqual([]);
  });
});

describe("a message that did not leave by a fault of ours", () => {
  it("is told in words, on its page and in the trail", () => {
    const recorded: Record<string, string> = closedWords.answer;
    expect(recorded[ourFault]).toBe("contractors.hurdle.fault");
    expect(recorded).toEqual(unsentWords);
  });
});

describe("what an address says was done to a contract", () => {
  it("is said while what was sent and answered bears it out", () => {
    const row = { version: 1, withdrawnAt: null };
    const said = (state: ContractState, more: { withdrawReason?: string; withdrawn?: boolean } = {}) => {
      const { withdrawReason, withdrawn = false } = more;
      const words = doneWordsOf({
        state,
        notices: [{ withdrawn } as never],
        acknowledgements: [{ withdrawReason: withdrawReason ?? null } as never],
      });
      const asked = ["acknowledged", "acknowledgement-taken-back", "notice-taken-back"];
      return asked.filter((done) => doneOf(words, row, { done }));
    };
    expect(said("waiting")).toEqual([]);
    expect(said("acknowledged")).toEqual(["acknowledged"]);
    expect(said("acknowledged", { withdrawReason: "Another's." })).toEqual(["acknowledged"]);
    expect(said("waiting", { withdrawReason: "Another's." })).toEqual(["acknowledgement-taken-back"]);
    expect(said("not-sent", { withdrawn: true })).toEqual(["notice-taken-back"]);
  });
});
