import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Names the departments in which nobody is liaison now; nothing when there are none. */
export function VacancyNotice({ abbreviations }: { abbreviations: string[] }) {
  const words = useTranslations("board.vacancies");
  if (abbreviations.length === 0) return null;
  return (
    <Notice tone="bad" title={words("title")}>
      <p className="flex flex-wrap gap-x-4">
        {abbreviations.map((abbreviation) => (
          <Link
            key={abbreviation}
            href={`/departments/${encodeURIComponent(abbreviation)}` as Route}
            className="link"
          >
            {abbreviation}
          </Link>
        ))}
      </p>
      <p className="text-muted text-sm">{words("body")}</p>
    </Notice>
  );
}
