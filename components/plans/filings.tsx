import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import type { FilingFacts } from "@/lib/plans/facts";

/** Every filing of a plan, newest first, each with its receipt and its full text. */
export function Filings({ planId, filings }: { planId: string; filings: FilingFacts[] }) {
  const words = useTranslations("plans");
  return (
    <ol className="grid gap-4">
      {filings.map((filing) => (
        <li key={filing.number} className="border-line border-t pt-3 text-sm first:border-0 first:pt-0">
          <p className="flex flex-wrap items-baseline gap-2">
            <span className="font-semibold">{filing.reference}</span>
            {filing.onTime ? (
              <Tag tone="good" shape="tick">
                {words("filing.on-time")}
              </Tag>
            ) : (
              <Tag tone="bad" shape="clock">
                {words("filing.late")}
              </Tag>
            )}
          </p>
          <p>
            <Instant at={filing.receivedAt} />
          </p>
          <p className="text-muted">
            {words("filing.by", { name: filing.by })}
            {filing.verdict && ` · ${words(`filing.verdict.${filing.verdict}`)}`}
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 print:hidden">
            <Link className="link inline-block min-h-6" href={`/receipts/${filing.reference}` as Route}>
              {words("filing.receipt")}
            </Link>
            <Link
              className="link inline-block min-h-6"
              href={`/plans/${planId}/submissions/${filing.number}` as Route}
            >
              {words("filing.full")}
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}
