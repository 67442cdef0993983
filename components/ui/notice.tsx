import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Shape, Tone } from "@/lib/platform/tone";
import { ShapeIcon } from "./shape-icon";
import { toneEdge, toneSolid } from "./tones";

const shapes: Record<Tone, Shape> = {
  neutral: "dash",
  info: "letter",
  good: "tick",
  caution: "triangle",
  bad: "cross",
};

/** A message about this page. `role` "alert" or "status" only when it appears by itself. */
export function Notice({
  tone,
  title,
  role,
  actions,
  children,
}: {
  tone: Tone;
  title?: ReactNode;
  role?: "alert" | "status";
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const words = useTranslations("ui.notice");
  return (
    <div
      role={role}
      className={`mb-6 flex gap-3 rounded-md border border-line border-s-[0.375rem] bg-raised px-4 py-3.5 sm:px-5 ${toneEdge[tone]}`}
    >
      <ShapeIcon shape={shapes[tone]} className={`mt-1 size-5 ${toneSolid[tone]}`} />
      <div className="min-w-0 flex-1">
        <p className={title ? "font-semibold" : "sr-only"}>{title ?? words(tone)}</p>
        {children && <div className="max-w-prose">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
