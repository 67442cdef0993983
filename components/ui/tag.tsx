import type { ReactNode } from "react";
import type { Shape, Tone } from "@/lib/platform/tone";
import { ShapeIcon } from "./shape-icon";

/** A status: shape and word, then hue. */
export function Tag({ tone, shape, children }: { tone: Tone; shape: Shape; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      <ShapeIcon shape={shape} className="" />
      <span>{children}</span>
    </span>
  );
}
