import { expect, it } from "vitest";
import { parsePlanText } from "./plan-text";

it("reads sections in the order written, without their markers", () => {
  const plan = parsePlanText("## outreach\n\n> lang: es\n\nHola.\n\n## liaison\n\nOne.\n\nTwo.\n");
  expect([...plan]).toEqual([
    ["outreach", { current: { text: "Hola.", language: "es" } }],
    ["liaison", { current: { text: "One.\n\nTwo.", language: "en" } }],
  ]);
});

it("reads a non-answer with its reason", () => {
  const section = parsePlanText("## outreach\n\n> not_applicable\n\nBecause.").get("outreach");
  expect(section?.current).toEqual({ text: "Because.", language: "en", nonAnswer: "not_applicable" });
});

it("puts a first filing beside the current text, whichever comes first", () => {
  const plan = parsePlanText("## outreach (first filing)\nWeak.\n## outreach\nStrong.\n");
  expect([...plan.keys()]).toEqual(["outreach"]);
  expect(plan.get("outreach")?.current.text).toBe("Strong.");
  expect(plan.get("outreach")?.firstFiling?.text).toBe("Weak.");
});

it("keeps a quotation that is no marker, and headings below the second level", () => {
  const text = "> A quoted remark, with more words.\n\n### Details\n\nText.";
  expect(parsePlanText(`## outreach\n${text}`).get("outreach")?.current.text).toBe(text);
});

it.each([
  ["a repeated section", "## outreach\nA.\n## outreach\nB.", /"outreach" appears twice/],
  ["text outside a section", "Preface.\n## outreach\nA.", /before the first section/],
  ["an unknown marker", "## outreach\n> not_aplicable\nA.", /"not_aplicable" is not a known marker/],
  ["an empty section", "## outreach\n\n## liaison\nA.", /"outreach" has no text/],
  ["a first filing alone", "## outreach (first filing)\nA.", /no current text/],
])("refuses %s", (_, markdown, message) => {
  expect(() => parsePlanText(markdown)).toThrow(message);
});
