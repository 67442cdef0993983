import type { ReactNode } from "react";
import { UnsentForm } from "@/components/auth/unsent-form";
import { OpenShell } from "@/components/layout/auth-shell";
import { requireVisit, unsentForm } from "@/lib/auth/guard";
import { WorkFrame } from "./frame";

export default async function WorkLayout({ children }: { children: ReactNode }) {
  const unsent = await unsentForm();
  if (unsent) {
    return (
      <OpenShell>
        <UnsentForm {...unsent} />
      </OpenShell>
    );
  }
  return <WorkFrame visit={await requireVisit()}>{children}</WorkFrame>;
}
