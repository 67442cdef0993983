import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Instant } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import type { PlanMoment } from "@/lib/departments/row";
import { displayLabels } from "@/lib/tasks/labels";

const looks = {
  submitted: displayLabels.in_review,
  accepted: displayLabels.accepted,
  returned: displayLabels.returned,
  undone: { tone: "caution", shape: "pause" },
} as const;

/** What was filed and decided, newest first. */
export function PlanHistory({ moments, directive }: { moments: PlanMoment[]; directive: string }) {
  const words = useTranslations("departments.history");
  return (
    <Panel title={words("title", { directive })}>
      {moments.length === 0 ? (
        <p className="text-muted">{words("none")}</p>
      ) : (
        <Timeline
          moments={moments.map(({ id, what, at, who, reference, onTime, note }) => ({
            key: id,
            when: <Instant at={at} />,
            who,
            what: words(what, { reference, timing: onTime === null ? "none" : onTime ? "ontime" : "late" }),
            tone: looks[what].tone,
            shape: looks[what].shape,
            detail: note ?? undefined,
          }))}
        />
      )}
    </Panel>
  );
}
