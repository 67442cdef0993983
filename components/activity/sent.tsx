import { useTranslations } from "next-intl";
import { minutesBetween, type ReportRow } from "@/lib/activity/rules";
import { useDuration } from "./duration";

/** Says of a report that has just arrived how long that took from the observation. */
export function Sent({ row }: { row: Pick<ReportRow, "observedAt" | "reportedAt"> }) {
  const words = useTranslations("activity");
  const duration = useDuration();
  return <p>{words("sent-body", { time: duration(minutesBetween(row.observedAt, row.reportedAt)) })}</p>;
}
