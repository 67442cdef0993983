import type { ActivityAction, ActivityAgency, PaperShown, StaffResponse } from "@/lib/db/generated/enums";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { DoneWords } from "@/lib/registers/done";
import type { Part } from "./rules";
import type { Identifier } from "./screening";

export const agencyWords = {
  ice: "activity.agency.ice",
  hsi: "activity.agency.hsi",
  cbp: "activity.agency.cbp",
  us_marshals: "activity.agency.us_marshals",
  fbi: "activity.agency.fbi",
  military: "activity.agency.military",
  other_stated: "activity.agency.other_stated",
  not_stated: "activity.agency.not_stated",
} as const satisfies Record<ActivityAgency, MessageKey>;

export const actionWords = {
  present: "activity.action.present",
  vehicles_staged: "activity.action.vehicles_staged",
  asked_questions: "activity.action.asked_questions",
  asked_entry: "activity.action.asked_entry",
  asked_records: "activity.action.asked_records",
  asked_help: "activity.action.asked_help",
  entered_nonpublic: "activity.action.entered_nonpublic",
  person_detained: "activity.action.person_detained",
  other: "activity.action.other",
} as const satisfies Record<ActivityAction, MessageKey>;

export const paperWords = {
  not_asked: "activity.paper.not_asked",
  none_shown: "activity.paper.none_shown",
  badge: "activity.paper.badge",
  judicial_warrant: "activity.paper.judicial_warrant",
  administrative_warrant: "activity.paper.administrative_warrant",
  subpoena: "activity.paper.subpoena",
  other: "activity.paper.other",
  not_known: "activity.paper.not_known",
} as const satisfies Record<PaperShown, MessageKey>;

export const responseWords = {
  nothing_asked: "activity.response.nothing_asked",
  called_supervisor: "activity.response.called_supervisor",
  called_liaison: "activity.response.called_liaison",
  asked_for_papers: "activity.response.asked_for_papers",
  referred_to_attorney: "activity.response.referred_to_attorney",
  entry_declined: "activity.response.entry_declined",
  entry_allowed: "activity.response.entry_allowed",
  records_declined: "activity.response.records_declined",
  records_given: "activity.response.records_given",
  other: "activity.response.other",
} as const satisfies Record<StaffResponse, MessageKey>;

export const identifierWords = {
  ssn: "activity.screening.kind.ssn",
  a_number: "activity.screening.kind.a_number",
  status: "activity.screening.kind.status",
  email: "activity.screening.kind.email",
  phone: "activity.screening.kind.phone",
  plate: "activity.screening.kind.plate",
  birth_date: "activity.screening.kind.birth_date",
  name: "activity.screening.kind.name",
} as const satisfies Record<Identifier, MessageKey>;

export const partWords = {
  site: "activity.field.site",
  observed: "activity.field.observed",
  learned: "activity.field.learned",
  agency: "activity.field.agency",
  actions: "activity.field.actions",
  papers: "activity.field.papers",
  responses: "activity.field.responses",
  "follow-up": "activity.field.follow-up",
  note: "activity.field.note",
  kept: "activity.field.kept",
} as const satisfies Record<Part, MessageKey>;

/** What the page of a report says was just done to it. */
export const doneWords = {
  added: "activity.done.added",
  changed: "activity.done.changed",
  same: "activity.done.same",
  withdrawn: "activity.done.withdrawn",
  restored: "activity.done.restored",
} as const satisfies DoneWords;
