"use client";

import type { ReactNode } from "react";
import { useFormContext } from "@/components/ui/form-context";
import { sentAgain } from "@/lib/platform/typed-form";

/** Shows the form until it has gone through, then the way on. `before` says that it was not sent, until it is tried again; `person` is whose form it is. */
export function WhileUnsent({
  person,
  before,
  after,
  children,
}: {
  person: string;
  before: ReactNode;
  after: ReactNode;
  children: ReactNode;
}) {
  const { state } = useFormContext();
  if (state.status === "done") return after;
  const signedOut = state.status === "idle" || state.code === "signed-out";
  return (
    <>
      <input
        type="hidden"
        name={sentAgain}
        value={(state.status === "failed" && state.values[sentAgain]) || person}
      />
      {signedOut && before}
      {children}
    </>
  );
}
