import type { FacilityKind } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Shape, Tone } from "@/lib/platform/tone";
import type { DoneWords } from "@/lib/registers/done";
import type { ProtocolState } from "./rules";

export const kindWords = {
  office: "facilities.kind.office",
  public_counter: "facilities.kind.public_counter",
  service_center: "facilities.kind.service_center",
  library: "facilities.kind.library",
  recreation_center: "facilities.kind.recreation_center",
  park: "facilities.kind.park",
  venue: "facilities.kind.venue",
  animal_center: "facilities.kind.animal_center",
  fire_station: "facilities.kind.fire_station",
  yard: "facilities.kind.yard",
  plant: "facilities.kind.plant",
  transport: "facilities.kind.transport",
  parking: "facilities.kind.parking",
  other: "facilities.kind.other",
} as const satisfies Record<FacilityKind, MessageKey>;

export const protocolWords = {
  none: "facilities.protocol.none",
  draft: "facilities.protocol.draft",
  approved: "facilities.protocol.approved",
} as const satisfies Record<ProtocolState, MessageKey>;

/** How the states of a protocol look. */
export const protocolLooks = {
  none: { tone: "neutral", shape: "ring" },
  draft: { tone: "info", shape: "half" },
  approved: { tone: "good", shape: "tick" },
} as const satisfies Record<ProtocolState, { tone: Tone; shape: Shape }>;

/** What the page of a site says was just done to it, its protocol or its trainings. */
export const doneWords = {
  added: "facilities.done.added",
  changed: "facilities.done.changed",
  withdrawn: "facilities.done.withdrawn",
  restored: "facilities.done.restored",
  written: "facilities.done.written",
  approved: "facilities.done.approved",
  "approval-taken-back": "facilities.done.approval-taken-back",
  trained: "facilities.done.trained",
  "training-withdrawn": "facilities.done.training-withdrawn",
  "training-restored": "facilities.done.training-restored",
} as const satisfies DoneWords;
