import { describe, expect, it } from "vitest";
import { difference } from "./difference";

const words = (count: number, of = "word") =>
  Array.from({ length: count }, (_, place) => `${of}${place}`).join(" ");

const rebuilt = (before: string, after: string, without: "added" | "removed") =>
  difference(before, after)
    .parts.filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join("");

describe("the difference between two filings", () => {
  it("marks the words that came and went, and leaves the rest alone", () => {
    expect(difference("We train ten people.", "We train forty people.")).toEqual({
      parts: [
        { kind: "same", text: "We train " },
        { kind: "removed", text: "ten" },
        { kind: "added", text: "forty" },
        { kind: "same", text: " people." },
      ],
      added: 1,
      removed: 1,
    });
  });

  it("loses no character of either text, long common runs included", () => {
    const before = `${words(200)}\n\nold end ${words(60, "tail")}`;
    const after = `${words(200)}\n\nnew end ${words(60, "tail")}`;
    expect(rebuilt(before, after, "removed")).toBe(after);
    expect(rebuilt(before, after, "added")).toBe(before);
  });

  it("leaves out the middle of what did not change and says how much that is", () => {
    const { parts } = difference(
      `${words(200)} old ${words(200, "more")}`,
      `${words(200)} new ${words(200, "more")}`,
    );
    expect(parts.map((part) => part.kind)).toEqual([
      "skipped",
      "same",
      "removed",
      "added",
      "same",
      "skipped",
    ]);
    expect(parts[0]).toMatchObject({ words: 186 });
  });

  it("finds no change between equal texts or in white space alone", () => {
    for (const [before, after] of [
      ["a b", "a b"],
      ["a b", "a  b"],
      ["", ""],
    ] as const) {
      expect(difference(before, after)).toMatchObject({ added: 0, removed: 0 });
    }
  });

  it("compares two longest sections that have nothing in common within two seconds", () => {
    const started = performance.now();
    const { added, removed } = difference(words(7_000, "left"), words(7_000, "right"));
    expect({ added, removed }).toEqual({ added: 7_000, removed: 7_000 });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
