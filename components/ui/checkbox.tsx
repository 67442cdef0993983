"use client";

import type { ComponentProps } from "react";
import { describedBy, FieldError, FieldHint, type FieldProps, OptionalMark } from "./field";
import { useField } from "./form-context";

const box =
  "mt-0.5 size-6 shrink-0 cursor-pointer rounded-sm border-line-strong accent-accent disabled:cursor-not-allowed";

/** One yes-or-no question. Sends `value` ("yes" unless given) when ticked, nothing otherwise. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  optional,
  defaultChecked,
  value = "yes",
  ...rest
}: Omit<FieldProps, "labelHidden"> & { value?: string } & Omit<
    ComponentProps<"input">,
    "name" | "id" | "type" | "value"
  >) {
  const field = useField(name, error);
  const checked = field.failed ? field.typed === value : defaultChecked;
  return (
    <div className={`mb-6 ${field.error ? "border-l-4 border-bad-solid pl-4" : ""}`}>
      <FieldError id={field.id}>{field.error}</FieldError>
      <div className="flex gap-3">
        <input
          id={field.id}
          name={name}
          type="checkbox"
          value={value}
          defaultChecked={rest.checked === undefined ? checked : undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
          className={box}
          {...rest}
        />
        <div>
          <label htmlFor={field.id} className="cursor-pointer font-semibold leading-snug">
            {label}
            {optional && <OptionalMark />}
          </label>
          <FieldHint id={field.id}>{hint}</FieldHint>
        </div>
      </div>
    </div>
  );
}
