"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { TextInput } from "@/components/ui/text-input";

/** A password being chosen. It can be shown while typing, once there is JavaScript to do so. */
export function NewPasswordField({ name, min }: { name: string; min: number }) {
  const words = useTranslations("auth.password");
  const [shown, setShown] = useState(false);
  const [ready, setReady] = useState(false);
  const toggleId = useId();
  useEffect(() => setReady(true), []);
  return (
    <>
      <TextInput
        name={name}
        label={words("new")}
        hint={words("hint", { min })}
        type={shown ? "text" : "password"}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      {ready && (
        <p className="-mt-3 mb-6 flex items-center gap-3">
          <input
            id={toggleId}
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
            className="size-6 accent-accent"
          />
          <label htmlFor={toggleId}>{words("show")}</label>
        </p>
      )}
    </>
  );
}
