import { useTranslations } from "next-intl";
import type { SectionDraft } from "@/lib/plans/facts";
import { promptsOf } from "@/lib/requirements/kinds";

/**
 * What the answer should say, and where the requirement comes from: beside the text where there is room, folded above it
 * on a phone. The prompts stand twice, because no scripts and no width known to the server can open one fold.
 */
export function Guidance({
  section,
  lang,
  takesEvidence,
}: {
  section: SectionDraft;
  lang: string;
  /** Whether the page has a place for files: only then is it said which to attach. */
  takesEvidence: boolean;
}) {
  const words = useTranslations("plans.guide");
  const { own, list } = promptsOf(section, useTranslations());
  const prompts = (
    <>
      <dl className="mt-3 grid gap-3" lang={own ? lang : undefined}>
        {list.map((prompt) => (
          <div key={prompt.key}>
            <dt className="font-semibold">{prompt.label}</dt>
            <dd className="text-muted">{prompt.help}</dd>
          </div>
        ))}
      </dl>
      {takesEvidence && (
        <p className="mt-4 border-line border-t pt-3">
          <strong>{words("evidence")}</strong> <span lang={lang}>{section.evidenceRule}</span>
        </p>
      )}
    </>
  );
  return (
    <aside className="mb-8 rounded-lg border border-line bg-raised px-4 py-3 text-sm sm:px-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <details className="lg:hidden">
        <summary className="min-h-6 font-semibold text-base">{words("prompts")}</summary>
        {prompts}
      </details>
      <div className="max-lg:hidden">
        <h2 className="text-base">{words("prompts")}</h2>
        {prompts}
      </div>
      <p className="mt-3 border-line border-t pt-3 text-muted">
        <span lang={lang}>{section.citation}</span>.{" "}
        <a className="link" href={section.sourceUrl} rel="noopener noreferrer">
          {words("source")}
        </a>{" "}
        {words(section.checkedAgainstSigned ? "checked" : "unchecked")}
      </p>
    </aside>
  );
}
