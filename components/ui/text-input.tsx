"use client";

import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useField } from "./form-context";

type Width = "full" | "half" | "short";
const widths: Record<Width, string> = { full: "max-w-prose", half: "max-w-xs", short: "max-w-36" };

/** One line of text (or e-mail, password, date, number, search) with its label, hint and error. */
export function TextInput({
  name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  defaultValue,
  width = "full",
  type = "text",
  ...rest
}: FieldProps & { width?: Width } & Omit<ComponentProps<"input">, "name" | "width" | "id">) {
  const field = useField(name, error);
  return (
    <Field id={field.id} {...{ label, hint, optional, labelHidden }} error={field.error}>
      <input
        id={field.id}
        name={name}
        type={type}
        defaultValue={rest.value === undefined ? (field.typed ?? defaultValue) : undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        aria-required={optional ? undefined : rest.required}
        className={`control ${widths[width]}`}
        {...rest}
        required={undefined}
      />
    </Field>
  );
}
