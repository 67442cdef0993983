import { describe, expect, it } from "vitest";
import { openPoints, type PointFacts, type SectionFacts, sectionState, spanOf } from "./facts";
import { type DraftAnswer, draftFingerprint, missing, type PointToAnswer } from "./rules";

const answer = (change: Partial<DraftAnswer> = {}): DraftAnswer => ({
  requirementId: "r1",
  number: 1,
  key: "preparedness",
  text: "We answer the door.",
  language: "en",
  nonAnswer: null,
  complete: true,
  ...change,
});
const point = (reply: string | null): PointToAnswer => ({
  pointId: "p1",
  number: 1,
  requirementNumber: 1,
  reply,
  replyLanguage: reply && "en",
});
const gapsOf = (
  answers: DraftAnswer[],
  points: PointToAnswer[] = [],
  plan = { status: "draft" as "draft" | "returned", changeNote: "" },
) => missing(plan, answers, points).map(({ field, said }) => `${field} ${said.key}`);

describe("what is missing before a plan can be filed", () => {
  it.each([
    ["a completed answer", answer(), []],
    ["a completed non-answer with its reason", answer({ nonAnswer: "not_applicable" }), []],
    ["no text", answer({ text: "" }), ["section-1 plans.missing.answer"]],
    ["white space only", answer({ text: " \n\t" }), ["section-1 plans.missing.answer"]],
    [
      "a non-answer without its reason",
      answer({ text: " ", nonAnswer: "already_met" }),
      ["section-1 plans.missing.reason"],
    ],
    ["text not marked as completed", answer({ complete: false }), ["section-1 plans.missing.not-complete"]],
    [
      "no text and not completed: one gap, the text",
      answer({ text: "", complete: false }),
      ["section-1 plans.missing.answer"],
    ],
  ])("%s", (_, given, gaps) => {
    expect(gapsOf([given])).toEqual(gaps);
  });

  it("is told in the order of the sections, whatever order they come in", () => {
    const empty = (number: number) => answer({ number, text: "" });
    expect(
      missing({ status: "draft", changeNote: "" }, [empty(3), empty(1), empty(2)], []).map(
        ({ field }) => field,
      ),
    ).toEqual(["section-1", "section-2", "section-3"]);
  });

  it.each([
    ["a point without a reply", null, "What changed.", ["point-1 plans.missing.reply"]],
    ["a blank reply", "  ", "What changed.", ["point-1 plans.missing.reply"]],
    ["no note of what changed", "Done.", " ", ["changeNote plans.error.change-note"]],
    ["neither", null, "", ["point-1 plans.missing.reply", "changeNote plans.error.change-note"]],
    ["nothing, when both are there", "Done.", "What changed.", []],
  ])("after a return: %s", (_, reply, changeNote, gaps) => {
    expect(gapsOf([answer()], [point(reply)], { status: "returned", changeNote })).toEqual(gaps);
  });

  it("a first filing needs no note of what changed", () => {
    expect(gapsOf([answer()])).toEqual([]);
  });
});

describe("the fingerprint of what was checked", () => {
  const before = draftFingerprint([answer(), answer({ number: 2, key: "liaison" })], [point("Done.")]);

  it("does not depend on the order of rows", () => {
    expect(draftFingerprint([answer({ number: 2, key: "liaison" }), answer()], [point("Done.")])).toBe(
      before,
    );
  });

  it.each([
    ["a text", [answer({ text: "We answer the door!" })], "Done."],
    ["a language", [answer({ language: "es" })], "Done."],
    ["a non-answer", [answer({ nonAnswer: "already_met" })], "Done."],
    ["a mark of completion", [answer({ complete: false })], "Done."],
    ["a reply", [answer()], "Done?"],
  ])("changes with %s", (_, [first], reply) => {
    expect(
      draftFingerprint([first as DraftAnswer, answer({ number: 2, key: "liaison" })], [point(reply)]),
    ).not.toBe(before);
  });
});

describe("the state a section shows", () => {
  const section = { requirementId: "r1", characters: 0, nonAnswer: null, complete: false } as SectionFacts;
  const asked = { requirementId: "r1", reply: null } as PointFacts;

  it.each([
    ["nothing written", section, [], "not_started"],
    ["some text", { ...section, characters: 3 }, [], "in_progress"],
    ["a non-answer without text", { ...section, nonAnswer: "not_applicable" as const }, [], "in_progress"],
    ["marked as completed", { ...section, characters: 3, complete: true }, [], "completed"],
    ["completed, with a point to answer", { ...section, complete: true }, [asked], "to_answer"],
    [
      "completed, its point answered",
      { ...section, complete: true },
      [{ ...asked, reply: "Done." }],
      "completed",
    ],
    ["a point on another section", section, [{ ...asked, requirementId: "r2" }], "not_started"],
  ])("%s", (_, given, points, state) => {
    expect(sectionState(given, points)).toBe(state);
  });

  it("counts a blank reply as no reply", () => {
    expect(openPoints([{ ...asked, reply: " " }])).toHaveLength(1);
  });
});

it("says how far apart two instants are as they are shown, to the second, in either direction", () => {
  const deadline = "2025-07-26T07:00:00.000Z";
  expect(spanOf("2025-07-26T06:59:59.999Z", deadline)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 });
  expect(spanOf("2025-07-26T07:00:00.300Z", deadline)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
  expect(spanOf("2025-07-25T05:58:57.500Z", deadline)).toEqual({ days: 1, hours: 1, minutes: 1, seconds: 3 });
  expect(spanOf("2025-07-28T07:00:01.000Z", deadline)).toEqual({ days: 2, hours: 0, minutes: 0, seconds: 1 });
});
