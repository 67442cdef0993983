import type { Shape, Tone } from "@/lib/platform/tone";
import type { Verdict } from "./rules";

/** How what would become of a row looks. */
export const verdictLook = {
  add: { tone: "good", shape: "disc" },
  change: { tone: "info", shape: "diamond" },
  same: { tone: "neutral", shape: "dash" },
  problem: { tone: "bad", shape: "cross" },
} as const satisfies Record<Verdict, { tone: Tone; shape: Shape }>;
