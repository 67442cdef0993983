import { useTranslations } from "next-intl";
import { AttachedFiles } from "@/components/evidence/attached-files";
import { GapList } from "@/components/registers/gap-list";
import { MeasureMeter } from "@/components/registers/measure-meter";
import { Markdown } from "@/components/ui/markdown";
import { Tag } from "@/components/ui/tag";
import type { NonAnswer, RequirementKind } from "@/lib/db/generated/enums";
import type { DraftFile } from "@/lib/plans/rules";
import type { Measure } from "@/lib/registers/rules";
import { promptsOf } from "@/lib/requirements/kinds";
import { difference } from "@/lib/reviews/difference";
import { PointBoxes } from "./point-boxes";
import { type PointShown, SectionPoints } from "./section-points";
import { TextDifference } from "./text-difference";

type Answer = { text: string; language: string; nonAnswer: NonAnswer | null };

export type SectionShown = Answer & {
  requirementId: string;
  number: number;
  title: string;
  duty: string;
  kind: RequirementKind;
  prompts: { key: string; label: string; help: string }[];
  evidenceRule: string;
  files: DraftFile[];
  before: Answer | null;
};

/** The id of a section's part of the page. */
export const sectionAnchor = (number: number): string => `section-${number}`;

/** One duty beside the department's answer to it, what changed since the filing before, and what was asked of it then. */
export function SectionReview({
  section,
  directiveLanguage,
  previousReference,
  points,
  measure,
  takesPoints,
  first,
}: {
  section: SectionShown;
  directiveLanguage: string;
  previousReference: string | null;
  points: PointShown[];
  /** How far the register of the duty has come; null without one. */
  measure: Measure | null;
  /** Whether return points can be written here: a decision is open. */
  takesPoints: boolean;
  /** Whether it is the first section of the page. */
  first: boolean;
}) {
  const words = useTranslations("reviews.section");
  const kinds = useTranslations("requirements.non-answers");
  const prompts = promptsOf(section, useTranslations());
  return (
    <section
      id={sectionAnchor(section.number)}
      aria-labelledby={`${sectionAnchor(section.number)}-title`}
      className="mb-8 rounded-lg border border-line bg-raised shadow-raised lg:grid lg:grid-cols-[minmax(15rem,21rem)_1fr] print:shadow-none"
    >
      <div className="rounded-t-lg border-line border-b bg-surface px-4 py-5 sm:px-6 lg:rounded-l-lg lg:rounded-tr-none lg:border-r lg:border-b-0">
        <div className="lg:sticky lg:top-4">
          <h2 id={`${sectionAnchor(section.number)}-title`} lang={directiveLanguage} className="text-lg">
            {words("title", { number: section.number, title: section.title })}
          </h2>
          <h3 className="mt-4 text-muted text-sm">{words("duty")}</h3>
          <p lang={directiveLanguage} className="mt-1 text-sm">
            {section.duty}
          </p>
          <h3 className="mt-4 text-muted text-sm">{words("prompts")}</h3>
          <ul lang={prompts.own ? directiveLanguage : undefined} className="mt-1 grid gap-1 text-sm">
            {prompts.list.map((prompt) => (
              <li key={prompt.key}>
                <details>
                  <summary className="min-h-6 cursor-pointer py-0.5">{prompt.label}</summary>
                  <p className="mt-1 text-muted">{prompt.help}</p>
                </details>
              </li>
            ))}
          </ul>
          <h3 className="mt-4 text-muted text-sm">{words("evidence")}</h3>
          <p lang={directiveLanguage} className="mt-1 text-sm">
            {section.evidenceRule}
          </p>
          {measure && (
            <>
              <h3 className="mt-4 mb-1 text-muted text-sm">{words("register")}</h3>
              <MeasureMeter measure={measure} label={section.title} />
              <div className="mt-2">
                <GapList gaps={measure.gaps} most={4} />
              </div>
            </>
          )}
        </div>
      </div>
      <div className="min-w-0 px-4 py-5 sm:px-6">
        <h3 className="mb-3 text-muted text-sm">{words("answer")}</h3>
        {section.nonAnswer && (
          <div className="mb-4 border-caution-solid border-l-4 bg-caution-fill/60 px-4 py-3">
            <Tag tone="caution" shape="dash">
              {kinds(section.nonAnswer)}
            </Tag>
            <p className="mt-2 text-sm">
              {words("non-answer")}. {words("reason")}
            </p>
          </div>
        )}
        <Markdown text={section.text} lang={section.language} headingLevel={4} />
        <AttachedFiles files={section.files} />
        {previousReference && <Changes section={section} reference={previousReference} />}
        <SectionPoints points={points} />
        {takesPoints && (
          <PointBoxes requirementId={section.requirementId} number={section.number} first={first} />
        )}
      </div>
    </section>
  );
}

function Changes({ section, reference }: { section: SectionShown; reference: string }) {
  const words = useTranslations("reviews.section");
  const kinds = useTranslations("requirements.non-answers");
  const { before } = section;
  if (!before) return <p className="mt-5 text-muted text-sm">{words("new", { reference })}</p>;
  const { parts, added, removed } = difference(before.text, section.text);
  const sameKind = before.nonAnswer === section.nonAnswer;
  if (sameKind && added + removed === 0) {
    return <p className="mt-5 text-muted text-sm">{words("unchanged", { reference })}</p>;
  }
  return (
    <details open className="mt-6 border-line border-t pt-4">
      <summary className="min-h-6 cursor-pointer py-0.5 font-semibold text-sm">
        {words("changes", { reference, added, removed })}
      </summary>
      {!sameKind && (
        <p className="mt-2 text-sm">
          {words("was", {
            reference,
            kind: before.nonAnswer ? kinds(before.nonAnswer) : words("was-answer"),
          })}
        </p>
      )}
      <div className="mt-3">
        <TextDifference parts={parts} lang={section.language} />
      </div>
    </details>
  );
}
