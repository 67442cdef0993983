"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "@/components/ui/form-context";

/** After a refused decision: what was typed, where its fields are gone because the filing is no longer open to one. */
export function KeptText() {
  const words = useTranslations("reviews.decision");
  const { state } = useFormContext();
  if (state.status !== "failed") return null;
  const texts = Object.entries(state.values).filter(
    ([name, text]) => (name === "note" || name.startsWith("point-")) && text.trim() !== "",
  );
  if (texts.length === 0) return null;
  return (
    <div className="mb-6">
      <p className="font-semibold">{words("kept")}</p>
      <p className="text-muted text-sm">{words("kept-lede")}</p>
      {texts.map(([name, text]) => (
        <p
          key={name}
          dir="auto"
          className="mt-2 max-w-prose whitespace-pre-wrap border-line-strong border-l-4 pl-4 [overflow-wrap:anywhere]"
        >
          {text}
        </p>
      ))}
    </div>
  );
}
