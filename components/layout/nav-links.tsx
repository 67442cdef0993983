"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavItem = { label: string; href: Route; count?: number };

/** The item whose address is the longest beginning of the current path. */
function currentHref(items: NavItem[], path: string) {
  return items
    .map((item): string => item.href)
    .filter((href) => path === href || (href !== "/" && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

export function NavLinks({ items, place }: { items: NavItem[]; place: "bar" | "menu" }) {
  const current = currentHref(items, usePathname());
  const look =
    place === "bar"
      ? "inline-flex min-h-12 items-center gap-2 border-b-[3px] border-clear px-1 text-ink hover:border-line-strong aria-[current=page]:border-accent aria-[current=page]:font-semibold"
      : "flex min-h-12 items-center justify-between gap-3 border-l-4 border-clear px-4 hover:bg-mast-raised aria-[current=page]:border-mast-line aria-[current=page]:font-semibold";
  return (
    <ul className={place === "bar" ? "flex flex-wrap gap-x-6 text-sm" : "py-2"}>
      {items.map((item) => (
        <li key={item.href}>
          <Link href={item.href} aria-current={item.href === current ? "page" : undefined} className={look}>
            {item.label}
            {item.count !== undefined && item.count > 0 && (
              <span className="num min-w-6 solid-accent rounded-full px-1.5 text-center font-semibold text-xs">
                {item.count}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
