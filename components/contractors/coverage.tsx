import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StatNumber, StatRow } from "@/components/ui/stat-number";
import type { ContractorsFilter } from "@/lib/contractors/filter";
import { stateLooks, stateWords } from "@/lib/contractors/labels";
import type { Coverage as CoverageFacts } from "@/lib/contractors/rules";
import { formatShare } from "@/lib/i18n/format";
import { addressOf } from "@/lib/platform/address-filter";

/** What share of the contracts of a filter has been acknowledged, and where the others stand; each number leads to its rows. */
export function Coverage({ coverage, filter }: { coverage: CoverageFacts; filter: ContractorsFilter }) {
  const say = useTranslations();
  const words = useTranslations("contractors");
  const locale = useLocale();
  if (coverage.current === 0) return null;
  const states = (["acknowledged", "waiting", "under-way", "not-sent", "undelivered"] as const).filter(
    (state) => state !== "under-way" || coverage[state] > 0,
  );
  const to = (more: ContractorsFilter) => `/contractors${addressOf({ ...filter, ...more })}` as Route;
  return (
    <>
      <StatRow>
        <StatNumber
          value={formatShare(coverage.acknowledged / coverage.current, locale)}
          label={words("coverage.title")}
        />
        {states.map((state) => (
          <StatNumber
            key={state}
            value={coverage[state]}
            label={say(stateWords[state])}
            href={to({ state })}
            {...stateLooks[state]}
          />
        ))}
        <StatNumber
          value={coverage.noEmail}
          label={words("field.no-email")}
          href={to({ lacks: "email" })}
          tone="caution"
          shape="triangle"
        />
        <StatNumber
          value={coverage.noClause}
          label={words("field.clause-no")}
          href={to({ lacks: "clause" })}
          tone="caution"
          shape="dash"
        />
      </StatRow>
      {coverage.undelivered > 0 && filter.state !== "undelivered" && (
        <Notice
          tone="caution"
          title={words("not-delivered.title", { count: coverage.undelivered })}
          actions={
            <ButtonLink look="secondary" size="small" href={to({ state: "undelivered" })}>
              {words("not-delivered.show")}
            </ButtonLink>
          }
        >
          {words("not-delivered.body")}
        </Notice>
      )}
    </>
  );
}
