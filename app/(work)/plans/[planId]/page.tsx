import { notFound } from "next/navigation";
import { PlanPage } from "@/components/plans/plan-page";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/i18n/instant";
import { planTitle } from "@/lib/plans/page-title";
import { getPlan } from "@/lib/plans/queries";
import { draftIsOpen } from "@/lib/plans/status";

export const generateMetadata = async ({ params }: PageProps<"/plans/[planId]">) =>
  planTitle((await params).planId);

export default async function PlanHome({ params }: PageProps<"/plans/[planId]">) {
  const { actor, now } = await requireVisit("plan.read");
  const plan = await getPlan(actor, (await params).planId);
  if (!plan) notFound();
  return (
    <PlanPage
      plan={plan}
      now={now}
      today={dayOf(now)}
      mayWrite={draftIsOpen(plan.status) && can(actor, "plan.draft", plan)}
      mayComment={can(actor, "comment.write", plan)}
      mayReadEvidence={can(actor, "evidence.read", plan)}
    />
  );
}
