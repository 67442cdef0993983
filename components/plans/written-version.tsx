import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { directionOf, languageName } from "@/lib/plans/languages";
import type { Draft } from "./draft";

/** One version of a draft as it was typed, read-only, beside another. */
export function WrittenVersion({
  title,
  draft,
  actions,
}: {
  title: ReactNode;
  draft: Draft;
  actions: ReactNode;
}) {
  const words = useTranslations("plans");
  const answers = useTranslations("requirements.non-answers");
  return (
    <section className="mb-6 flex min-w-0 flex-col rounded-md border border-caution-line bg-raised p-4">
      <h3 className="mb-1 text-base">{title}</h3>
      <p className="mb-2 text-muted text-sm">
        {[
          draft.nonAnswer ? answers(draft.nonAnswer as never) : words("editor.a-plan"),
          words(draft.complete ? "editor.marked-completed" : "editor.marked-unfinished"),
          languageName(draft.language),
        ].join(" · ")}
      </p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable with the keyboard
        tabIndex={0}
        aria-label={typeof title === "string" ? title : undefined}
        lang={draft.language}
        dir={directionOf(draft.language)}
        className="mb-4 max-h-96 flex-1 overflow-y-auto whitespace-pre-wrap rounded-sm bg-sunken p-3 [overflow-wrap:anywhere]"
      >
        {draft.text || words("editor.no-text")}
      </section>
      <div className="flex flex-wrap gap-3">{actions}</div>
    </section>
  );
}
