import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { Day, Instant } from "@/components/ui/time";
import { type ReceiptFacts, spanOf } from "@/lib/plans/facts";

/** Everything that proves a filing, on one sheet. */
export function Receipt({ receipt }: { receipt: ReceiptFacts }) {
  const words = useTranslations("plans.receipt");
  const roles = useTranslations("auth.roles");
  const between = spanOf(receipt.receivedAt, receipt.dueBefore);
  const span = Object.values(between).some((part) => part > 0) ? words("span", between) : words("no-span");
  return (
    <SummaryList
      rows={[
        {
          key: "reference",
          term: words("reference"),
          value: <strong className="text-lg">{receipt.reference}</strong>,
        },
        {
          key: "plan",
          term: words("plan"),
          value: `${receipt.directive.number}: ${receipt.directive.title}`,
        },
        {
          key: "department",
          term: words("department"),
          value: `${receipt.department.name} (${receipt.department.abbreviation})`,
        },
        {
          key: "received",
          term: words("received"),
          value: <Instant at={receipt.receivedAt} precision="second" />,
        },
        {
          key: "verdict",
          term: words("verdict"),
          value: (
            <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Tag tone={receipt.onTime ? "good" : "bad"} shape={receipt.onTime ? "tick" : "clock"}>
                {words(receipt.onTime ? "on-time" : "late")}
              </Tag>
              {words(receipt.onTime ? "before" : "after", { span })}
            </span>
          ),
        },
        {
          key: "deadline",
          term: words("deadline"),
          value: (
            <>
              {words("measured")} <Day on={receipt.dueOn} format="weekday" />
              <span className="block text-muted text-sm">
                {words("received-before")} <Instant at={receipt.dueBefore} />
              </span>
            </>
          ),
        },
        ...(receipt.firstOnTimeAt && receipt.firstOnTimeAt !== receipt.receivedAt
          ? [
              {
                key: "first",
                term: words("first-on-time"),
                value: <Instant at={receipt.firstOnTimeAt} precision="second" />,
              },
            ]
          : []),
        { key: "by", term: words("by"), value: `${receipt.by}, ${roles(receipt.role as never)}` },
        {
          key: "hash",
          term: words("hash"),
          value: (
            <>
              <code className="block select-all break-all font-mono text-sm">{receipt.sha256}</code>
              <span className="block text-muted text-sm">{words("hash-about")}</span>
            </>
          ),
        },
        {
          key: "content",
          screenOnly: true,
          term: words("content"),
          value: (
            <span className="flex flex-wrap gap-x-5 gap-y-1">
              <Link className="link" href={`/plans/${receipt.planId}/submissions/${receipt.number}` as Route}>
                {words("full")}
              </Link>
              <a className="link" href={`/api/submissions/${receipt.submissionId}/content`} download>
                {words("download")}
              </a>
            </span>
          ),
        },
      ]}
    />
  );
}
