import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanPage } from "@/components/plans/plan-page";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/i18n/instant";
import { getPlan } from "@/lib/plans/queries";
import { draftIsOpen } from "@/lib/plans/status";

export async function generateMetadata() {
  return { title: (await getTranslations("plans"))("page") };
}

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
    />
  );
}
