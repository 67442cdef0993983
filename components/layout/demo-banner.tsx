import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/format";

/** Says that the clock is set, and to which day (YYYY-MM-DD). */
export function DemoBanner({ today }: { today: string }) {
  const words = useTranslations("layout");
  return (
    <aside
      aria-label={words("demoTitle")}
      className="border-caution-line border-b bg-caution-fill px-4 py-1.5 text-center text-caution-ink text-sm print:border-0 print:bg-transparent print:p-0 print:text-xs"
    >
      <strong>{words("demoTitle")}.</strong>{" "}
      {words("demoToday", { day: formatDay(today, useLocale(), "weekday") })}
    </aside>
  );
}
