"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormContext } from "@/components/ui/form-context";
import { pointField } from "@/lib/reviews/point-field";

/** How many points are written on the sheet and in which sections, as they are typed; nothing without JavaScript. */
export function PointsWritten({ sections }: { sections: { requirementId: string; number: number }[] }) {
  const words = useTranslations("reviews.decision");
  const { id, kept } = useFormContext();
  const [written, setWritten] = useState<{ points: number; sections: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is put back after the first count
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    const count = () => {
      const filled = sections.map(({ requirementId, number }) => ({
        number,
        points: [...form.querySelectorAll<HTMLTextAreaElement>("textarea")].filter(
          ({ name, value }) => name.startsWith(pointField(requirementId)) && value.trim() !== "",
        ).length,
      }));
      setWritten({
        points: filled.reduce((sum, { points }) => sum + points, 0),
        sections: filled
          .filter(({ points }) => points > 0)
          .map(({ number }) => number)
          .join(", "),
      });
    };
    count();
    form.addEventListener("input", count);
    return () => form.removeEventListener("input", count);
  }, [id, sections, kept]);
  if (!written) return null;
  return (
    <p role="status" className="text-muted text-sm">
      {words("written", written)}
    </p>
  );
}
