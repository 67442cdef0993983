import { useTranslations } from "next-intl";
import { ChangedBy } from "@/components/registers/changed-by";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Instant } from "@/components/ui/time";
import { directionOf, languageName } from "@/lib/plans/languages";
import { fundingWords, statusWords } from "@/lib/services/labels";
import type { RecommendationRow } from "@/lib/services/rules";
import { Cost } from "./cost";

/** One recommended service as it reads now. */
export function Recommendation({ row }: { row: RecommendationRow }) {
  const say = useTranslations();
  const words = useTranslations("services");
  const shared = useTranslations("registers");
  const text = (value: string) => (
    <p
      lang={row.language}
      dir={directionOf(row.language)}
      className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]"
    >
      {value}
    </p>
  );
  return (
    <Panel>
      <SummaryList
        rows={[
          { key: "department", term: words("field.department"), value: row.department },
          { key: "eligible", term: words("field.eligible"), value: text(row.eligible) },
          { key: "gap", term: words("field.gap"), value: text(row.gap) },
          { key: "unit", term: words("field.unit"), value: text(row.deliveringUnit) },
          { key: "one-off", term: words("field.one-off"), value: <Cost dollars={row.oneOffCost} /> },
          { key: "yearly", term: words("field.yearly"), value: <Cost dollars={row.yearlyCost} yearly /> },
          { key: "funding", term: words("field.funding"), value: say(fundingWords[row.funding]) },
          { key: "language", term: shared("language"), value: languageName(row.language) },
        ]}
      />
      <div className="mt-4 grid gap-1 text-muted text-sm empty:hidden">
        {row.decidedAt && (
          <p>
            {words.rich("decided", {
              status: say(statusWords[row.status]),
              by: row.decidedBy ?? "",
              at: () => <Instant at={row.decidedAt as Date} />,
            })}
          </p>
        )}
        {row.declineReason && (
          <p className="whitespace-pre-wrap">{words("declined-because", { reason: row.declineReason })}</p>
        )}
      </div>
      <ChangedBy row={row} />
    </Panel>
  );
}
