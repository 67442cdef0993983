import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Day, Instant } from "@/components/ui/time";
import type { PublishedDirective } from "@/lib/directives/summary";

/** What a directive says of itself, and what fixes its published wording. */
export function DirectiveFacts({ directive }: { directive: PublishedDirective }) {
  const words = useTranslations("directives");
  return (
    <Panel title={words("facts")}>
      <p className="mb-4 max-w-prose" lang={directive.language}>
        {directive.summary}
      </p>
      <SummaryList
        dense
        rows={[
          {
            key: "issuer",
            term: words("issuer"),
            value: <span lang={directive.language}>{directive.issuer}</span>,
          },
          { key: "signed", term: words("signed"), value: <Day on={directive.signedOn} format="weekday" /> },
          {
            key: "version",
            term: words("version"),
            value: words.rich("published", {
              version: directive.version,
              at: () => <Instant at={directive.publishedAt} />,
            }),
          },
          ...(directive.publishedBy
            ? [{ key: "published-by", term: words("published-by"), value: directive.publishedBy }]
            : []),
          {
            key: "hash",
            term: words("hash"),
            value: <code className="wrap-anywhere font-mono text-sm">{directive.contentHash}</code>,
          },
          {
            key: "sources",
            term: words("sources"),
            value: (
              <ul>
                {directive.sources.map((source) => (
                  <li key={source}>
                    <a href={source} className="link wrap-anywhere" rel="noreferrer">
                      {source}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  );
}
