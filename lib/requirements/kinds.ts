import type { RequirementKind } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";

type Kind = {
  /** What this kind of duty is called. */
  label: MessageKey;
  /** What a department shows for it, in one sentence. */
  help: MessageKey;
  /** Whether the deadline of such a requirement is the one a filed plan is measured against. */
  dueWithPlan: boolean;
};

/** Every kind of requirement. Whatever differs from kind to kind is read here; nothing else asks which kind it is. */
export const kinds = {
  preparedness: {
    label: "requirements.kinds.preparedness",
    help: "requirements.help.preparedness",
    dueWithPlan: false,
  },
  contractor_notice: {
    label: "requirements.kinds.contractor_notice",
    help: "requirements.help.contractor_notice",
    dueWithPlan: false,
  },
  liaison: {
    label: "requirements.kinds.liaison",
    help: "requirements.help.liaison",
    dueWithPlan: false,
  },
  service_recommendation: {
    label: "requirements.kinds.service_recommendation",
    help: "requirements.help.service_recommendation",
    dueWithPlan: false,
  },
  outreach: {
    label: "requirements.kinds.outreach",
    help: "requirements.help.outreach",
    dueWithPlan: false,
  },
  implementation_plan: {
    label: "requirements.kinds.implementation_plan",
    help: "requirements.help.implementation_plan",
    dueWithPlan: true,
  },
  evidence: {
    label: "requirements.kinds.evidence",
    help: "requirements.help.evidence",
    dueWithPlan: false,
  },
} as const satisfies Record<RequirementKind, Kind>;

/** The kinds whose deadline a filed plan is measured against. */
export const kindsDueWithPlan = (Object.keys(kinds) as RequirementKind[]).filter(
  (kind) => kinds[kind].dueWithPlan,
);
