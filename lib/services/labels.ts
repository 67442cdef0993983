import type { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { Shape, Tone } from "@/lib/platform/tone";
import type { DoneWords } from "@/lib/registers/done";

/** How the states of a recommendation look. */
export const statusLooks = {
  proposed: { tone: "info", shape: "half" },
  under_review: { tone: "info", shape: "diamond" },
  adopted: { tone: "good", shape: "tick" },
  declined: { tone: "neutral", shape: "dash" },
} as const satisfies Record<RecommendationStatus, { tone: Tone; shape: Shape }>;

export const statusWords = {
  proposed: "services.status.proposed",
  under_review: "services.status.under_review",
  adopted: "services.status.adopted",
  declined: "services.status.declined",
} as const satisfies Record<RecommendationStatus, MessageKey>;

export const fundingWords = {
  existing_budget: "services.funding.existing_budget",
  general_fund: "services.funding.general_fund",
  special_fund: "services.funding.special_fund",
  grant: "services.funding.grant",
  private_gift: "services.funding.private_gift",
  not_identified: "services.funding.not_identified",
} as const satisfies Record<FundingSource, MessageKey>;

/** Why a bulk decision leaves a recommendation that stands there. */
export const whyNotMoved = {
  proposed: "services.why.proposed",
  under_review: "services.why.under_review",
  adopted: "services.why.adopted",
  declined: "services.why.declined",
} as const satisfies Record<RecommendationStatus, MessageKey>;

/** What the page of a recommendation says was just done to it. */
export const doneWords = {
  added: "services.done.added",
  changed: "services.done.changed",
  withdrawn: "services.done.withdrawn",
  restored: "services.done.restored",
  decided: "services.decide.done",
} as const satisfies DoneWords;
