import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";

export type Crumb = { label: string; href: Route };

/** The way back up. The page itself is not repeated: its heading follows. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  const words = useTranslations("ui");
  return (
    <nav aria-label={words("breadcrumbs")} className="mb-2 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, place) => (
          <li key={item.href} className="flex items-center gap-2">
            {place > 0 && (
              <span aria-hidden="true" className="text-muted">
                /
              </span>
            )}
            <Link href={item.href} className="link inline-block py-1">
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
