import type { ReactNode } from "react";

/** What may be wider than the window scrolls inside this region, which the keyboard can reach; on paper nothing is cut. */
export function ScrollRegion({
  label,
  className = "overflow-x-auto",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={`relative print:overflow-visible ${className}`}>
      {children}
    </section>
  );
}
