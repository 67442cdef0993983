import { useTranslations } from "next-intl";
import type { SectionDraft } from "@/lib/plans/facts";

/** What the requirement asks, where it comes from, and what the answer should say. */
export function RequirementGuide({ section }: { section: SectionDraft }) {
  const words = useTranslations("plans.guide");
  return (
    <div className="mb-8">
      <p className="max-w-prose text-lg">{section.text}</p>
      <p className="mt-2 max-w-prose text-muted text-sm">
        {section.citation}.{" "}
        <a className="link" href={section.sourceUrl} rel="noopener noreferrer">
          {words("source")}
        </a>{" "}
        {words(section.checkedAgainstSigned ? "checked" : "unchecked")}
      </p>
      <details open className="mt-5 max-w-3xl rounded-lg border border-line bg-raised px-4 py-3 sm:px-6">
        <summary className="min-h-6 font-semibold">{words("prompts")}</summary>
        <dl className="mt-3 grid gap-3">
          {section.prompts.map((prompt) => (
            <div key={prompt.key}>
              <dt className="font-semibold text-sm">{prompt.label}</dt>
              <dd className="text-muted text-sm">{prompt.help}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 border-line border-t pt-3 text-sm">
          <strong>{words("evidence")}</strong> {section.evidenceRule}
        </p>
      </details>
    </div>
  );
}
