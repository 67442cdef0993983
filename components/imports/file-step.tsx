"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { largestFile } from "@/lib/imports/limits";

/** Chooses a file and has it checked. A file too large to be received is told before it is sent. */
export function FileStep() {
  const words = useTranslations("imports");
  const [large, setLarge] = useState(false);
  const field = useField("file", large ? words("file-large") : undefined);
  return (
    <>
      <Field id={field.id} label={words("file-label")} hint={words("file-hint")} error={field.error}>
        <input
          id={field.id}
          name="file"
          type="file"
          accept=".csv,text/csv"
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, words("file-hint"), field.error)}
          onChange={(event) => setLarge((event.target.files?.[0]?.size ?? 0) > largestFile)}
          className="control max-w-prose"
        />
      </Field>
      <div className="mb-2 flex flex-wrap items-center gap-4">
        <SubmitButton name="step" value="check">
          {words("check")}
        </SubmitButton>
        <p className="text-muted text-sm">{words("check-note")}</p>
      </div>
    </>
  );
}
