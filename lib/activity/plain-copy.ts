/** A text in plain letters, and where in the text it was made from each of its characters stands. */
export type PlainCopy = {
  plain: string;
  /** The span, in the original, of what stands from `start` up to `end` in the copy. */
  spanOf: (start: number, end: number) => { start: number; end: number };
};

/** Spaces and line ends together, or one letter with the marks upon it. */
const piece = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]+|\P{M}?\p{M}*/gsu;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const otherDigit = /(?![0-9])\p{Nd}/gu;

/** A decimal digit of any script as 0 to 9; the digits of a script stand side by side, in order. */
function foldedDigit(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(at - before - 1))) before++;
  return String(before % 10);
}

/** What a run of spaces, line ends and invisible characters is to a reader: nothing, a space, or an end of a paragraph. */
function gap(run: string): string {
  const seen = run.replace(invisible, "");
  if (seen === "") return "";
  return seen.replace(/[^\n]/g, "").length > 1 ? "\n" : " ";
}

const plainPiece = (run: string): string =>
  /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(run)
    ? gap(run)
    : run.normalize("NFKC").replace(invisible, "").replace(otherDigit, foldedDigit);

/**
 * The text as a reader understands it, so that nothing is hidden by how it is written: compatible letters made one
 * (full-width, superscript), digits of every script folded to 0 to 9, invisible characters left out, spaces and single
 * line ends one space.
 */
export function plainCopy(text: string): PlainCopy {
  let plain = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: run, index } of text.matchAll(piece)) {
    const made = plainPiece(run);
    plain += made;
    for (let unit = 0; unit < made.length; unit++) {
      starts.push(index);
      ends.push(index + run.length);
    }
  }
  return {
    plain,
    spanOf: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
}
