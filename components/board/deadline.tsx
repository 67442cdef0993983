import { useLocale, useTranslations } from "next-intl";
import { Countdown } from "@/components/ui/countdown";
import { Day } from "@/components/ui/time";
import type { DeadlineComputation } from "@/lib/deadlines/input";
import { explainDeadline } from "@/lib/deadlines/sentence";

/** The due day with how far off it is, and behind it the sentences that explain it. Days are YYYY-MM-DD. */
export function DeadlineExplained({
  deadline,
  directive,
  today,
}: {
  deadline: { dueOn: string; dueBefore: string; computation: DeadlineComputation };
  directive: string;
  today: string;
}) {
  const words = useTranslations("deadlines");
  const board = useTranslations("board");
  const locale = useLocale();
  return (
    <div className="text-ink">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span>{board.rich("due", { day: () => <Day on={deadline.dueOn} format="weekday" /> })}</span>
        <Countdown dueOn={deadline.dueOn} today={today} />
      </p>
      <details className="text-sm text-muted">
        <summary className="link inline-block min-h-6 py-1">{board("explain")}</summary>
        {explainDeadline(words, locale, { ...deadline, directive }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </details>
    </div>
  );
}
