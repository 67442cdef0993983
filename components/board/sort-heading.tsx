import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** A column heading that sorts by its column; the arrow says how the rows lie now. */
export function SortHeading({
  href,
  direction,
  children,
}: {
  href: Route;
  direction: "ascending" | "descending" | "none";
  children: ReactNode;
}) {
  const arrow = {
    ascending: "M4 10l4-5 4 5z",
    descending: "M4 6l4 5 4-5z",
    none: "M4.5 6.5L8 2.5l3.5 4zM4.5 9.5L8 13.5l3.5-4z",
  };
  return (
    <Link
      href={href}
      scroll={false}
      className="inline-flex min-h-6 items-center gap-1 underline underline-offset-4 hover:text-accent"
    >
      {children}
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 print:hidden">
        <path d={arrow[direction]} fill="currentColor" />
      </svg>
    </Link>
  );
}
