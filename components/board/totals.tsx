import type { Route } from "next";
import { useTranslations } from "next-intl";
import { StatNumber, StatRow } from "@/components/ui/stat-number";
import type { BoardTotals } from "@/lib/tasks/board";
import { filterQuery, type TaskFilter } from "@/lib/tasks/filter";
import { displayLabels } from "@/lib/tasks/labels";
import { displayStatuses } from "@/lib/tasks/status";

/** How many departments stand where, each number leading to exactly those departments. */
export function BoardTotalsView({ totals, directive }: { totals: BoardTotals; directive: string }) {
  const say = useTranslations();
  const words = useTranslations("board");
  const to = (filter: TaskFilter) => `/board${filterQuery({ directive, ...filter })}` as Route;
  return (
    <StatRow dense>
      {displayStatuses.map((status) => (
        <StatNumber
          key={status}
          value={totals.plans[status]}
          label={say(displayLabels[status].word)}
          href={to({ plan: status })}
          tone={displayLabels[status].tone}
          shape={displayLabels[status].shape}
          dense
        />
      ))}
      <StatNumber
        value={totals.vacant.length}
        label={words("no-liaison")}
        href={to({ liaison: "no" })}
        tone="bad"
        shape="triangle"
        dense
      />
    </StatRow>
  );
}
