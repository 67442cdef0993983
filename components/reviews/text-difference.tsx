import { useTranslations } from "next-intl";
import type { DifferencePart } from "@/lib/reviews/difference";

/**
 * A text as it was and as it is now, as typed: what went is struck through, what came is underlined, each also said in
 * words to a screen reader. What did not change is folded away.
 */
export function TextDifference({ parts, lang }: { parts: DifferencePart[]; lang: string }) {
  return (
    <div
      lang={lang}
      dir="auto"
      className="max-w-prose whitespace-pre-wrap rounded-md border border-line bg-surface px-4 py-3 text-sm [overflow-wrap:anywhere]"
    >
      {keyed(parts).map(({ key, part }) => (
        <Piece key={key} part={part} />
      ))}
    </div>
  );
}

function Piece({ part }: { part: DifferencePart }) {
  const words = useTranslations("reviews.section");
  switch (part.kind) {
    case "same":
      return <span>{part.text}</span>;
    case "removed":
      return (
        <del className="mx-0.5 rounded-sm bg-bad-fill text-bad-ink line-through decoration-2">
          <span className="sr-only">{words("removed")} </span>
          {part.text}
        </del>
      );
    case "added":
      return (
        <ins className="mx-0.5 rounded-sm bg-good-fill font-semibold text-good-ink underline decoration-2 underline-offset-2">
          <span className="sr-only">{words("added")} </span>
          {part.text}
        </ins>
      );
    case "skipped":
      return (
        <details className="my-1 print:hidden">
          <summary className="cursor-pointer py-1 text-accent">
            {words("skipped", { words: part.words })}
          </summary>
          <span className="text-muted">{part.text}</span>
        </details>
      );
  }
}

/** A key for each part from where it begins: parts never move. */
function keyed(parts: DifferencePart[]): { key: string; part: DifferencePart }[] {
  let begins = 0;
  return parts.map((part) => {
    const key = `${begins}-${part.kind}`;
    begins += part.text.length;
    return { key, part };
  });
}
