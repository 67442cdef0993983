import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { Instant } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import type { Verdict } from "@/lib/db/generated/enums";
import { formatInstant } from "@/lib/i18n/instant";
import { verdictLooks } from "@/lib/reviews/labels";

export type DecisionShown = {
  id: string;
  verdict: Verdict;
  reference: string;
  note: string | null;
  language: string;
  decidedAt: Date;
  decidedByName: string;
  undoneAt: Date | null;
  undoneByName: string | null;
  undoReason: string | null;
  undoLanguage: string;
  points: { id: string; text: string; language: string; requirementNumber: number }[];
};

/** Every decision on any filing of a plan, newest first; undone ones stay, with who undid them and why. */
export function DecisionHistory({ decisions }: { decisions: DecisionShown[] }) {
  const words = useTranslations("reviews.history");
  const locale = useLocale();
  const moments = decisions.map((decision) => ({
    key: decision.id,
    when: <Instant at={decision.decidedAt} />,
    who: decision.decidedByName,
    what: (
      <span className="inline-flex flex-wrap items-baseline gap-2">
        <span className={decision.undoneAt ? "line-through" : ""}>
          {words(`made.${decision.verdict}`, {
            reference: decision.reference,
            points: decision.points.length,
          })}
        </span>
        {decision.undoneAt && (
          <Tag tone="neutral" shape="back">
            {words("undone-mark")}
          </Tag>
        )}
      </span>
    ),
    ...(decision.undoneAt
      ? { tone: "neutral" as const, shape: "back" as const }
      : verdictLooks[decision.verdict]),
    detail: (
      <div className="grid gap-1 [overflow-wrap:anywhere]">
        {decision.note && (
          <p lang={decision.language} dir="auto" className="whitespace-pre-wrap">
            {decision.note}
          </p>
        )}
        {decision.points.length > 0 && (
          <ol className="list-decimal pl-5">
            {decision.points.map((point) => (
              <li key={point.id} dir="auto">
                {words.rich("point", {
                  section: point.requirementNumber,
                  written: () => (
                    <span lang={point.language} className="whitespace-pre-wrap">
                      {point.text}
                    </span>
                  ),
                })}
              </li>
            ))}
          </ol>
        )}
        {decision.undoneAt && (
          <p>
            {words.rich("undone", {
              name: decision.undoneByName ?? "",
              instant: formatInstant(decision.undoneAt, locale),
              written: () => <span lang={decision.undoLanguage}>{decision.undoReason}</span>,
            })}
          </p>
        )}
      </div>
    ),
  }));
  return (
    <Panel title={words("title")}>
      {moments.length === 0 ? <p className="text-muted">{words("empty")}</p> : <Timeline moments={moments} />}
    </Panel>
  );
}
