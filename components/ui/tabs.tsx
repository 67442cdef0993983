import type { Route } from "next";
import Link from "next/link";

export type Tab = { label: string; href: Route; current: boolean; count?: number };

/** Neighbouring views of one thing, as plain links. */
export function Tabs({
  label,
  items,
  prefetch,
}: {
  label: string;
  items: Tab[];
  /** False where each view costs much to make. */
  prefetch?: false;
}) {
  return (
    <nav aria-label={label} className="mb-6 border-line border-b print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              prefetch={prefetch}
              aria-current={item.current ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-2 border-clear border-b-[3px] px-0.5 text-accent hover:border-line-strong aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="num rounded-full bg-sunken px-2 text-muted text-xs">{item.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
