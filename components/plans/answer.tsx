import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AttachedFiles } from "@/components/evidence/attached-files";
import { Markdown } from "@/components/ui/markdown";
import { Tag } from "@/components/ui/tag";
import { languageName } from "@/lib/plans/languages";
import type { DraftFile } from "@/lib/plans/rules";

/** One answer as it is or will be filed: which kind of answer, its text, and the language it is written in. */
export function Answer({
  id,
  number,
  title,
  titleLang,
  nonAnswer,
  text,
  language,
  action,
  level = 3,
  files = [],
  children,
}: {
  id?: string;
  number: number;
  title: string;
  /** The language of the directive; an answer in another one says so. */
  titleLang: string;
  nonAnswer: string | null;
  text: string;
  language: string;
  action?: ReactNode;
  level?: 2 | 3;
  /** What is attached to it, below the text. */
  files?: DraftFile[];
  /** What the requirement asks, above the answer. */
  children?: ReactNode;
}) {
  const words = useTranslations("plans");
  const answers = useTranslations("requirements.non-answers");
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      tabIndex={id ? -1 : undefined}
      className="border-line border-t py-5 outline-none first:border-0"
    >
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-3">
        <Heading className="text-base">
          {number}. <span lang={titleLang}>{title}</span>
        </Heading>
        {action && <span className="print:hidden">{action}</span>}
      </div>
      {children}
      {(nonAnswer || language !== titleLang) && (
        <p className="mb-2 flex flex-wrap items-baseline gap-3 text-sm">
          {nonAnswer && (
            <Tag tone="neutral" shape="dash">
              {answers(nonAnswer as never)}
            </Tag>
          )}
          {language !== titleLang && (
            <span className="text-muted">{words("written-in", { language: languageName(language) })}</span>
          )}
        </p>
      )}
      {text.trim() ? (
        <Markdown text={text} headingLevel={level === 2 ? 3 : 4} lang={language} />
      ) : (
        <p className="text-muted">{words("no-answer")}</p>
      )}
      <AttachedFiles files={files} />
    </section>
  );
}
