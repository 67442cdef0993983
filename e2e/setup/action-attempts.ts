import type { writes } from "@/lib/api/writes";
import type { Sample } from "./sample";

/** Stands in every text of an attempt, so that whatever is stored of it can be found. */
export const attempted = "An attempt of the matrix";

const somebody = "attempt-of-the-matrix@city.example";

/** One server action: the write its form makes, and what it would carry, in each of its ways, to change what the sample names. */
type Attempt = {
  write: keyof typeof writes;
  fields: (of: Sample) => Record<string, string> | Record<string, string>[];
  /** What somebody of another department is answered, where it is not 404. */
  answer?: number;
};

const recommendation = {
  service: attempted,
  eligible: attempted,
  gap: attempted,
  deliveringUnit: attempted,
  oneOffCost: "",
  yearlyCost: "",
  funding: "grant",
  language: "en",
};

const activity = {
  site: attempted,
  observed: "2025-07-20T10:00",
  agency: "not_stated",
  "actions.present": "yes",
  "papers.not_asked": "yes",
  "responses.nothing_asked": "yes",
  followUpNeeded: "no",
  note: attempted,
  language: "en",
};

const contract = {
  number: attempted,
  contractor: attempted,
  sites: attempted,
  startsOn: "2025-01-01",
  endsOn: "",
  contactName: "",
  contactEmail: "",
  language: "en",
};

const site = {
  name: attempted,
  kind: "office",
  address: attempted,
  contactRole: attempted,
  staffToTrain: "1",
};

const outreach = {
  language: "es",
  channel: "radio",
  outlet: attempted,
  heldOn: "2025-07-20",
  material: attempted,
  reach: "",
  cost: "",
  writtenIn: "en",
};

const recommendationOf = ({ recommendationId }: Sample) => ({ recommendationId, version: "1" });
const entryOf = ({ entryId }: Sample) => ({ entryId, version: "1" });
const siteOf = ({ facilityId }: Sample) => ({ facilityId, version: "1" });
const sessionOf = ({ sessionId }: Sample) => ({ sessionId, version: "1" });

/** A form for several rows that takes back one. */
const taking = (rowId: string) => ({ act: "withdraw", rows: `${rowId}.1` });

/** Every server action of the build but the one-time link's. One that is missing here fails the matrix. */
export const attempts: Record<string, Attempt> = {
  "activity report": {
    write: "reportActivity",
    fields: ({ departmentId }) => ({ departmentId, ...activity }),
  },
  "activity correct": {
    write: "correctActivity",
    fields: ({ reportId }) => ({ reportId, version: "1", ...activity }),
  },
  "activity withdraw": { write: "withdrawActivity", fields: ({ reportId }) => ({ reportId, version: "1" }) },
  "activity restore": { write: "restoreActivity", fields: ({ reportId }) => ({ reportId, version: "1" }) },
  "activity bulk": { write: "withdrawActivities", fields: ({ reportId }) => taking(reportId) },
  "auth chooseOwnLanguage": { write: "chooseLanguage", fields: () => ({ locale: "es" }) },
  "auth changeOwnPassword": {
    write: "changePassword",
    fields: () => ({ current: "a plan for every department", password: attempted }),
  },
  "auth signOutEverywhere": { write: "endEverySession", fields: () => ({}) },
  "deadlines extendDeadlineAction": {
    write: "extendDeadline",
    fields: ({ planId }) => ({ planId, dueOn: "2025-12-01", reason: attempted }),
  },
  "contractors add": {
    write: "addContract",
    fields: ({ departmentId }) => ({ departmentId, ...contract }),
  },
  "contractors change": {
    write: "changeContract",
    fields: ({ contractId }) => ({ contractId, version: "1", firm: "same", ...contract }),
  },
  "contractors withdraw": {
    write: "withdrawContract",
    fields: ({ contractId }) => ({ contractId, version: "1" }),
  },
  "contractors restore": {
    write: "restoreContract",
    fields: ({ contractId }) => ({ contractId, version: "1" }),
  },
  "contractors bulk": { write: "withdrawContracts", fields: ({ contractId }) => taking(contractId) },
  "contractors send": {
    write: "sendNotices",
    fields: ({ contractId }) => ({ contractId, reminder: "yes", previewedAt: "2025-07-22T21:00:00Z" }),
  },
  "contractors sendTicked": {
    write: "sendNotices",
    fields: ({ contractId }) => ({
      contractId,
      reminder: "yes",
      previewedAt: "2025-07-22T21:00:00Z",
      list: "",
    }),
  },
  "contractors record": {
    write: "recordNotices",
    fields: ({ contractId }) => ({
      contractId,
      version: "1",
      channel: "post",
      sentOn: "2025-07-14",
      language: "en",
    }),
  },
  "contractors takeBackNotice": {
    write: "withdrawNotices",
    fields: ({ contractId, noticeId }) => ({ contractId, noticeId }),
  },
  "contractors makeLink": { write: "makeNoticeLink", fields: ({ contractId }) => ({ contractId }) },
  "contractors revokeLinks": { write: "revokeNoticeLinks", fields: ({ contractId }) => ({ contractId }) },
  "contractors acknowledgeOnPaper": {
    write: "recordAcknowledgement",
    fields: ({ contractId }) => ({
      contractId,
      name: attempted,
      title: attempted,
      on: "2025-07-14",
      language: "en",
    }),
  },
  "contractors takeBackAcknowledgement": {
    write: "withdrawAcknowledgement",
    fields: ({ acknowledgementId }) => ({ acknowledgementId, reason: attempted }),
  },
  "contractors writeText": {
    write: "writeNoticeText",
    fields: () => ({
      language: "en",
      subject: attempted,
      body: attempted,
      confirmation: attempted,
      number: "1",
    }),
  },
  "departments changeDepartmentAction": {
    write: "changeDepartment",
    fields: ({ departmentId }) => ({ departmentId, name: attempted }),
  },
  "directives applyDirectiveAction": {
    write: "applyDirective",
    fields: ({ departmentId }) => ({ departmentId, directive: "ed-12", reason: attempted }),
  },
  "designations propose": {
    write: "proposeDesignation",
    fields: ({ departmentId }) => ({ departmentId, role: "liaison", name: attempted, email: somebody }),
  },
  "designations end": { write: "endDesignation", fields: ({ designationId }) => ({ designationId }) },
  "designations accept": { write: "acceptDesignation", fields: ({ designationId }) => ({ designationId }) },
  "designations decline": { write: "declineDesignation", fields: ({ designationId }) => ({ designationId }) },
  "evidence linkEvidenceForm": {
    write: "linkEvidence",
    fields: ({ planId, requirementId, evidenceId }) => ({ planId, requirementId, evidenceId }),
  },
  "evidence removeEvidenceForm": { write: "removeEvidence", fields: ({ linkId }) => ({ linkId }) },
  "facilities add": { write: "addFacility", fields: ({ departmentId }) => ({ departmentId, ...site }) },
  "facilities change": { write: "changeFacility", fields: (of) => ({ ...siteOf(of), ...site }) },
  "facilities withdraw": { write: "withdrawFacility", fields: siteOf },
  "facilities restore": { write: "restoreFacility", fields: siteOf },
  "facilities bulk": { write: "withdrawFacilities", fields: ({ facilityId }) => taking(facilityId) },
  "facilities write": {
    write: "writeProtocol",
    fields: ({ facilityId }) => ({
      facilityId,
      after: "1",
      steps: attempted,
      calls: attempted,
      nonPublic: "",
      language: "en",
    }),
  },
  "facilities approve": {
    write: "approveProtocol",
    fields: ({ protocolId }) => ({
      protocolId,
      officialName: attempted,
      officialTitle: attempted,
      approvedOn: "2025-07-20",
    }),
  },
  "facilities takeBack": {
    write: "takeBackApproval",
    fields: ({ approvalId }) => ({ approvalId, reason: attempted }),
  },
  "facilities train": {
    write: "recordTraining",
    fields: ({ facilityId }) => ({
      facilityId,
      heldOn: "2025-07-20",
      material: attempted,
      staffTrained: "1",
      language: "en",
    }),
  },
  "facilities withdrawSession": { write: "withdrawTraining", fields: sessionOf },
  "facilities restoreSession": { write: "restoreTraining", fields: sessionOf },
  "imports choose": {
    write: "chooseColumns",
    fields: ({ importId }) => ({ importId, department: "0" }),
  },
  // It stores through the write of its list; whoever brought no file finds nothing to store.
  "imports store": {
    write: "chooseColumns",
    fields: ({ importId }) => ({ importId, added: "1", changed: "0", left: "0", digest: "" }),
  },
  "outreach add": {
    write: "addOutreach",
    fields: ({ departmentId }) => ({ departmentId, ...outreach }),
  },
  "outreach change": { write: "changeOutreach", fields: (of) => ({ ...entryOf(of), ...outreach }) },
  "outreach withdraw": { write: "withdrawOutreach", fields: entryOf },
  "outreach restore": { write: "restoreOutreach", fields: entryOf },
  "outreach bulk": { write: "withdrawOutreachEntries", fields: ({ entryId }) => taking(entryId) },
  "outreach declare": {
    write: "declareLanguages",
    fields: ({ departmentId }) => ({ departmentId, languages: "es" }),
  },
  "people invite": {
    write: "invitePerson",
    fields: () => ({ name: attempted, email: somebody, office: "auditor" }),
  },
  "people renew": { write: "renewLink", fields: ({ userId }) => ({ userId }) },
  "people changeOfficeOf": {
    write: "changeOffice",
    fields: ({ userId }) => ({ userId, office: "administrator" }),
  },
  "people assign": {
    write: "assignDepartments",
    fields: ({ userId, departmentId }) => ({ userId, departmentIds: departmentId }),
  },
  "people deactivate": {
    write: "deactivatePerson",
    fields: ({ userId }) => ({ userId, reason: attempted }),
  },
  "people reactivate": { write: "reactivatePerson", fields: ({ userId }) => ({ userId }) },
  "plans saveSectionForm": {
    write: "saveSection",
    fields: ({ planId, requirementId }) => ({
      planId,
      requirementId,
      text: attempted,
      language: "en",
      nonAnswer: "",
      complete: "no",
      version: "1",
    }),
  },
  "plans saveReplyForm": {
    write: "saveReply",
    fields: ({ pointId }) => ({ pointId, text: attempted, version: "0" }),
  },
  "plans submitPlanForm": {
    write: "submitPlan",
    fields: ({ planId, sha256 }) => ({
      planId,
      idempotencyKey: "6f1c1f0e-3f0a-4a52-9d0e-0d8f4b1c2a3b",
      checked: sha256,
      changeNote: attempted,
    }),
  },
  "registers state": {
    write: "stateNone",
    fields: ({ departmentId }) => ({
      departmentId,
      register: "services",
      reason: attempted,
      language: "en",
    }),
  },
  "registers withdraw": { write: "withdrawNone", fields: ({ statementId }) => ({ statementId }) },
  "registers accept": { write: "acceptNone", fields: ({ statementId }) => ({ statementId }) },
  "registers refuse": {
    write: "refuseNone",
    fields: ({ statementId }) => ({ statementId, reason: attempted }),
  },
  "requirements checkRequirementAction": {
    write: "checkRequirement",
    fields: ({ requirementId }) => ({ requirementId, checked: "yes" }),
  },
  "reviews decideSubmission": {
    write: "acceptSubmission",
    fields: ({ submissionId, sha256, requirementId }) => [
      { submissionId, sha256, note: attempted, verdict: "accepted" },
      { submissionId, sha256, note: attempted, verdict: "returned", [`point-${requirementId}-1`]: attempted },
    ],
  },
  "reviews undoDecision": {
    write: "undoDecision",
    fields: ({ decisionId }) => ({ decisionId, reason: attempted }),
  },
  "reviews writeComment": { write: "writeComment", fields: ({ planId }) => ({ planId, text: attempted }) },
  "reviews writeInternalComment": {
    write: "writeInternalComment",
    fields: ({ planId }) => ({ planId, text: attempted }),
  },
  "services add": {
    write: "addRecommendation",
    fields: ({ departmentId }) => ({ departmentId, ...recommendation }),
  },
  "services change": {
    write: "changeRecommendation",
    fields: (of) => ({ ...recommendationOf(of), ...recommendation }),
  },
  "services withdraw": { write: "withdrawRecommendation", fields: recommendationOf },
  "services restore": { write: "restoreRecommendation", fields: recommendationOf },
  "services bulk": {
    write: "withdrawRecommendations",
    fields: ({ recommendationId }) => taking(recommendationId),
  },
  "services decide": {
    write: "decideRecommendation",
    fields: (of) => ({ ...recommendationOf(of), status: "declined", reason: attempted }),
  },
};
