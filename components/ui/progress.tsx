import { useTranslations } from "next-intl";

/** How many of how many, in words and as a bar. The words stand even where the bar cannot be seen. */
export function Progress({
  done,
  total,
  label,
  words: given,
}: {
  done: number;
  total: number;
  label: string;
  words?: string;
}) {
  const words = useTranslations("ui");
  const width = total > 0 ? Math.min(100, (done / total) * 100) : 0;
  return (
    <div className="flex items-baseline gap-3">
      <svg
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="relative -top-[0.1em] h-2 min-w-16 max-w-64 flex-1 overflow-hidden rounded-full bg-sunken text-accent forced-colors:border print:border print:border-line"
      >
        <rect width={width} height="8" fill="currentColor" />
      </svg>
      <span className="num shrink-0 text-sm">
        <span className="sr-only">{label}: </span>
        {given ?? words("progress", { done, total })}
      </span>
    </div>
  );
}
