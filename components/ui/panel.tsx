import { type ReactNode, useId } from "react";

/** A raised sheet with a heading of its own; `flush` lets a table reach its edges. */
export function Panel({
  title,
  lede,
  actions,
  level = 2,
  flush = false,
  id,
  children,
}: {
  title?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  flush?: boolean;
  id?: string;
  children: ReactNode;
}) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      aria-labelledby={title ? headingId : undefined}
      className="mb-8 rounded-lg border border-line bg-raised shadow-raised print:rounded-none print:border-0 print:shadow-none"
    >
      {(title || actions) && (
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 pt-5 pb-3 sm:px-6 print:px-0">
          <div className="min-w-0">
            {title && (
              <Heading id={headingId} className={level === 2 ? "text-lg" : "text-base"}>
                {title}
              </Heading>
            )}
            {lede && <p className="mt-1 max-w-prose text-sm text-muted">{lede}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </header>
      )}
      <div
        className={
          flush
            ? "overflow-clip rounded-b-lg"
            : `px-4 pb-5 sm:px-6 sm:pb-6 print:px-0 ${title || actions ? "" : "pt-5 sm:pt-6"}`
        }
      >
        {children}
      </div>
    </section>
  );
}
