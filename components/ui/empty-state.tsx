import type { ReactNode } from "react";

/** Says why there is nothing here and what would put something here. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="px-6 py-12 text-center">
      <svg viewBox="0 0 48 32" aria-hidden="true" className="mx-auto mb-4 w-16 text-line-strong">
        <path d="M4 12h40M4 20h26" stroke="currentColor" strokeWidth="2" strokeDasharray="4 4" />
        <rect x="1" y="1" width="46" height="30" rx="3" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <p className="font-semibold text-lg">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
