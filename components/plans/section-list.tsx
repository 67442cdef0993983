import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { openPoints, type PlanFacts, sectionState } from "@/lib/plans/facts";
import { sectionLooks } from "@/lib/plans/labels";
import { kinds } from "@/lib/requirements/kinds";

/** The sections of a plan as a list of tasks: what each asks, and how far its answer is. */
export function SectionList({ plan }: { plan: PlanFacts }) {
  const words = useTranslations("plans");
  const all = useTranslations();
  return (
    <ol className="border-line border-t">
      {plan.sections.map((section) => {
        const state = sectionState(section, plan.points);
        const points = plan.points.filter((point) => point.requirementId === section.requirementId);
        const open = openPoints(points).length;
        return (
          <li
            key={section.requirementId}
            className="relative grid gap-x-4 gap-y-1.5 border-line border-b px-4 py-3.5 hover:bg-accent-fill justify-items-start sm:grid-cols-[1fr_auto] sm:items-center sm:px-6"
          >
            <div className="min-w-0 justify-self-stretch">
              <Link
                href={`/plans/${plan.id}/sections/${section.number}` as Route}
                className="link font-semibold after:absolute after:inset-0"
              >
                {section.number}. <span lang={plan.directive.language}>{section.title}</span>
              </Link>
              <p className="text-muted text-sm">
                {all(kinds[section.kind].label)}
                {section.nonAnswer && ` · ${all(`requirements.non-answers.${section.nonAnswer}`)}`}
                {points.length > 0 && ` · ${words("points-on-section", { open, total: points.length })}`}
              </p>
            </div>
            <Tag {...sectionLooks[state]}>{words(`section-state.${state}`)}</Tag>
          </li>
        );
      })}
    </ol>
  );
}
