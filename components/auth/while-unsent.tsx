"use client";

import type { ReactNode } from "react";
import { useFormContext } from "@/components/ui/form-context";

/** Shows the form until it has gone through, then the way on. `before` says that it was not sent, until it is tried again. */
export function WhileUnsent({
  before,
  after,
  children,
}: {
  before: ReactNode;
  after: ReactNode;
  children: ReactNode;
}) {
  const { state } = useFormContext();
  if (state.status === "done") return after;
  const signedOut = state.status === "idle" || state.code === "signed-out";
  return (
    <>
      {signedOut && before}
      {children}
    </>
  );
}
