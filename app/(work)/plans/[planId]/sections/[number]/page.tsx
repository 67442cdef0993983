import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { SectionPage } from "@/components/plans/section-page";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { getPlan, getSection } from "@/lib/plans/queries";
import { draftIsOpen } from "@/lib/plans/status";

export async function generateMetadata({ params }: PageProps<"/plans/[planId]/sections/[number]">) {
  return { title: (await getTranslations("plans"))("section", { number: (await params).number }) };
}

export default async function Section({
  params,
  searchParams,
}: PageProps<"/plans/[planId]/sections/[number]">) {
  const { planId, number } = await params;
  const { actor, now } = await requireVisit("plan.read");
  const [plan, section] = await Promise.all([getPlan(actor, planId), getSection(actor, planId, number)]);
  if (!plan || !section) notFound();
  return (
    <ClientMessages catalogues={["plans", "requirements"]}>
      <SectionPage
        plan={plan}
        section={section}
        personId={actor.id}
        now={now}
        mayWrite={draftIsOpen(plan.status) && can(actor, "plan.draft", plan)}
        previewing={(await searchParams).preview === "1"}
      />
    </ClientMessages>
  );
}
