"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { useFormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { submitPlanForm } from "@/lib/plans/actions";

/** The last step of a filing. `formId` is the start of the ids of the answers above it, which the error summary links to. */
export function SubmitForm({
  planId,
  checked,
  idempotencyKey,
  again,
  children,
}: {
  planId: string;
  /** The fingerprint of what this page shows. */
  checked: string;
  idempotencyKey: string;
  /** A filing after a return says what changed. */
  again: boolean;
  children: React.ReactNode;
}) {
  const words = useTranslations("plans.check");
  return (
    <Form action={submitPlanForm} id="submit" keepAs={again ? `change-note-${planId}` : undefined}>
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="checked" value={checked} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {children}
      {again && (
        <TextArea name="changeNote" label={words("change-note")} hint={words("change-note-hint")} rows={4} />
      )}
      <NotFiled />
      <SubmitButton>{words("submit")}</SubmitButton>
    </Form>
  );
}

function NotFiled() {
  const { state } = useFormContext();
  const words = useTranslations("plans.check");
  if (state.status !== "failed") return null;
  return (
    <Notice tone="bad" title={words("not-filed")}>
      {state.message}
    </Notice>
  );
}
