"use client";

import type { ReactNode } from "react";
import { describedBy, FieldError, FieldHint } from "./field";
import { useField } from "./form-context";

/** One box to tick. After a refusal it stays as it was left. */
export function Checkbox({
  name,
  label,
  hint,
  value = "yes",
  defaultChecked = false,
}: {
  name: string;
  label: ReactNode;
  hint?: string;
  value?: string;
  defaultChecked?: boolean;
}) {
  const field = useField(name, undefined);
  return (
    <div className={`mb-6 ${field.error ? "border-s-4 border-bad-solid ps-4" : ""}`}>
      <FieldError id={field.id}>{field.error}</FieldError>
      <label className="flex cursor-pointer gap-3 py-2">
        <input
          id={field.id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={field.failed ? field.typed === value : defaultChecked}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
          className="mt-0.5 size-6 shrink-0 cursor-pointer accent-accent"
        />
        <span>{label}</span>
      </label>
      <FieldHint id={field.id}>{hint}</FieldHint>
    </div>
  );
}
