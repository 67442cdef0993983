"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";

/** Says at the head of a page what a form has just done. Takes the focus when it appears, with and without scripts. */
export function DoneNotice({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts this is how the notice is reached
      autoFocus
      className="outline-none print:hidden"
    >
      <Notice tone="good" title={title} actions={actions}>
        {children}
      </Notice>
    </div>
  );
}
