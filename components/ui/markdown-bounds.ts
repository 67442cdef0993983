/** The deepest lists and quotes inside each other that are drawn. */
const deepest = 12;
/** The most cells a text's tables may come to: every line under a heading row is filled up to its columns. */
const mostCells = 20_000;
/** The most signs of emphasis, links and code: their parsing grows faster than their number. */
const mostSigns = 4_000;

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const headingRule = /^[\s|:-]*-[\s|:-]*$/;

/**
 * Whether a text is simple enough to be drawn as Markdown in a moment. What is nested deeper, or holds tables and signs
 * beyond any use, is shown as it was typed instead: one text must never hold up everybody.
 */
export function drawsQuickly(text: string): boolean {
  if ((text.match(/[*_[\]`~<&!]/g)?.length ?? 0) > mostSigns) return false;
  const lines = text.split("\n");
  let columns = 0;
  for (const line of lines) {
    const markers = containers.exec(line)?.[0].replace(/[ \t\d]/g, "").length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (markers > deepest || indent > deepest * 4) return false;
    if (headingRule.test(line)) columns = Math.max(columns, line.split("|").length);
  }
  return columns * lines.length <= mostCells;
}
