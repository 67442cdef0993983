"use client";

import type { ComponentProps } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { useField } from "./form-context";
import { useTypedEarly } from "./use-typed-early";

/** Several lines of text. `rows` sets the height it starts with; the reader may stretch it. */
export function TextArea({
  name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  defaultValue,
  rows = 6,
  ...rest
}: FieldProps & Omit<ComponentProps<"textarea">, "name" | "id">) {
  const field = useField(name, error);
  const box = useTypedEarly(rest.value === undefined ? field.id : null);
  return (
    <Field id={field.id} {...{ label, hint, optional, labelHidden }} error={field.error}>
      <textarea
        ref={box}
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={rest.value === undefined ? (field.typed ?? defaultValue) : undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
        className="control max-w-3xl"
        {...rest}
      />
    </Field>
  );
}
