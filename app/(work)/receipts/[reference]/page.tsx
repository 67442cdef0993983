import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrintHeader } from "@/components/layout/print-header";
import { Receipt } from "@/components/plans/receipt";
import { ReceiptNext } from "@/components/plans/receipt-next";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireVisit } from "@/lib/auth/guard";
import { currentVisit } from "@/lib/auth/session";
import { getReceipt } from "@/lib/plans/queries";

export async function generateMetadata({ params }: PageProps<"/receipts/[reference]">) {
  const [words, visit] = await Promise.all([getTranslations("plans.receipt"), currentVisit()]);
  const receipt = visit && (await getReceipt(visit.actor, decodeURIComponent((await params).reference)));
  return { title: receipt ? words("title-of", { reference: receipt.reference }) : words("title") };
}

export default async function ReceiptPage({ params }: PageProps<"/receipts/[reference]">) {
  const { actor, now } = await requireVisit("plan.read");
  const receipt = await getReceipt(actor, decodeURIComponent((await params).reference));
  if (!receipt) notFound();
  const words = await getTranslations("plans.receipt");
  return (
    <div className="max-w-4xl">
      <PrintHeader title={words("title")} at={now} by={actor.name} />
      <PageHeader
        title={words("title")}
        actions={
          <ButtonLink look="secondary" href={`/plans/${receipt.planId}` as Route}>
            {words("back")}
          </ButtonLink>
        }
      />
      <Notice tone="good" title={words("stored")}>
        {words("stored-about")}
      </Notice>
      <Panel>
        <Receipt receipt={receipt} />
      </Panel>
      <ReceiptNext receipt={receipt} ofDepartment={actor.departmentId !== null} />
    </div>
  );
}
