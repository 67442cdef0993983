import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Instant } from "@/components/ui/time";
import { partWords } from "@/lib/activity/labels";
import { minutesBetween, type Part, parts, type ReportContent, type ReportRow } from "@/lib/activity/rules";
import { useDuration } from "./duration";
import { Fact } from "./fact";

/** The parts of a version that have something to show. */
export const partsOf = (content: ReportContent): Part[] =>
  (Object.keys(parts) as Part[]).filter((part) => part !== "kept" || content.kept.length > 0);

/** One activity report as it reads now, with how long it took to reach the Mayor's Office. */
export function Report({ row }: { row: ReportRow }) {
  const say = useTranslations();
  const words = useTranslations("activity");
  const duration = useDuration();
  const facts = (shown: Part[]) =>
    shown.map((part) => ({
      key: part,
      term: say(partWords[part]),
      value: <Fact part={part} content={row} />,
    }));
  const [site, observed, learned, ...rest] = partsOf(row);
  return (
    <Panel>
      <SummaryList
        rows={[
          { key: "department", term: words("field.department"), value: row.department },
          ...facts([site, observed, learned].filter((part) => part !== undefined)),
          {
            key: "reported",
            term: words("field.reported"),
            value: (
              <>
                <Instant at={row.reportedAt} />
                <p className="text-muted text-sm">{row.reportedBy}</p>
              </>
            ),
          },
          {
            key: "took",
            term: words("time.observed-to-reported"),
            value: <strong>{duration(minutesBetween(row.observedAt, row.reportedAt))}</strong>,
          },
          {
            key: "took-learned",
            term: words("time.learned-to-reported"),
            value: duration(minutesBetween(row.learnedAt, row.reportedAt)),
          },
          ...facts(rest),
        ]}
      />
    </Panel>
  );
}
