import { ordinaryWords, placesNamedAfter, placesNamedBefore, titlesOfPersons } from "./place-words";

type Word = { text: string; start: number };

const title = "\\p{Lu}[\\p{Ll}]*['’]?(?:\\p{Lu}?[\\p{Ll}]+)?(?:-\\p{Lu}\\p{Ll}+)?";
const capitals = "(?:Ma?c|D[ei]|L[ae])?(?:\\p{Lu}{1,40}(?:['’-]\\p{Lu}{2,40}){1,3}|\\p{Lu}{2,40})(?!\\p{L})";
const word = `(?:${capitals}|${title})\\.?`;
/** Capitalized words, also with small words between them: "Juan de la Cruz", "O'Brien", "Pérez-Ruiz", "GARCÍA, JUAN". */
const run = new RegExp(
  `(?<![\\p{L}\\d])${word}(?:,?(?: (?:de la|de los|de|del|da|van|y))? ${word}){0,7}(?![\\p{L}\\d])`,
  "gu",
);
const small = /^(?:de|la|los|del|da|van|y|DE|LA|LOS|DEL|DA|VAN|Y)$/;
const bare = (word: string) => word.replace(/[.,]+$/, "").toLowerCase();

/**
 * Capitalized word pairs that may name a person, a word after a form of address, and a word with a comma and another
 * after it: where each stands in the text, whose words have one space between them.
 */
export function namesIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(run)].flatMap(({ 0: all, index }) => {
    const words = [...all.matchAll(/\S+/g)].map(({ 0: word, index: at }) => ({
      text: word,
      start: index + at,
    }));
    return namesOfRun(words, lastWord(text, index), nextWord(text, index + all.length));
  });
}

/** The part of the line before or after a run that decides what it is; only a space may stand between. */
const lastWord = (text: string, at: number) =>
  bare(/([\p{L}.]{1,20}) $/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? "");
const nextWord = (text: string, at: number) =>
  bare(/^ ([\p{L}.]{1,20})/u.exec(text.slice(at, at + 30))?.[1] ?? "");

const countedOf = (part: Word[]) =>
  part.filter(({ text }) => !small.test(text) && text.replace(/,$/, "").length > 1).length;

function namesOfRun(words: Word[], before: string, after: string): { start: number; end: number }[] {
  const names: { start: number; end: number }[] = [];
  let part: Word[] = [];
  let previous = before;
  const close = (next: string) => {
    while (small.test(part.at(-1)?.text ?? "")) part.pop();
    const counted = countedOf(part);
    const titled = titlesOfPersons.has(previous) && counted === 1 && (part[0]?.text.length ?? 0) > 2;
    const place = placesNamedBefore.has(next) || (placesNamedAfter.has(previous) && counted > 0);
    const [first, last] = [part[0], part.at(-1)];
    if (first && last && !place && (counted > 1 || titled))
      names.push({ start: first.start, end: last.start + last.text.replace(/[.,]+$/, "").length });
    part = [];
  };
  for (const word of words) {
    const low = bare(word.text);
    if (small.test(word.text) && part.length > 0) part.push(word);
    else if (ordinaryWords.has(low) || titlesOfPersons.has(low)) {
      close(low);
      previous = low;
    } else {
      part.push(word);
      // "… came in. Maria Lopez" is one run of words but two sentences; an initial, "J.", ends none. After a comma only
      // "Lopez, Maria" goes on.
      if (/\p{L}{2}\.$/u.test(word.text) || (word.text.endsWith(",") && countedOf(part) !== 1)) {
        close("");
        previous = "";
      }
    }
  }
  close(after);
  return names;
}
