import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ShapeIcon } from "@/components/ui/shape-icon";

/** As many departments as a line names. */
const named = 12;

/** Names departments that somebody must see to, with `all` leading to every one of them; nothing when there are none. */
export function VacancyLine({
  what,
  abbreviations,
  all,
}: {
  what: "no-liaison" | "unaddressed";
  abbreviations: string[];
  all: Route;
}) {
  const words = useTranslations("board.vacancies");
  if (abbreviations.length === 0) return null;
  const others = abbreviations.length - named;
  return (
    <p className="mb-4 flex flex-wrap items-baseline gap-x-3 border-bad-solid border-l-4 pl-3 text-sm">
      <span className="inline-flex items-baseline gap-1.5 font-semibold">
        <ShapeIcon shape="triangle" className="relative top-0.5 size-4 text-bad-solid" />
        {words(what)}
      </span>
      {abbreviations.slice(0, named).map((abbreviation) => (
        <Link
          key={abbreviation}
          href={`/departments/${encodeURIComponent(abbreviation)}` as Route}
          className="link inline-block min-h-6"
        >
          {abbreviation}
        </Link>
      ))}
      {others > 0 && (
        <Link href={all} className="link inline-block min-h-6">
          {words("others", { count: others })}
        </Link>
      )}
    </p>
  );
}
