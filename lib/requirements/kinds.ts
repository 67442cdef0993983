import { measureLiaison } from "@/lib/activity/rules";
import { measureContractors } from "@/lib/contractors/rules";
import type { RequirementKind } from "@/lib/db/generated/enums";
import type { PlaceKind } from "@/lib/evidence/places";
import { measureEvidence } from "@/lib/evidence/rules";
import { measureFacilities } from "@/lib/facilities/rules";
import type { MessageKey } from "@/lib/i18n/message-key";
import { measureOutreach } from "@/lib/outreach/rules";
import { measurePlan } from "@/lib/plans/rules";
import type { Measure } from "@/lib/registers/rules";
import { measureServices } from "@/lib/services/rules";

/** The working register of a kind: where it is kept, and how far a duty has come by what it holds. */
type KindRegister = {
  /** Null where the plan itself is the register. */
  href: string | null;
  measure: (summary: unknown) => Measure;
  /** What evidence at one of its rows stands at; null where its evidence stands at sections. */
  place: PlaceKind | null;
};

/** A question that an answer should cover, and what to say there. */
type KindPrompt = { label: MessageKey; help: MessageKey };

const prompt = (label: MessageKey, help: MessageKey): KindPrompt => ({ label, help });

type Kind = {
  /** What this kind of duty is called. */
  label: MessageKey;
  /** What a department shows for it, in one sentence. */
  help: MessageKey;
  /** What a good answer covers, for requirements that do not say so themselves. */
  prompts: readonly KindPrompt[];
  /** Whether the deadline of such a requirement is the one a filed plan is measured against. */
  dueWithPlan: boolean;
  register: KindRegister | null;
};

/** A register whose summary, as lib/requirements/registers.ts selects it, `measure` understands. */
const register = <Summary>(
  href: string | null,
  measure: (summary: Summary) => Measure,
  place: PlaceKind | null = null,
): KindRegister => ({
  href,
  measure: (summary) => measure(summary as Summary),
  place,
});

/** Every kind of requirement. Whatever differs from kind to kind is read here; nothing else asks which kind it is. */
export const kinds = {
  preparedness: {
    label: "requirements.kinds.preparedness",
    help: "requirements.help.preparedness",
    prompts: [
      prompt("requirements.prompts.preparedness.sites.label", "requirements.prompts.preparedness.sites.help"),
      prompt(
        "requirements.prompts.preparedness.protocol.label",
        "requirements.prompts.preparedness.protocol.help",
      ),
      prompt(
        "requirements.prompts.preparedness.training.label",
        "requirements.prompts.preparedness.training.help",
      ),
    ],
    dueWithPlan: false,
    register: register("/facilities", measureFacilities, "facility"),
  },
  contractor_notice: {
    label: "requirements.kinds.contractor_notice",
    help: "requirements.help.contractor_notice",
    prompts: [
      prompt(
        "requirements.prompts.contractor_notice.contracts.label",
        "requirements.prompts.contractor_notice.contracts.help",
      ),
      prompt(
        "requirements.prompts.contractor_notice.notice.label",
        "requirements.prompts.contractor_notice.notice.help",
      ),
      prompt(
        "requirements.prompts.contractor_notice.acknowledgement.label",
        "requirements.prompts.contractor_notice.acknowledgement.help",
      ),
    ],
    dueWithPlan: false,
    register: register("/contractors", measureContractors, "contract"),
  },
  liaison: {
    label: "requirements.kinds.liaison",
    help: "requirements.help.liaison",
    prompts: [
      prompt("requirements.prompts.liaison.people.label", "requirements.prompts.liaison.people.help"),
      prompt("requirements.prompts.liaison.reports.label", "requirements.prompts.liaison.reports.help"),
    ],
    dueWithPlan: false,
    register: register("/activity", measureLiaison, "activity"),
  },
  service_recommendation: {
    label: "requirements.kinds.service_recommendation",
    help: "requirements.help.service_recommendation",
    prompts: [
      prompt(
        "requirements.prompts.service_recommendation.service.label",
        "requirements.prompts.service_recommendation.service.help",
      ),
      prompt(
        "requirements.prompts.service_recommendation.cost.label",
        "requirements.prompts.service_recommendation.cost.help",
      ),
      prompt(
        "requirements.prompts.service_recommendation.none.label",
        "requirements.prompts.service_recommendation.none.help",
      ),
    ],
    dueWithPlan: false,
    register: register("/services", measureServices, "recommendation"),
  },
  outreach: {
    label: "requirements.kinds.outreach",
    help: "requirements.help.outreach",
    prompts: [
      prompt("requirements.prompts.outreach.languages.label", "requirements.prompts.outreach.languages.help"),
      prompt("requirements.prompts.outreach.channels.label", "requirements.prompts.outreach.channels.help"),
      prompt("requirements.prompts.outreach.next.label", "requirements.prompts.outreach.next.help"),
    ],
    dueWithPlan: false,
    register: register("/outreach", measureOutreach, "outreach"),
  },
  implementation_plan: {
    label: "requirements.kinds.implementation_plan",
    help: "requirements.help.implementation_plan",
    prompts: [
      prompt(
        "requirements.prompts.implementation_plan.steps.label",
        "requirements.prompts.implementation_plan.steps.help",
      ),
      prompt(
        "requirements.prompts.implementation_plan.resources.label",
        "requirements.prompts.implementation_plan.resources.help",
      ),
      prompt(
        "requirements.prompts.implementation_plan.check.label",
        "requirements.prompts.implementation_plan.check.help",
      ),
    ],
    dueWithPlan: true,
    register: register(null, measurePlan),
  },
  evidence: {
    label: "requirements.kinds.evidence",
    help: "requirements.help.evidence",
    prompts: [
      prompt("requirements.prompts.evidence.done.label", "requirements.prompts.evidence.done.help"),
      prompt("requirements.prompts.evidence.shown.label", "requirements.prompts.evidence.shown.help"),
      prompt("requirements.prompts.evidence.missing.label", "requirements.prompts.evidence.missing.help"),
    ],
    dueWithPlan: false,
    register: register(null, measureEvidence),
  },
} as const satisfies Record<RequirementKind, Kind>;

/** The kinds whose deadline a filed plan is measured against. */
export const kindsDueWithPlan = (Object.keys(kinds) as RequirementKind[]).filter(
  (kind) => kinds[kind].dueWithPlan,
);

/** The kinds that have a register. */
export type RegisteredKind = {
  [Name in RequirementKind]: (typeof kinds)[Name]["register"] extends null ? never : Name;
}[RequirementKind];

/** The measure of a task of this kind by its register's summary; null where there is no register or no summary. */
export const measureOf = (kind: RequirementKind, summary: unknown): Measure | null =>
  summary == null ? null : ((kinds[kind] as Kind).register?.measure(summary) ?? null);

/** How far one department has come with one requirement. */
export type DepartmentProgress = {
  /** The key of the directive that asks for it. */
  directive: string;
  number: number;
  title: string;
  /** The language the title is written in. */
  language: string;
  kind: RequirementKind;
  abbreviation: string;
  department: string;
  measure: Measure;
};

/** The kinds whose registers have rows that evidence stands at, each with the place that such a row is. */
export const kindsOfRows = (Object.entries(kinds) as [RequirementKind, Kind][]).flatMap(
  ([kind, { register: kept }]) => (kept?.place ? [{ kind, place: kept.place }] : []),
);

/** What an answer should say. `own` is what the requirement itself brings, in its directive's language. */
export type Prompts = { own: boolean; list: { key: string; label: string; help: string }[] };

/** What an answer to a requirement should say: as the requirement puts it, or else as its kind does, in the reader's language. */
export function promptsOf(
  { kind, prompts }: { kind: RequirementKind; prompts: { key: string; label: string; help: string }[] },
  say: (key: MessageKey) => string,
): Prompts {
  if (prompts.length > 0) return { own: true, list: prompts };
  const list = kinds[kind].prompts.map(({ label, help }) => ({
    key: label,
    label: say(label),
    help: say(help),
  }));
  return { own: false, list };
}

/** Where the register of a kind is kept; null for a kind without one. */
export const registerHref = (kind: RequirementKind): string | null =>
  (kinds[kind] as Kind).register?.href ?? null;
