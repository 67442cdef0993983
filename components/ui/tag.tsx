import type { ReactNode } from "react";
import type { Shape, Tone } from "@/lib/platform/tone";
import { ShapeIcon } from "./shape-icon";
import { toneBox } from "./tones";

/** A status: shape and word, then hue. */
export function Tag({ tone, shape, children }: { tone: Tone; shape: Shape; children: ReactNode }) {
  return (
    <span
      className={`inline-flex max-w-full items-baseline gap-1.5 rounded-sm border px-2 py-0.5 text-xs font-semibold ${toneBox[tone]}`}
    >
      <ShapeIcon shape={shape} className="relative top-[0.15em] size-3.5" />
      <span className="min-w-0">{children}</span>
    </span>
  );
}
