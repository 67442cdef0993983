import { notFound } from "next/navigation";
import { EvidencePanel } from "@/components/evidence/evidence-panel";
import { ClientMessages } from "@/components/layout/client-messages";
import { SectionPage } from "@/components/plans/section-page";
import { SectionRegister } from "@/components/registers/section-register";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { currentVisit } from "@/lib/auth/session";
import { noticeOf } from "@/lib/evidence/notice";
import { getSectionEvidence } from "@/lib/evidence/queries";
import { planTitle } from "@/lib/plans/page-title";
import { getPlan, getSection } from "@/lib/plans/queries";
import { draftIsOpen } from "@/lib/plans/status";
import { isId } from "@/lib/platform/text";
import { listMeasures } from "@/lib/requirements/queries";

export async function generateMetadata({ params }: PageProps<"/plans/[planId]/sections/[number]">) {
  const { planId, number } = await params;
  const visit = await currentVisit();
  const section = visit && (await getSection(visit.actor, planId, number));
  return planTitle(planId, (words) =>
    section
      ? words("section-title", { number: section.number, title: section.title })
      : words("section", { number: number.slice(0, 4) }),
  );
}

export default async function Section({
  params,
  searchParams,
}: PageProps<"/plans/[planId]/sections/[number]">) {
  const { planId, number } = await params;
  const { actor, now } = await requireVisit("plan.read");
  const [plan, section, evidence, measures] = await Promise.all([
    getPlan(actor, planId),
    getSection(actor, planId, number),
    getSectionEvidence(actor, planId, number),
    isId(planId) ? listMeasures(actor, { planIds: [planId] }) : [],
  ]);
  if (!plan || !section) notFound();
  const address = await searchParams;
  const task = measures.find(({ requirementId }) => requirementId === section.requirementId);
  return (
    <ClientMessages catalogues={["plans", "requirements"]}>
      <SectionPage
        plan={plan}
        section={section}
        personId={actor.id}
        now={now}
        mayWrite={draftIsOpen(plan.status) && can(actor, "plan.draft", plan)}
        previewing={address.preview === "1"}
        register={task && <SectionRegister {...task} abbreviation={plan.department.abbreviation} />}
        evidence={
          <EvidencePanel
            place={{
              kind: "section",
              ids: { planId, requirementId: section.requirementId },
              back: `/plans/${planId}/sections/${section.number}`,
            }}
            evidence={evidence}
            mayAttach={draftIsOpen(plan.status) && can(actor, "evidence.attach", plan)}
            notice={noticeOf(address)}
          />
        }
      />
    </ClientMessages>
  );
}
