import type { PlanStatus } from "@/lib/db/generated/enums";
import type { Shape, Tone } from "@/lib/platform/tone";
import type { SectionState } from "./facts";

type Look = { tone: Tone; shape: Shape };

/** How the state of a plan looks; its words are `plans.status.*`. */
export const planLooks = {
  draft: { tone: "info", shape: "half" },
  submitted: { tone: "info", shape: "disc" },
  returned: { tone: "caution", shape: "back" },
  accepted: { tone: "good", shape: "tick" },
} as const satisfies Record<PlanStatus, Look>;

/** How the state of one section looks; its words are `plans.section-state.*`. */
export const sectionLooks = {
  not_started: { tone: "neutral", shape: "ring" },
  in_progress: { tone: "info", shape: "half" },
  completed: { tone: "good", shape: "tick" },
  to_answer: { tone: "caution", shape: "back" },
} as const satisfies Record<SectionState, Look>;
