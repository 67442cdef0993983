import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/time";

/** The effective due day and, when it was extended, the original one beside it; both YYYY-MM-DD. */
export function DueDay({
  dueOn,
  originalDueOn,
  format = "long",
}: {
  dueOn: string;
  originalDueOn: string;
  format?: "long" | "short";
}) {
  const words = useTranslations("board");
  return (
    <>
      <Day on={dueOn} format={format} />
      {dueOn !== originalDueOn && (
        <span className="block text-muted text-xs">
          {words.rich("originally", { day: () => <Day on={originalDueOn} format={format} /> })}
        </span>
      )}
    </>
  );
}
