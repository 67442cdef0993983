import { useTranslations } from "next-intl";
import { daysBetween } from "@/lib/i18n/format";
import { ShapeIcon } from "./shape-icon";

/** Days until (or past) a due day, both YYYY-MM-DD. Made on the server; it does not tick. */
export function Countdown({ dueOn, today }: { dueOn: string; today: string }) {
  const words = useTranslations("ui.countdown");
  const days = daysBetween(today, dueOn);
  const [tone, shape] =
    days < 0
      ? (["text-bad-ink", "cross"] as const)
      : days <= 3
        ? (["text-caution-ink", "clock"] as const)
        : (["text-ink", "clock"] as const);
  return (
    <span className={`num inline-flex items-baseline gap-1.5 font-semibold ${tone}`}>
      <ShapeIcon shape={shape} className="relative top-[0.15em] size-4" />
      {days < 0 ? words("late", { days: -days }) : days === 0 ? words("today") : words("left", { days })}
    </span>
  );
}
