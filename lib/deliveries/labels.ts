import type { DeliveryState } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Shape, Tone } from "@/lib/platform/tone";

/** What is kept as the answer to a message that did not leave by a fault of this installation; the log tells more. */
export const ourFault = "fault";

/** How what became of a message looks. */
export const deliveryLooks = {
  queued: { tone: "info", shape: "ring" },
  sending: { tone: "info", shape: "half" },
  sent: { tone: "good", shape: "disc" },
  failed: { tone: "bad", shape: "cross" },
  unclear: { tone: "caution", shape: "triangle" },
  kept: { tone: "caution", shape: "pause" },
  dropped: { tone: "neutral", shape: "dash" },
} as const satisfies Record<DeliveryState, { tone: Tone; shape: Shape }>;

export const deliveryWords = {
  queued: "contractors.delivery.queued",
  sending: "contractors.delivery.sending",
  sent: "contractors.delivery.sent",
  failed: "contractors.delivery.failed",
  unclear: "contractors.delivery.unclear",
  kept: "contractors.delivery.kept",
  dropped: "contractors.delivery.dropped",
} as const satisfies Record<DeliveryState, MessageKey>;
