import { useLocale, useTranslations } from "next-intl";
import { ChangedBy } from "@/components/registers/changed-by";
import { LanguageWords } from "@/components/registers/language-words";
import { Cost } from "@/components/services/cost";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Day } from "@/components/ui/time";
import { formatNumber } from "@/lib/i18n/format";
import { channelWords } from "@/lib/outreach/labels";
import type { OutreachRow } from "@/lib/outreach/rules";
import { directionOf } from "@/lib/plans/languages";

/** One piece of outreach as it reads now. */
export function OutreachFacts({ row }: { row: OutreachRow }) {
  const say = useTranslations();
  const words = useTranslations("outreach");
  const locale = useLocale();
  return (
    <Panel>
      <SummaryList
        rows={[
          { key: "department", term: say("registers.department"), value: row.department },
          {
            key: "language",
            term: words("field.language"),
            value: <LanguageWords tag={row.language} />,
          },
          { key: "channel", term: words("field.channel"), value: say(channelWords[row.channel]) },
          { key: "held-on", term: words("field.held-on"), value: <Day on={row.heldOn} format="weekday" /> },
          {
            key: "material",
            term: words("field.material"),
            value: (
              <p
                lang={row.writtenIn}
                dir={directionOf(row.writtenIn)}
                className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]"
              >
                {row.material}
              </p>
            ),
          },
          {
            key: "reach",
            term: words("field.reach"),
            value: row.reach === null ? words("unknown") : formatNumber(row.reach, locale),
          },
          {
            key: "cost",
            term: words("field.cost"),
            value: row.cost === null ? words("unknown") : <Cost dollars={row.cost} />,
          },
        ]}
      />
      <ChangedBy row={row} />
    </Panel>
  );
}
