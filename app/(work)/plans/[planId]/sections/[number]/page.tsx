import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { Answer } from "@/components/plans/answer";
import { RequirementGuide } from "@/components/plans/requirement-guide";
import { ReturnPoints } from "@/components/plans/return-points";
import { SectionEditor } from "@/components/plans/section-editor";
import { UnsentText } from "@/components/plans/unsent-text";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { getPlan, getSection } from "@/lib/plans/queries";
import { draftIsOpen } from "@/lib/plans/status";

export default async function SectionPage({
  params,
  searchParams,
}: PageProps<"/plans/[planId]/sections/[number]">) {
  const { actor } = await requireVisit("plan.read");
  const { planId, number } = await params;
  const [plan, section] = await Promise.all([getPlan(actor, planId), getSection(actor, planId, number)]);
  if (!plan || !section) notFound();
  const words = await getTranslations("plans");
  const mayWrite = draftIsOpen(plan.status) && can(actor, "plan.draft", plan);
  const points = plan.points.filter((point) => point.requirementId === section.requirementId);
  const next = plan.sections.find((other) => other.number > section.number)?.number ?? null;
  return (
    <ClientMessages catalogues={["plans", "requirements"]}>
      <PageHeader
        breadcrumbs={[
          { label: words("home"), href: "/" as Route },
          {
            label: words("title", { department: plan.department.abbreviation }),
            href: `/plans/${plan.id}` as Route,
          },
        ]}
        title={`${section.number}. ${section.title}`}
      />
      <RequirementGuide section={section} />
      {points.length > 0 && (
        <section className="mb-8 max-w-3xl">
          <h2 className="mb-4 text-lg">{words("returned.points-here")}</h2>
          <ReturnPoints planId={plan.id} points={points} mayReply={mayWrite} />
        </section>
      )}
      {mayWrite ? (
        <SectionEditor
          planId={plan.id}
          personId={actor.id}
          section={section}
          next={next}
          previewing={(await searchParams).preview === "1"}
        />
      ) : (
        <>
          <UnsentText address={`/plans/${plan.id}/sections/${section.number}`} />
          <Panel>
            <Answer number={section.number} title={words("answer")} {...section.draft} level={2} />
          </Panel>
        </>
      )}
    </ClientMessages>
  );
}
