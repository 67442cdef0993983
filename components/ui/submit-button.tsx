"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button";
import { useFormContext } from "./form-context";

/**
 * Sends the form it stands in. While an answer is awaited it says so and ignores further presses;
 * it stays focusable so that a keyboard or screen-reader user does not lose their place.
 */
export function SubmitButton({
  look = "primary",
  size = "normal",
  name,
  value,
  children,
}: {
  look?: ButtonLook;
  size?: ButtonSize;
  name?: string;
  value?: string;
  children: ReactNode;
}) {
  const words = useTranslations("ui");
  const status = useFormStatus();
  const form = useFormContext();
  const pending = status.pending || form.pending;
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className={buttonClass(look, size)}
    >
      {pending ? words("working") : children}
    </button>
  );
}
