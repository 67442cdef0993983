import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { minutesBetween, type ReportRow } from "@/lib/activity/rules";
import { useDuration } from "./duration";

/** Says that a report has arrived and how long that took from the observation. */
export function Sent({ row }: { row: Pick<ReportRow, "observedAt" | "reportedAt"> }) {
  const words = useTranslations("activity");
  const duration = useDuration();
  return (
    <Notice tone="good" title={words("sent")} role="status">
      {words("sent-body", { time: duration(minutesBetween(row.observedAt, row.reportedAt)) })}
    </Notice>
  );
}
