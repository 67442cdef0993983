"use client";

import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useField } from "./form-context";

/** A native list of choices. `blank` adds a first, empty choice with that text. */
export function Select({
  name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  options,
  blank,
  defaultValue,
  ...rest
}: FieldProps & {
  options: { value: string; label: string; disabled?: boolean }[];
  blank?: string;
  defaultValue?: string;
} & Omit<ComponentProps<"select">, "name" | "id" | "defaultValue">) {
  const field = useField(name, error);
  return (
    <Field id={field.id} {...{ label, hint, optional, labelHidden }} error={field.error}>
      <select
        id={field.id}
        name={name}
        defaultValue={rest.value === undefined ? (field.typed ?? defaultValue) : undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className="control max-w-md pr-8"
        {...rest}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
