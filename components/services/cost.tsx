import { useLocale, useTranslations } from "next-intl";
import { formatDollars } from "@/lib/i18n/format";

/** A cost in whole US dollars, or that it is not estimated. */
export function Cost({ dollars, yearly = false }: { dollars: number | null; yearly?: boolean }) {
  const words = useTranslations("services");
  const locale = useLocale();
  if (dollars === null) return <span className="text-muted">{words("not-estimated")}</span>;
  const amount = formatDollars(dollars, locale);
  return <span className="num">{yearly ? words("a-year", { amount }) : amount}</span>;
}
