import type { Route } from "next";
import NextForm from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "./button";

/** Filters as a GET form, so that the address holds them. `inUse` counts those that narrow the list. */
export function FilterBar({
  action,
  inUse = 0,
  children,
}: {
  action: Route;
  inUse?: number;
  children: ReactNode;
}) {
  const words = useTranslations("ui");
  return (
    <NextForm
      action={action}
      scroll={false}
      aria-label={words("filter")}
      className="mb-6 rounded-lg border border-line bg-sunken px-4 pt-4 pb-4 sm:px-5 print:hidden"
    >
      <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] [&>div]:mb-0">
        {children}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className={buttonClass("secondary", "small")}>
          {words("applyFilters")}
        </button>
        {inUse > 0 && (
          <>
            <span className="text-sm">{words("filtersInUse", { count: inUse })}</span>
            <Link href={action} scroll={false} className="link py-1 text-sm">
              {words("clearFilters")}
            </Link>
          </>
        )}
      </div>
    </NextForm>
  );
}
