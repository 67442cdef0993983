"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { saveSectionForm } from "@/lib/plans/actions";
import { idle } from "@/lib/platform/form-state";

/** A text that was posted without JavaScript and not stored, kept on the page so that it can be copied. */
export function UnsentText({ address }: { address: string }) {
  const words = useTranslations("plans.unsent");
  const [posted] = useActionState(saveSectionForm, idle, address);
  if (posted.status !== "failed") return null;
  return (
    <>
      <Notice tone="bad" title={words("title")} role="alert">
        {posted.message}
      </Notice>
      <label htmlFor="unsent-text" className="mb-1 block font-semibold">
        {words("label")}
      </label>
      <textarea
        id="unsent-text"
        readOnly
        rows={18}
        defaultValue={posted.values.text ?? ""}
        lang={posted.values.language}
        dir="auto"
        className="control mb-8 max-w-3xl"
      />
    </>
  );
}
