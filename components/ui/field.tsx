import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown instead of the form's own error for this name. */
  error?: string;
  optional?: boolean;
  /** Keeps the label for screen readers only, where the surroundings already say it. */
  labelHidden?: boolean;
};

/** The ids a control names in aria-describedby, hint first. */
export function describedBy(id: string, hint?: ReactNode, error?: string) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return ids || undefined;
}

export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${id}-hint`} className="mb-1.5 text-sm text-muted">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children?: string }) {
  const words = useTranslations("ui");
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="mb-1.5 font-semibold text-bad-ink">
      <span className="sr-only">{words("errorPrefix")} </span>
      {children}
    </p>
  );
}

export function OptionalMark() {
  const words = useTranslations("ui");
  return <span className="font-normal text-muted"> ({words("optional")})</span>;
}

/** Label, hint and error around one control, with a bar at the side while there is an error. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  children,
}: Omit<FieldProps, "name"> & { id: string; children: ReactNode }) {
  return (
    <div className={`mb-6 ${error ? "border-s-4 border-bad-solid ps-4" : ""}`}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1 block font-semibold leading-snug"}>
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </div>
  );
}
