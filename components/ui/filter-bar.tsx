import type { Route } from "next";
import NextForm from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "./button";

/**
 * Filters as a GET form, so that the address holds them. `inUse` counts those that narrow the list. On a phone the form is
 * folded until it is wanted; on a wide screen it stands open, unless `folded` asks for the same there.
 */
export function FilterBar({
  action,
  inUse = 0,
  folded = false,
  children,
}: {
  action: Route;
  inUse?: number;
  folded?: boolean;
  children: ReactNode;
}) {
  const words = useTranslations("ui");
  return (
    <NextForm
      action={action}
      scroll={false}
      aria-label={words("filter")}
      className="mb-6 rounded-lg border border-line bg-sunken px-4 sm:px-5 print:hidden"
    >
      <details open={inUse > 0} className={folded ? "" : "fold-on-phone"}>
        <summary className="flex min-h-6 items-center justify-between gap-3 py-3 font-semibold text-accent">
          <span>{words("filter")}</span>
          <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 in-[[open]]:rotate-180">
            <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </summary>
        <div
          className={`grid items-end gap-x-5 gap-y-4 ${folded ? "" : "sm:pt-4"} sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] [&>div]:mb-0`}
        >
          {children}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 pb-4">
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
      </details>
    </NextForm>
  );
}
