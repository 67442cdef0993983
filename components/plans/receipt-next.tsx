import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReceiptFacts } from "@/lib/plans/facts";

/** What follows a filing, as its plan stands now; only the department is told that nothing is left for it to do. */
export function ReceiptNext({ receipt, ofDepartment }: { receipt: ReceiptFacts; ofDepartment: boolean }) {
  const words = useTranslations("plans.receipt");
  const { newest, planStatus, planId } = receipt;
  const waits = newest && planStatus === "submitted";
  const accepted = newest && planStatus === "accepted";
  return (
    <section className="max-w-prose">
      <h2 className="mb-2 text-lg">{words("next")}</h2>
      <p>
        {waits && words(ofDepartment ? "next-about" : "next-review")}
        {accepted && words("next-accepted")}
        {accepted && ofDepartment && ` ${words("next-nothing")}`}
        {!newest && words("next-again")}
        {newest && !waits && !accepted && words("next-returned")}
      </p>
      {!waits && !accepted && (
        <p className="mt-2 print:hidden">
          <Link className="link" href={`/plans/${planId}` as Route}>
            {words("next-plan")}
          </Link>
        </p>
      )}
    </section>
  );
}
