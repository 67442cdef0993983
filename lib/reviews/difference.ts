import { diffLines, diffWords } from "diff";

/** A run of text: common to both, only in the older ("removed"), only in the newer ("added"), or common and left out. */
export type DifferencePart =
  | { kind: "same" | "added" | "removed"; text: string }
  | { kind: "skipped"; text: string; words: number };

export type Difference = { parts: DifferencePart[]; added: number; removed: number };

/** Edits after which a comparison by words gives way to one by lines, and that to showing both texts whole. */
const mostEdits = { words: 1_500, lines: 1_000 };

/** Words of common text kept on each side of a change; a longer common run is left out between them. */
const context = 14;

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== "").length;

/**
 * What changed between two texts, by words; white space alone is no change. Texts that have little in common are
 * compared by lines, or shown as removed and added whole, so that the longest sections are compared in bounded time.
 */
export function difference(before: string, after: string): Difference {
  const changes = diffWords(before, after, { maxEditLength: mostEdits.words }) ??
    diffLines(before, after, { maxEditLength: mostEdits.lines }) ?? [
      { value: before, removed: true, added: false },
      { value: after, removed: false, added: true },
    ];
  const runs = changes.map(({ value, added, removed }) => ({
    kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    text: value,
  }));
  const words = (kind: "added" | "removed") =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? countWords(run.text) : 0), 0);
  return {
    parts: runs.flatMap((run, place) =>
      run.kind === "same" ? shorten(run.text, place === 0, place === runs.length - 1) : [run],
    ),
    added: words("added"),
    removed: words("removed"),
  };
}

/** A common run with its middle left out; at the ends of the text only the side next to a change is kept. */
function shorten(text: string, first: boolean, last: boolean): DifferencePart[] {
  const pieces = text.split(/(?<=\s)(?=\S)/u);
  const head = first ? 0 : context;
  const tail = last ? 0 : context;
  if (pieces.length <= head + tail + context) return [{ kind: "same", text }];
  const middle = pieces.slice(head, pieces.length - tail).join("");
  const kept = (some: string[]): DifferencePart[] =>
    some.length > 0 ? [{ kind: "same", text: some.join("") }] : [];
  return [
    ...kept(pieces.slice(0, head)),
    { kind: "skipped", text: middle, words: countWords(middle) },
    ...kept(tail > 0 ? pieces.slice(-tail) : []),
  ];
}
