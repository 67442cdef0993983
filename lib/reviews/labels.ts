import type { PlanStatus, Verdict } from "@/lib/db/generated/enums";
import type { Shape, Tone } from "@/lib/platform/tone";

type Look = { tone: Tone; shape: Shape };

/** How a verdict is shown; its words are in the catalogue `reviews.verdict`. */
export const verdictLooks = {
  accepted: { tone: "good", shape: "tick" },
  returned: { tone: "caution", shape: "back" },
} as const satisfies Record<Verdict, Look>;

/** How the review of a plan is shown; its words are in the catalogue `reviews.state`. */
export const stateLooks = {
  draft: { tone: "neutral", shape: "ring" },
  submitted: { tone: "info", shape: "half" },
  ...verdictLooks,
} as const satisfies Record<PlanStatus, Look>;

/** How a filing's time is shown; its words are in the catalogue `reviews.timing`. */
export const timingLooks = {
  "on-time": { tone: "good", shape: "tick" },
  late: { tone: "bad", shape: "clock" },
} as const satisfies Record<"on-time" | "late", Look>;
