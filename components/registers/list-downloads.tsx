import { useTranslations } from "next-intl";
import { DownloadLinks } from "@/components/reports/download-links";
import { addressOf } from "@/lib/platform/address-filter";
import { type ListName, listFormats } from "@/lib/reports/input";

/** Ways to take the list of a register as a file: everything this filter finds, however many pages that is. */
export function ListDownloads({
  list,
  filter,
  total,
}: {
  list: ListName;
  filter: Record<string, string | undefined>;
  /** How many rows the filter finds; without any there is nothing to take. */
  total: number;
}) {
  const words = useTranslations("reports.register");
  if (total === 0) return null;
  const files = listFormats.map((format) => ({
    href: `/api/registers/${list}${addressOf({ ...filter, format })}`,
    label: words(`${list === "services-sums" ? "sums-" : ""}${format}`),
  }));
  return (
    <div className="my-6 flex flex-wrap gap-3 print:hidden">
      <DownloadLinks files={files} />
    </div>
  );
}
