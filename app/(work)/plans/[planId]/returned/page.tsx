import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { crumbs } from "@/components/plans/crumbs";
import { ReturnPoints } from "@/components/plans/return-points";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Progress } from "@/components/ui/progress";
import { requireVisit } from "@/lib/auth/guard";
import { can } from "@/lib/auth/permissions";
import { openPoints } from "@/lib/plans/facts";
import { planTitle } from "@/lib/plans/page-title";
import { getPlan } from "@/lib/plans/queries";
import { draftIsOpen } from "@/lib/plans/status";

export const generateMetadata = async ({ params }: PageProps<"/plans/[planId]/returned">) =>
  planTitle((await params).planId, (words) => words("returned.points"));

export default async function ReturnedPage({ params }: PageProps<"/plans/[planId]/returned">) {
  const { actor } = await requireVisit("plan.read");
  const plan = await getPlan(actor, (await params).planId);
  if (!plan) notFound();
  const words = await getTranslations("plans");
  const mayReply = draftIsOpen(plan.status) && can(actor, "plan.draft", plan);
  const answered = plan.points.length - openPoints(plan.points).length;
  return (
    <div className="max-w-3xl">
      <PageHeader
        breadcrumbs={crumbs(words, plan)}
        title={words("returned.points")}
        lede={words("returned.lede")}
        status={
          plan.points.length > 0 && (
            <Progress done={answered} total={plan.points.length} label={words("point.answered")} />
          )
        }
      />
      {plan.points.length > 0 ? (
        <ReturnPoints planId={plan.id} points={plan.points} mayReply={mayReply} linkSections />
      ) : (
        <Panel flush>
          <EmptyState title={words("returned.none")} />
        </Panel>
      )}
      {mayReply && plan.points.length > 0 && (
        <p className="mt-8">
          <ButtonLink href={`/plans/${plan.id}/check` as Route}>{words("check-answers")}</ButtonLink>
        </p>
      )}
    </div>
  );
}
