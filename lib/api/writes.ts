import {
  correctActivity,
  reportActivity,
  restoreActivities,
  restoreActivity,
  withdrawActivities,
  withdrawActivity,
} from "@/lib/activity/mutations";
import { changePassword, chooseLanguage, endEverySession, endSession } from "@/lib/auth/mutations";
import { recordAcknowledgement, withdrawAcknowledgement } from "@/lib/contractors/acknowledgements";
import {
  addContract,
  changeContract,
  restoreContract,
  restoreContracts,
  withdrawContract,
  withdrawContracts,
  writeNoticeText,
} from "@/lib/contractors/mutations";
import { recordNotices, withdrawNotices } from "@/lib/contractors/recorded-notices";
import { makeNoticeLink, revokeNoticeLinks, sendNotices } from "@/lib/contractors/sending";
import { importContracts } from "@/lib/contractors/store-import";
import { extendDeadline } from "@/lib/deadlines/mutations";
import { changeDepartment } from "@/lib/departments/change";
import { importDepartments } from "@/lib/departments/mutations";
import {
  acceptDesignation,
  declineDesignation,
  endDesignation,
  proposeDesignation,
} from "@/lib/designations/mutations";
import { applyDirective } from "@/lib/directives/apply";
import { publishDirective } from "@/lib/directives/mutations";
import { addEvidenceVersion, attachEvidence, linkEvidence, removeEvidence } from "@/lib/evidence/mutations";
import {
  addFacility,
  changeFacility,
  restoreFacilities,
  restoreFacility,
  withdrawFacilities,
  withdrawFacility,
} from "@/lib/facilities/mutations";
import { approveProtocol, takeBackApproval, writeProtocol } from "@/lib/facilities/protocols";
import { approveProtocols, copyProtocols, takeBackApprovals } from "@/lib/facilities/several-protocols";
import { importFacilities } from "@/lib/facilities/store-import";
import { importTrainings } from "@/lib/facilities/store-trainings";
import { recordTraining, restoreTraining, withdrawTraining } from "@/lib/facilities/training";
import { chooseColumns } from "@/lib/imports/mutations";
import {
  addOutreach,
  changeOutreach,
  declareLanguages,
  restoreOutreach,
  restoreOutreachEntries,
  withdrawOutreach,
  withdrawOutreachEntries,
} from "@/lib/outreach/mutations";
import {
  assignDepartments,
  changeOffice,
  deactivatePerson,
  invitePerson,
  reactivatePerson,
  renewLink,
} from "@/lib/people/mutations";
import { importPeople } from "@/lib/people/store-import";
import { saveReply, saveSection } from "@/lib/plans/mutations";
import { submitPlan } from "@/lib/plans/submit";
import type { Mutation } from "@/lib/platform/mutation";
import { acceptNone, refuseNone, stateNone, withdrawNone } from "@/lib/registers/mutations";
import { checkRequirement } from "@/lib/requirements/mutations";
import {
  acceptSubmission,
  returnSubmission,
  undoDecision,
  writeComment,
  writeInternalComment,
} from "@/lib/reviews/mutations";
import {
  addRecommendation,
  changeRecommendation,
  decideRecommendation,
  decideRecommendations,
  restoreRecommendation,
  restoreRecommendations,
  withdrawRecommendation,
  withdrawRecommendations,
} from "@/lib/services/mutations";

/**
 * Every write a signed-in person can make, by the name it has in an address: POST /api/writes/NAME. Forms use the same
 * mutations through their actions; the journeys try each of these as every role.
 */
export const writes = {
  acceptDesignation,
  acceptNone,
  acceptSubmission,
  addContract,
  addEvidenceVersion,
  addFacility,
  addOutreach,
  addRecommendation,
  applyDirective,
  approveProtocol,
  approveProtocols,
  assignDepartments,
  attachEvidence,
  changeContract,
  changeDepartment,
  changeFacility,
  changeOffice,
  changeOutreach,
  changePassword,
  changeRecommendation,
  checkRequirement,
  chooseColumns,
  chooseLanguage,
  copyProtocols,
  correctActivity,
  deactivatePerson,
  decideRecommendation,
  decideRecommendations,
  declareLanguages,
  declineDesignation,
  endDesignation,
  endEverySession,
  endSession,
  extendDeadline,
  importContracts,
  importDepartments,
  importFacilities,
  importPeople,
  importTrainings,
  invitePerson,
  linkEvidence,
  makeNoticeLink,
  proposeDesignation,
  publishDirective,
  reactivatePerson,
  recordAcknowledgement,
  recordNotices,
  recordTraining,
  refuseNone,
  removeEvidence,
  renewLink,
  reportActivity,
  restoreActivities,
  restoreActivity,
  restoreContract,
  restoreContracts,
  restoreFacilities,
  restoreFacility,
  restoreOutreach,
  restoreOutreachEntries,
  restoreRecommendation,
  restoreRecommendations,
  restoreTraining,
  returnSubmission,
  revokeNoticeLinks,
  saveReply,
  saveSection,
  sendNotices,
  stateNone,
  submitPlan,
  takeBackApproval,
  takeBackApprovals,
  undoDecision,
  withdrawAcknowledgement,
  withdrawActivities,
  withdrawActivity,
  withdrawContract,
  withdrawContracts,
  withdrawFacilities,
  withdrawFacility,
  withdrawNone,
  withdrawNotices,
  withdrawOutreach,
  withdrawOutreachEntries,
  withdrawRecommendation,
  withdrawRecommendations,
  withdrawTraining,
  writeComment,
  writeInternalComment,
  writeNoticeText,
  writeProtocol,
} satisfies Record<string, Mutation<never, unknown>>;
