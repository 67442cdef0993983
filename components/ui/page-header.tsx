import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

/** The heading of a page: where it hangs, what it is, what can be done. */
export function PageHeader({
  title,
  lede,
  breadcrumbs,
  status,
  actions,
}: {
  title: ReactNode;
  lede?: ReactNode;
  breadcrumbs?: Crumb[];
  status?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-8">
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-3xl">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {status && <div className="mt-3 flex flex-wrap gap-2">{status}</div>}
          {lede && <div className="mt-3 max-w-prose text-muted">{lede}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
