import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { PlanFacts } from "@/lib/plans/facts";
import { crumbs } from "./crumbs";

/** Instead of the answers to check, once there is nothing to file: the plan was filed, perhaps by somebody else. */
export function AlreadyFiled({ plan }: { plan: PlanFacts }) {
  const words = useTranslations("plans");
  const newest = plan.filings[0];
  return (
    <>
      <PageHeader breadcrumbs={crumbs(words, plan)} title={words("check-answers")} />
      <Notice
        tone="info"
        title={words(plan.status === "accepted" ? "error.accepted-already" : "error.submitted-already")}
        actions={
          newest && (
            <ButtonLink look="secondary" size="small" href={`/receipts/${newest.reference}` as Route}>
              {words("filing.receipt")} {newest.reference}
            </ButtonLink>
          )
        }
      />
    </>
  );
}
