import { useTranslations } from "next-intl";
import { LanguageWords } from "@/components/registers/language-words";
import { Markdown } from "@/components/ui/markdown";
import { Panel } from "@/components/ui/panel";
import { Instant } from "@/components/ui/time";
import type { TextFacts } from "@/lib/contractors/rules";
import { directionOf } from "@/lib/plans/languages";

/** The versions of the notice in one language: the newest in full, earlier ones folded away. */
export function NoticeTexts({ texts, form }: { texts: TextFacts[]; form?: React.ReactNode }) {
  const words = useTranslations("contractors.texts");
  const [newest, ...earlier] = texts;
  if (!newest) return null;
  return (
    <Panel title={<LanguageWords tag={newest.language} />}>
      <OneText text={newest} />
      {earlier.length > 0 && (
        <details className="mt-4">
          <summary className="link w-fit cursor-pointer">
            {words("earlier", { count: earlier.length })}
          </summary>
          <div className="mt-4 grid gap-6">
            {earlier.map((text) => (
              <OneText key={text.id} text={text} />
            ))}
          </div>
        </details>
      )}
      {form && <div className="mt-6">{form}</div>}
    </Panel>
  );
}

function OneText({ text }: { text: TextFacts }) {
  const words = useTranslations("contractors.texts");
  return (
    <article>
      <p className="mb-3 text-muted text-sm">
        {words("version", { number: text.number })} ·{" "}
        {text.writtenBy
          ? words.rich("by", { by: text.writtenBy, at: () => <Instant at={text.writtenAt} /> })
          : words("came")}
      </p>
      <div
        lang={text.language}
        dir={directionOf(text.language)}
        className="max-w-prose border-line-strong border-s-2 ps-4"
      >
        <p className="mb-3 font-semibold">{text.subject}</p>
        <Markdown text={text.body} headingLevel={3} lang={text.language} />
      </div>
      <p className="mt-4 text-muted text-sm">{words("confirms")}</p>
      <p lang={text.language} dir={directionOf(text.language)} className="max-w-prose">
        {text.confirmation}
      </p>
    </article>
  );
}
