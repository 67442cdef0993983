"use client";

import type { ReactNode } from "react";
import { describedBy, FieldError, FieldHint, type FieldProps, OptionalMark } from "./field";
import { useField } from "./form-context";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

/** One choice out of a few, all visible. The first choice carries the field's own id. */
export function RadioGroup({
  name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  options,
  defaultValue,
  inline = false,
  onChange,
}: FieldProps & {
  options: Choice[];
  defaultValue?: string;
  inline?: boolean;
  onChange?: (value: string) => void;
}) {
  const field = useField(name, error);
  const start = field.failed ? field.typed : defaultValue;
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
      <div className={inline ? "flex flex-wrap gap-x-8 gap-y-1" : "grid gap-1"}>
        {options.map((option, place) => {
          const id = place === 0 ? field.id : `${field.id}-${option.value}`;
          return (
            <div key={option.value} className="flex min-h-11 gap-3 py-2">
              <input
                id={id}
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={start === option.value}
                onChange={onChange && (() => onChange(option.value))}
                aria-describedby={option.hint ? `${id}-about` : undefined}
                className="size-6 shrink-0 cursor-pointer accent-accent"
              />
              <div>
                <label htmlFor={id} className="cursor-pointer">
                  {option.label}
                </label>
                {option.hint && (
                  <p id={`${id}-about`} className="text-sm text-muted">
                    {option.hint}
                  </p>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
