"use client";

import { useTranslations } from "next-intl";
import { useField } from "@/components/ui/form-context";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Hour } from "@/lib/platform/local-time";

/** Asks which of the two is meant, once a time is given that clocks set back have shown twice. */
export function HourChoice({ name, value }: { name: string; value: Hour | null }) {
  const words = useTranslations("activity.field");
  const { error, typed } = useField(name);
  if (!error && !typed && value === null) return null;
  return (
    <RadioGroup
      name={name}
      label={words("hour")}
      options={[
        { value: "first", label: words("hour-first") },
        { value: "second", label: words("hour-second") },
      ]}
      defaultValue={value ?? undefined}
    />
  );
}
