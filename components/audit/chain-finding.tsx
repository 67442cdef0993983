import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Instant } from "@/components/ui/time";
import { trailAddress } from "@/lib/audit/rules";

type Finding = {
  checked: number;
  newest: { id: string; hash: string; at: Date } | null;
  broken: { id: string; how: "altered" | "unlinked" } | null;
};

export function ChainHeader() {
  const words = useTranslations("audit");
  return (
    <PageHeader
      title={words("chain.title")}
      lede={words("chain.lede")}
      breadcrumbs={[
        { label: words("title"), href: "/trail" as Route },
        { label: words("chain.title"), href: "/trail/verify" as Route },
      ]}
    />
  );
}

/** That the chain is being verified, and for how long about; without scripts the finding has an address of its own. */
export function ChainProgress({ count, seconds }: { count: number; seconds: number }) {
  const words = useTranslations("audit");
  return (
    <Notice tone="info" title={words("chain.working")} role="status">
      <p>{words("chain.working-what", { count, seconds })}</p>
      <noscript>
        <a href="/trail/verify?wait=yes" className="link">
          {words("chain.wait")}
        </a>
      </noscript>
    </Notice>
  );
}

/** What recomputing the chain found: whole, or where it breaks first. `at` is when it was verified. */
export function ChainFinding({ finding, at }: { finding: Finding; at: Date }) {
  const words = useTranslations("audit");
  const { checked, newest, broken } = finding;
  const fromThere = broken && trailAddress({}, { before: String(BigInt(broken.id) + 1n) });
  return (
    <>
      {broken ? (
        <Notice
          tone="bad"
          role="alert"
          title={words("chain.broken", { id: broken.id })}
          actions={
            <ButtonLink href={fromThere as Route} look="secondary" size="small">
              {words("chain.open")}
            </ButtonLink>
          }
        >
          {words(`chain.${broken.how}`, { count: checked })}
        </Notice>
      ) : (
        <Notice tone="good" title={words("chain.whole")}>
          {words("chain.whole-what", { count: checked })}
        </Notice>
      )}
      <Panel title={words("chain.facts")} lede={newest ? words("chain.keep") : undefined}>
        <SummaryList
          dense
          rows={[
            {
              key: "checked",
              term: words("chain.checked"),
              value: <span className="num">{words("number", { count: checked })}</span>,
            },
            { key: "at", term: words("chain.at"), value: <Instant at={at} precision="second" /> },
            ...(newest
              ? [
                  {
                    key: "last",
                    term: words("chain.last"),
                    value: (
                      <span className="num">
                        {newest.id} · <Instant at={newest.at} precision="second" />
                      </span>
                    ),
                  },
                  {
                    key: "hash",
                    term: words("chain.fingerprint"),
                    value: <code className="font-mono text-sm [overflow-wrap:anywhere]">{newest.hash}</code>,
                  },
                ]
              : []),
          ]}
        />
        <p className="mt-5">
          <ButtonLink href={"/trail/verify" as Route} look="secondary" size="small" prefetch={false}>
            {words("chain.again")}
          </ButtonLink>
        </p>
      </Panel>
    </>
  );
}
