import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrintHeader } from "@/components/layout/print-header";
import { Filing } from "@/components/plans/filing";
import { PageHeader } from "@/components/ui/page-header";
import { requireVisit } from "@/lib/auth/guard";
import { getFiling } from "@/lib/plans/queries";

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
        breadcrumbs={[
          { label: words("home"), href: "/" as Route },
          {
            label: words("title", { department: receipt.department.abbreviation }),
            href: `/plans/${receipt.planId}` as Route,
          },
        ]}
        title={words("filed.title", { reference: receipt.reference })}
        lede={words("filed.lede")}
      />
      <Filing filing={filing} />
    </>
  );
}
