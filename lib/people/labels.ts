import type { Shape, Tone } from "@/lib/platform/tone";
import type { AccountState } from "./rules";

/** How the state of an account looks. */
export const accountStateLook = {
  active: { tone: "good", shape: "tick" },
  invited: { tone: "info", shape: "half" },
  deactivated: { tone: "neutral", shape: "cross" },
} as const satisfies Record<AccountState, { tone: Tone; shape: Shape }>;
