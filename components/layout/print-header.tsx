import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/i18n/instant";

/** On paper only: what this is, when it was printed (`at`) and by whom. */
export function PrintHeader({ title, at, by }: { title?: string; at: Date | string; by?: string }) {
  const words = useTranslations("layout");
  return (
    <div className="mb-6 hidden border-ink border-b-2 pb-2 text-sm print:block">
      <p className="font-semibold">
        {words("product")} · {words("city")}
        {title && ` · ${title}`}
      </p>
      <p>
        {words("printed", { instant: formatInstant(at, useLocale()) })}
        {by && ` ${words("printedBy", { name: by })}`}
      </p>
    </div>
  );
}
