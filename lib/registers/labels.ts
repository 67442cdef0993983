import type { MessageKey } from "@/lib/i18n/message-key";
import type { Shape, Tone } from "@/lib/platform/tone";
import type { ProgressState } from "./status";

/** How the progress of a department is named and looks. */
export const progressLabels = {
  complete: { word: "registers.state.complete", tone: "good", shape: "tick" },
  begun: { word: "registers.state.begun", tone: "info", shape: "half" },
  nothing: { word: "registers.state.nothing", tone: "neutral", shape: "ring" },
} as const satisfies Record<ProgressState, { word: MessageKey; tone: Tone; shape: Shape }>;

/** What the page of a register says was just done with the statement that there is nothing to record. */
export const noneDone = {
  "none-stated": "registers.none.done-stated",
  "none-withdrawn": "registers.none.done-withdrawn",
  "none-accepted": "registers.none.done-accepted",
  "none-refused": "registers.none.done-refused",
} as const satisfies Record<string, MessageKey>;
