import type { ReactNode } from "react";
import { buttonClass } from "./button";

/**
 * A step that wants a second thought, without a dialog: a native disclosure whose content says what will happen and
 * holds the button that does it. Works without JavaScript; `name` closes its siblings of the same name.
 */
export function Confirm({
  open,
  name,
  look = "secondary",
  children,
}: {
  open: ReactNode;
  name?: string;
  look?: "secondary" | "quiet" | "danger";
  children: ReactNode;
}) {
  return (
    <details name={name} className="group print:hidden">
      <summary
        className={`${buttonClass(look, "small")} w-fit cursor-pointer list-none group-open:mb-3 [&::-webkit-details-marker]:hidden`}
      >
        {open}
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 group-open:rotate-180">
          <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </summary>
      <div className="max-w-prose border-line-strong border-s-2 pb-1 ps-4">{children}</div>
    </details>
  );
}
