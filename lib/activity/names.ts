import { ordinaryWords, placesNamedAfter, placesNamedBefore, titlesOfPersons } from "./place-words";

type Word = { text: string; start: number };

/** Capitalized words, also with small words between them: "Juan de la Cruz", "O'Brien", "Pérez-Ruiz". */
const run =
  /(?<![\p{L}\d])\p{Lu}[\p{Ll}]*['’]?(?:\p{Lu}?[\p{Ll}]+)?\.?(?:-\p{Lu}\p{Ll}+)?(?:(?: (?:de la|de los|de|del|da|van|y))? \p{Lu}[\p{Ll}]*['’]?(?:\p{Lu}?[\p{Ll}]+)?\.?(?:-\p{Lu}\p{Ll}+)?){0,7}(?![\p{L}\d])/gu;
const small = /^(?:de|la|los|del|da|van|y)$/;
const bare = (word: string) => word.replace(/\.$/, "").toLowerCase();

/** Capitalized word pairs that may name a person, and a word after a form of address, as they stand in the text. */
export function namesIn(text: string): { found: string; start: number }[] {
  return [...text.matchAll(run)].flatMap(({ 0: all, index }) => {
    const words = [...all.matchAll(/\S+/g)].map(({ 0: word, index: at }) => ({
      text: word,
      start: index + at,
    }));
    return namesOfRun(words, lastWord(text, index), nextWord(text, index + all.length));
  });
}

/** The part of the line before or after a run that decides what it is; only a space may stand between. */
const lastWord = (text: string, at: number) => bare(/([\p{L}.]{1,20}) $/u.exec(text.slice(0, at))?.[1] ?? "");
const nextWord = (text: string, at: number) => bare(/^ ([\p{L}.]{1,20})/u.exec(text.slice(at))?.[1] ?? "");

function namesOfRun(words: Word[], before: string, after: string): { found: string; start: number }[] {
  const names: { found: string; start: number }[] = [];
  let part: Word[] = [];
  let previous = before;
  const close = (next: string) => {
    while (small.test(part.at(-1)?.text ?? "")) part.pop();
    const counted = part.filter(({ text }) => !small.test(text) && text.length > 1).length;
    const titled = titlesOfPersons.has(previous) && counted === 1 && (part[0]?.text.length ?? 0) > 2;
    const place = placesNamedBefore.has(next) || (placesNamedAfter.has(previous) && counted > 0);
    const [first] = part;
    if (first && !place && (counted > 1 || titled)) {
      const found = part
        .map(({ text }) => text)
        .join(" ")
        .replace(/[.,]$/, "");
      names.push({ found, start: first.start });
    }
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
      // "… came in. Maria Lopez" is one run of words but two sentences; an initial, "J.", ends none.
      if (/\p{Ll}\.$/u.test(word.text)) {
        close("");
        previous = "";
      }
    }
  }
  close(after);
  return names;
}
