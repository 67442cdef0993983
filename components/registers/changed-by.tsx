import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/time";

/** Who changed a row last, and when. */
export function ChangedBy({ row }: { row: { changedBy: string; changedAt: Date | string } }) {
  const words = useTranslations("registers");
  return (
    <p className="mt-4 text-muted text-sm">
      {words.rich("changed", { by: row.changedBy, at: () => <Instant at={row.changedAt} /> })}
    </p>
  );
}
