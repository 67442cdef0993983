import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrintHeader } from "@/components/layout/print-header";
import { crumbs } from "@/components/plans/crumbs";
import { Filing } from "@/components/plans/filing";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { currentVisit } from "@/lib/auth/session";
import { getFiling } from "@/lib/plans/queries";

export async function generateMetadata({ params }: PageProps<"/plans/[planId]/submissions/[number]">) {
  const [{ planId, number }, words, visit] = await Promise.all([
    params,
    getTranslations("plans.filed"),
    currentVisit(),
  ]);
  const filing = visit && (await getFiling(visit.actor, planId, number));
  return { title: filing ? words("title", { reference: filing.receipt.reference }) : words("page") };
}

export default async function FilingPage({ params }: PageProps<"/plans/[planId]/submissions/[number]">) {
  const { actor, now } = await requireVisit("plan.read");
  const { planId, number } = await params;
  const filing = await getFiling(actor, planId, number);
  if (!filing) notFound();
  const words = await getTranslations("plans");
  const { receipt } = filing;
  return (
    <>
      <PrintHeader title={receipt.reference} at={now} by={actor.name} />
      <PageHeader
        breadcrumbs={crumbs(words, { id: receipt.planId, department: receipt.department })}
        title={words("filed.title", { reference: receipt.reference })}
        lede={words("filed.lede")}
      />
      <Filing filing={filing} />
    </>
  );
}
