import type { Tone } from "@/lib/platform/tone";

/** The strong form of a tone, for drawings; sets the text colour that shapes paint with. */
export const toneSolid: Record<Tone, string> = {
  neutral: "text-neutral-solid",
  info: "text-info-solid",
  good: "text-good-solid",
  caution: "text-caution-solid",
  bad: "text-bad-solid",
};

/** The bar at the side of a notice. */
export const toneEdge: Record<Tone, string> = {
  neutral: "border-s-neutral-solid",
  info: "border-s-info-solid",
  good: "border-s-good-solid",
  caution: "border-s-caution-solid",
  bad: "border-s-bad-solid",
};
