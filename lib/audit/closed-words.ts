import { sortColumns as activitySort } from "@/lib/activity/filter";
import { actionWords, agencyWords } from "@/lib/activity/labels";
import { sortColumns as contractorsSort } from "@/lib/contractors/filter";
import { channelWords as noticeChannels, stateWords, unsentWords } from "@/lib/contractors/labels";
import type { LateHurdle } from "@/lib/contractors/rules";
import { scanWords } from "@/lib/evidence/kinds";
import { places } from "@/lib/evidence/places";
import { sortColumns as facilitiesSort } from "@/lib/facilities/filter";
import { protocolWords, kindWords as siteKinds } from "@/lib/facilities/labels";
import type { MessageKey } from "@/lib/i18n/message-key";
import { sortColumns as outreachSort } from "@/lib/outreach/filter";
import { channelWords } from "@/lib/outreach/labels";
import { sortColumns as servicesSort } from "@/lib/services/filter";
import { fundingWords, statusWords } from "@/lib/services/labels";
import { nonAnswerWords } from "@/lib/tasks/labels";
import type { EventAction, EventDetails } from "./kinds";
import type { DetailName } from "./labels";

type Words = Readonly<Record<string, MessageKey>>;

/** The values a detail is bound to, in whatever events it is bound to any. */
type ClosedOf<Name> = {
  [Action in EventAction]: Name extends keyof EventDetails[Action]
    ? EventDetails[Action][Name] extends infer Value
      ? string extends Value
        ? never
        : Extract<Value, string>
      : never
    : never;
}[EventAction];

type ClosedName = { [Name in DetailName]: [ClosedOf<Name>] extends [never] ? never : Name }[DetailName];

const roleWords = {
  liaison: "auth.roles.liaison",
  alternate: "auth.roles.alternate",
  department_head: "auth.roles.department_head",
} as const;

const officeWords = {
  reviewer: "auth.roles.reviewer",
  administrator: "auth.roles.administrator",
  auditor: "auth.roles.auditor",
} as const;

const titles = {
  facilities: "facilities.title",
  contractors: "contractors.title",
  activity: "activity.title",
  services: "services.title",
  outreach: "outreach.title",
} as const;

/** What every closed value of a detail is called, by the name of the detail; one that is forgotten does not compile. */
export const closedWords = {
  agency: agencyWords,
  answer: unsentWords,
  by: {
    invitation: "audit.value.invitation",
    self: "audit.value.self",
    paper: "audit.value.paper",
    link: "audit.value.link",
  },
  channel: { ...channelWords, ...noticeChannels },
  decision: { accepted: "audit.value.accepted", refused: "reports.word.refused" },
  from: { ...statusWords, ...officeWords },
  nonAnswer: nonAnswerWords,
  office: officeWords,
  reason: {
    "signed-out": "audit.value.signed-out",
    "signed-out-everywhere": "audit.value.signed-out-everywhere",
    "password-changed": "audit.value.password-changed",
    deactivated: "audit.value.deactivated",
    replaced: "designations.ends.replaced",
    withdrawn: "audit.value.withdrawn",
    declined: "audit.value.declined",
    left: "audit.value.left",
  },
  register: {
    ...titles,
    facility: places.facility.named,
    contract: places.contract.named,
    recommendation: places.recommendation.named,
  },
  report: {
    ...titles,
    compliance: "reports.compliance.title",
    full: "reports.full.title",
    "services-sums": "reports.register.sums-title",
    evidence: "evidence.title",
    trail: "audit.title",
  },
  role: roleWords,
  to: { ...statusWords, ...officeWords },
  verdict: { ...scanWords, accepted: "audit.value.accepted", returned: "audit.value.returned" },
} as const satisfies { [Name in ClosedName]: Readonly<Record<ClosedOf<Name>, MessageKey>> } & {
  answer: Readonly<Record<LateHurdle, MessageKey>>;
};

/** What the filter of a list that was taken as a file may hold besides, and what each is called. */
export const filterWords: Readonly<Record<string, { name: MessageKey; values: Words }>> = {
  kind: { name: "facilities.field.kind", values: siteKinds },
  protocol: { name: "facilities.field.protocol", values: protocolWords },
  training: {
    name: "facilities.field.training",
    values: {
      missing: "facilities.filter.training-missing",
      complete: "facilities.filter.training-complete",
    },
  },
  state: { name: "contractors.state.label", values: stateWords },
  lacks: {
    name: "contractors.lacks.label",
    values: { email: "contractors.lacks.email", clause: "contractors.lacks.clause" },
  },
  shown: {
    name: "registers.shown-as",
    values: { ended: "contractors.shown.ended", withdrawn: "registers.filter.withdrawn" },
  },
  funding: { name: "services.field.funding", values: fundingWords },
  withdrawn: { name: "registers.filter.withdrawn", values: { yes: "audit.yes" } },
  action: { name: "activity.filter.action", values: actionWords },
  month: { name: "activity.filter.month", values: {} },
  followUp: {
    name: "activity.filter.follow-up",
    values: { open: "activity.filter.open", late: "activity.filter.late" },
  },
};

/** What the lists of registers are sorted by. */
export const sortWords: Words = Object.fromEntries(
  [facilitiesSort, contractorsSort, activitySort, servicesSort, outreachSort].flatMap((columns) =>
    Object.entries(columns).map(([name, { heading }]) => [name, heading]),
  ),
);
