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

type Kind = {
  /** What this kind of duty is called. */
  label: MessageKey;
  /** What a department shows for it, in one sentence. */
  help: MessageKey;
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
    dueWithPlan: false,
    register: register("/facilities", measureFacilities, "facility"),
  },
  contractor_notice: {
    label: "requirements.kinds.contractor_notice",
    help: "requirements.help.contractor_notice",
    dueWithPlan: false,
    register: register("/contractors", measureContractors, "contract"),
  },
  liaison: {
    label: "requirements.kinds.liaison",
    help: "requirements.help.liaison",
    dueWithPlan: false,
    register: register("/activity", measureLiaison, "activity"),
  },
  service_recommendation: {
    label: "requirements.kinds.service_recommendation",
    help: "requirements.help.service_recommendation",
    dueWithPlan: false,
    register: register("/services", measureServices, "recommendation"),
  },
  outreach: {
    label: "requirements.kinds.outreach",
    help: "requirements.help.outreach",
    dueWithPlan: false,
    register: register("/outreach", measureOutreach, "outreach"),
  },
  implementation_plan: {
    label: "requirements.kinds.implementation_plan",
    help: "requirements.help.implementation_plan",
    dueWithPlan: true,
    register: register(null, measurePlan),
  },
  evidence: {
    label: "requirements.kinds.evidence",
    help: "requirements.help.evidence",
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

/** Where the register of a kind is kept; null for a kind without one. */
export const registerHref = (kind: RequirementKind): string | null =>
  (kinds[kind] as Kind).register?.href ?? null;
