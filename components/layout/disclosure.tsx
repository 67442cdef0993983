"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/** A native `<details>` menu that also closes on Escape, on a press elsewhere and on arrival elsewhere. */
export function Disclosure({
  summary,
  className = "",
  summaryClassName = "",
  children,
}: {
  summary: ReactNode;
  className?: string;
  summaryClassName?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const path = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the address changes
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [path]);

  useEffect(() => {
    function elsewhere(event: PointerEvent) {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false;
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== "Escape" || !box.current?.open) return;
      box.current.open = false;
      box.current.querySelector("summary")?.focus();
    }
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  return (
    <details ref={box} className={className}>
      <summary className={`list-none [&::-webkit-details-marker]:hidden ${summaryClassName}`}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
