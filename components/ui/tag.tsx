import type { ReactNode } from "react";
import type { Shape, Tone } from "@/lib/platform/tone";
import { ShapeIcon } from "./shape-icon";
import { toneBox } from "./tones";

/** A status: shape and word, then hue. */
export function Tag({ tone, shape, children }: { tone: Tone; shape: Shape; children: ReactNode }) {
  return (
    <span className={`tag ${toneBox[tone]}`}>
      <ShapeIcon shape={shape} className="" />
      <span>{children}</span>
    </span>
  );
}
