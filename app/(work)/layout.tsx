import { headers } from "next/headers";
import type { ReactNode } from "react";
import { UnsentForm } from "@/components/auth/unsent-form";
import { OpenShell } from "@/components/layout/auth-shell";
import { requireVisit, unsentForm } from "@/lib/auth/guard";
import { WorkFrame } from "./frame";

export default async function WorkLayout({ children }: { children: ReactNode }) {
  const unsent = unsentForm();
  if (unsent) {
    return (
      <OpenShell>
        <UnsentForm {...unsent} address={(await headers()).get("x-path") ?? "/"} />
      </OpenShell>
    );
  }
  return <WorkFrame visit={await requireVisit()}>{children}</WorkFrame>;
}
