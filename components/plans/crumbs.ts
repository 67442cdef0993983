import type { Route } from "next";
import type { useTranslations } from "next-intl";

/** Where a page about a plan hangs. */
export const crumbs = (
  words: ReturnType<typeof useTranslations<"plans">>,
  plan: { id: string; department: { abbreviation: string } },
) => [
  { label: words("home"), href: "/" as Route },
  { label: words("title", { department: plan.department.abbreviation }), href: `/plans/${plan.id}` as Route },
];
