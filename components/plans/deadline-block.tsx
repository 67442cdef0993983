import { useLocale, useTranslations } from "next-intl";
import { Countdown } from "@/components/ui/countdown";
import { Day, Instant } from "@/components/ui/time";
import { explainDeadline } from "@/lib/deadlines/sentence";
import type { DeadlineFacts } from "@/lib/plans/facts";

/**
 * When a plan is due and why; after an extension also when it was due at first. `running` shows the clock, which a
 * return does not stop; that a first filing was on time stays on record and is said beside it.
 */
export function DeadlineBlock({
  deadline,
  original,
  directive,
  today,
  running,
  firstOnTimeAt = null,
}: {
  deadline: DeadlineFacts;
  original: DeadlineFacts;
  directive: string;
  /** YYYY-MM-DD */
  today: string;
  running: boolean;
  firstOnTimeAt?: string | null;
}) {
  const words = useTranslations("deadlines");
  const locale = useLocale();
  const extended = original.dueBefore !== deadline.dueBefore;
  return (
    <>
      <p>
        {words("due")}{" "}
        <strong>
          <Day on={deadline.dueOn} format="weekday" />
        </strong>
      </p>
      {running && (
        <p className="mt-1 text-lg">
          <Countdown dueOn={deadline.dueOn} today={today} />
        </p>
      )}
      {running && firstOnTimeAt && (
        <p className="mt-1 text-sm">
          {words.rich("filed-in-time", { instant: () => <Instant at={firstOnTimeAt} /> })}
        </p>
      )}
      {extended && (
        <p className="mt-2 text-sm">
          {words("original")} <Day on={original.dueOn} format="weekday" />
        </p>
      )}
      <div className="mt-3 grid gap-1.5 text-muted text-sm">
        {(extended ? [deadline, original] : [deadline])
          .flatMap(({ computation, dueBefore }, place) => {
            const sentences = explainDeadline(words, locale, { computation, dueBefore, directive });
            return place === 0 ? sentences : sentences.slice(0, -1);
          })
          .map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
      </div>
    </>
  );
}
