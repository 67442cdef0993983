"use client";

import { Button } from "./button";

/** Opens the browser's print dialog for this page. */
export function PrintButton({ children }: { children: string }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
