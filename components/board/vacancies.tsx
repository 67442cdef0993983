import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ShapeIcon } from "@/components/ui/shape-icon";

/** As many departments as a line names; the others are behind its last link. */
const named = 12;

/** Names the departments in which nobody is liaison now, `all` leading to every one of them; nothing when there are none. */
export function VacancyLine({ abbreviations, all }: { abbreviations: string[]; all: Route }) {
  const words = useTranslations("board.vacancies");
  if (abbreviations.length === 0) return null;
  const others = abbreviations.length - named;
  return (
    <p className="mb-4 flex flex-wrap items-baseline gap-x-3 border-bad-solid border-l-4 pl-3 text-sm">
      <span className="inline-flex items-baseline gap-1.5 font-semibold">
        <ShapeIcon shape="triangle" className="relative top-0.5 size-4 text-bad-solid" />
        {words("title")}
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
