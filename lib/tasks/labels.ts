import type { NonAnswer } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Shape, Tone } from "@/lib/platform/tone";
import type { DisplayStatus } from "./status";

type Label = { word: MessageKey; tone: Tone; shape: Shape };

/**
 * Word, hue and silhouette of every display status; a plan shows the same ones as a task. The hue says whose turn it is
 * at a distance: grey the department's, blue the Mayor's Office's, amber the department's again, green nobody's.
 */
export const displayLabels = {
  accepted: { word: "tasks.display.accepted", tone: "good", shape: "tick" },
  in_review: { word: "tasks.display.in_review", tone: "info", shape: "disc" },
  returned: { word: "tasks.display.returned", tone: "caution", shape: "back" },
  overdue: { word: "tasks.display.overdue", tone: "bad", shape: "cross" },
  in_progress: { word: "tasks.display.in_progress", tone: "neutral", shape: "half" },
  not_started: { word: "tasks.display.not_started", tone: "neutral", shape: "ring" },
} as const satisfies Record<DisplayStatus, Label>;

/** The word of every non-answer. */
export const nonAnswerWords = {
  nothing_to_report: "requirements.non-answers.nothing_to_report",
  not_applicable: "requirements.non-answers.not_applicable",
  already_met: "requirements.non-answers.already_met",
  on_hold: "requirements.non-answers.on_hold",
} as const satisfies Record<NonAnswer, MessageKey>;
