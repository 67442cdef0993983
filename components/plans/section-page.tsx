import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { PlanFacts, SectionDraft } from "@/lib/plans/facts";
import { Answer } from "./answer";
import { crumbs } from "./crumbs";
import { Guidance } from "./guidance";
import { ReturnPoints } from "./return-points";
import { SectionEditor } from "./section-editor";
import { UnsentText } from "./unsent-text";

/** One requirement with its answer: written here by the department while the draft is open, read by everybody else. */
export function SectionPage({
  plan,
  section,
  personId,
  mayWrite,
  previewing,
  now,
  evidence,
  register,
}: {
  plan: PlanFacts;
  section: SectionDraft;
  personId: string;
  mayWrite: boolean;
  previewing: boolean;
  now: Date;
  /** What is attached to the answer, below its text. */
  evidence?: ReactNode;
  /** What the requirement's register holds, above the text. */
  register?: ReactNode;
}) {
  const words = useTranslations("plans");
  const points = plan.points.filter((point) => point.requirementId === section.requirementId);
  const next = plan.sections.find((other) => other.number > section.number)?.number ?? null;
  return (
    <>
      <PageHeader
        breadcrumbs={crumbs(words, plan)}
        title={<span lang={plan.directive.language}>{`${section.number}. ${section.title}`}</span>}
        lede={
          <span className="text-ink text-lg" lang={plan.directive.language}>
            {section.text}
          </span>
        }
      />
      <div className="grid items-start gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Guidance section={section} lang={plan.directive.language} takesEvidence={Boolean(evidence)} />
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          {register}
          {points.length > 0 && (
            <section className="mb-8">
              <h2 className="mb-4 text-lg">{words("returned.points-here")}</h2>
              <ReturnPoints planId={plan.id} points={points} mayReply={mayWrite} />
            </section>
          )}
          {mayWrite ? (
            <SectionEditor
              planId={plan.id}
              personId={personId}
              section={section}
              next={next}
              previewing={previewing}
              now={now.toISOString()}
            />
          ) : (
            <>
              <UnsentText address={`/plans/${plan.id}/sections/${section.number}`} />
              <Panel>
                <Answer
                  number={section.number}
                  title={words("answer")}
                  titleLang={plan.directive.language}
                  {...section.draft}
                  level={2}
                />
              </Panel>
            </>
          )}
          {evidence && <div className="mt-10">{evidence}</div>}
        </div>
      </div>
    </>
  );
}
