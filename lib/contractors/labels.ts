import type { NoticeChannel } from "@/lib/db/generated/enums";
import { ourFault } from "@/lib/deliveries/labels";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Shape, Tone } from "@/lib/platform/tone";
import type { DoneWords } from "@/lib/registers/done";
import type { ContractFacts, ContractState, LateHurdle } from "./rules";
import type { Skipped } from "./sending";

/** How the states of a contract look. */
export const stateLooks = {
  acknowledged: { tone: "good", shape: "tick" },
  waiting: { tone: "info", shape: "disc" },
  "under-way": { tone: "info", shape: "half" },
  undelivered: { tone: "bad", shape: "cross" },
  "not-sent": { tone: "neutral", shape: "ring" },
} as const satisfies Record<ContractState, { tone: Tone; shape: Shape }>;

export const stateWords = {
  acknowledged: "contractors.state.acknowledged",
  waiting: "contractors.state.waiting",
  "under-way": "contractors.state.under-way",
  undelivered: "contractors.state.undelivered",
  "not-sent": "contractors.state.not-sent",
} as const satisfies Record<ContractState, MessageKey>;

/** How a notice reached a contractor. */
export const channelWords = {
  email: "contractors.channel.email",
  post: "contractors.channel.post",
  hand: "contractors.channel.hand",
} as const satisfies Record<NoticeChannel, MessageKey>;

/** Why a message was not sent when its turn came: it was not to be any more, or this installation failed. */
export const unsentWords = {
  [ourFault]: "contractors.hurdle.fault",
  ended: "contractors.hurdle.ended",
  acknowledged: "contractors.hurdle.acknowledged",
  readdressed: "contractors.hurdle.readdressed",
} as const satisfies Record<LateHurdle | typeof ourFault, MessageKey>;

/** Why a contract got no message. */
export const hurdleWords = {
  ended: "contractors.hurdle.ended",
  acknowledged: "contractors.hurdle.acknowledged",
  "no-email": "contractors.hurdle.no-email",
  "under-way": "contractors.hurdle.under-way",
  sent: "contractors.hurdle.sent",
  reminded: "contractors.hurdle.reminded",
  "not-sent": "contractors.hurdle.not-sent",
  meanwhile: "contractors.hurdle.meanwhile",
  "not-found": "contractors.hurdle.not-found",
} as const satisfies Record<Skipped["why"], MessageKey>;

/** What the page of a contract says was just done to it. */
export const doneWords = {
  added: "contractors.done.added",
  changed: "contractors.done.changed",
  withdrawn: "contractors.done.withdrawn",
  restored: "contractors.done.restored",
  acknowledged: "contractors.paper.done",
  "acknowledgement-taken-back": "contractors.paper.taken-back",
  "notice-taken-back": "contractors.record.taken-back",
} as const satisfies DoneWords;

type Answered = Pick<ContractFacts, "state" | "notices" | "acknowledgements">;

/** Those of the words that what was sent and answered must bear out: an address can be kept, sent on or made up. */
const borneOut = {
  acknowledged: ({ state }) => state === "acknowledged",
  "acknowledgement-taken-back": ({ state, acknowledgements }) =>
    state !== "acknowledged" && acknowledgements.some(({ withdrawReason }) => withdrawReason !== null),
  "notice-taken-back": ({ notices }) => notices.some(({ withdrawn }) => withdrawn),
} satisfies { [Word in keyof typeof doneWords]?: (contract: Answered) => boolean };

/** What the page of this contract may say was just done to it. */
export function doneWordsOf(contract: Answered): DoneWords {
  const unborne = Object.entries(borneOut).flatMap(([word, bears]) => (bears(contract) ? [] : [word]));
  return Object.fromEntries(
    Object.entries(doneWords).filter(([word]) => !unborne.includes(word)),
  ) as DoneWords;
}
