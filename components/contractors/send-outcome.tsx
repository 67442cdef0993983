"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { hurdleWords } from "@/lib/contractors/labels";
import type { Hurdle } from "@/lib/contractors/rules";

type Skipped = { contractId: string; contractor: string | null; why: Hurdle | "not-found" };

/** Which contracts of the form it stands in got no message, each with its reason. */
export function SendOutcome() {
  const say = useTranslations();
  const words = useTranslations("contractors.send");
  const { state } = useFormContext();
  const result = state.status === "done" ? (state.result as { skipped: Skipped[] } | undefined) : undefined;
  if (!result || result.skipped.length === 0) return null;
  return (
    <Notice tone="caution" title={words("skipped", { count: result.skipped.length })}>
      <ul className="list-disc pl-5">
        {result.skipped.map(({ contractId, contractor, why }) => (
          <li key={contractId}>
            {words("skipped-row", { contractor: contractor ?? words("unknown"), why: say(hurdleWords[why]) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
