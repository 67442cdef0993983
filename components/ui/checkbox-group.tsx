"use client";

import { describedBy, FieldError, FieldHint, type FieldProps, OptionalMark } from "./field";
import { useField, useFormContext } from "./form-context";
import type { Choice } from "./radio-group";

/**
 * Several choices out of a few, all visible. Each box has a name of its own, NAME.VALUE, so that a form without scripts
 * comes back as it was sent. The first box carries the field's own id.
 */
export function CheckboxGroup({
  name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  options,
  defaultValues = [],
}: FieldProps & { options: Choice[]; defaultValues?: readonly string[] }) {
  const field = useField(name, error);
  const { state } = useFormContext();
  const ticked = (value: string) =>
    state.status === "failed" ? `${name}.${value}` in state.values : defaultValues.includes(value);
  return (
    <fieldset
      className={`mb-6 min-w-0 ${field.error ? "border-s-4 border-bad-solid ps-4" : ""}`}
      aria-describedby={describedBy(field.id, hint, field.error)}
    >
      <legend className={labelHidden ? "sr-only" : "mb-1 font-semibold leading-snug"}>
        {label}
        {optional && <OptionalMark />}
      </legend>
      <FieldHint id={field.id}>{hint}</FieldHint>
      <FieldError id={field.id}>{field.error}</FieldError>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {options.map(({ value, label: text }, place) => {
          const id = place === 0 ? field.id : `${field.id}-${value}`;
          return (
            <label key={value} htmlFor={id} className="flex min-h-11 cursor-pointer gap-3 py-2">
              <input
                id={id}
                type="checkbox"
                name={`${name}.${value}`}
                value="yes"
                defaultChecked={ticked(value)}
                className="size-6 shrink-0 cursor-pointer accent-accent"
              />
              <span>{text}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
