import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "./button";

/** Links to the neighbouring pages and which rows are shown. `hrefFor` takes a page from 1. */
export function Pagination({
  page,
  pageSize,
  total,
  hrefFor,
}: {
  page: number;
  pageSize: number;
  total: number;
  hrefFor: (page: number) => Route;
}) {
  const words = useTranslations("ui");
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <nav
      aria-label={words("pagination")}
      className="flex flex-wrap items-center gap-4 border-line border-t px-4 py-3 text-sm sm:px-6 print:hidden"
    >
      <p className="num text-muted">
        {words("pageRange", {
          from: (page - 1) * pageSize + 1,
          to: Math.min(total, page * pageSize),
          total,
        })}
      </p>
      {page > 1 && (
        <Link
          rel="prev"
          href={hrefFor(page - 1)}
          prefetch={false}
          className={buttonClass("secondary", "small")}
        >
          {words("previous")}
        </Link>
      )}
      {page < last && (
        <Link
          rel="next"
          href={hrefFor(page + 1)}
          prefetch={false}
          className={buttonClass("secondary", "small")}
        >
          {words("next")}
        </Link>
      )}
    </nav>
  );
}
