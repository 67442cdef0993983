import { changePassword, chooseLanguage, endEverySession, endSession } from "@/lib/auth/mutations";
import { extendDeadline } from "@/lib/deadlines/mutations";
import { importDepartments } from "@/lib/departments/mutations";
import {
  acceptDesignation,
  declineDesignation,
  endDesignation,
  proposeDesignation,
} from "@/lib/designations/mutations";
import { publishDirective } from "@/lib/directives/mutations";
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
import { checkRequirement } from "@/lib/requirements/mutations";
import {
  acceptSubmission,
  returnSubmission,
  undoDecision,
  writeComment,
  writeInternalComment,
} from "@/lib/reviews/mutations";

/**
 * Every write a signed-in person can make, by the name it has in an address: POST /api/writes/NAME. Forms use the same
 * mutations through their actions; the journeys try each of these as every role.
 */
export const writes = {
  acceptDesignation,
  acceptSubmission,
  assignDepartments,
  changeOffice,
  changePassword,
  checkRequirement,
  chooseLanguage,
  deactivatePerson,
  declineDesignation,
  endDesignation,
  endEverySession,
  endSession,
  extendDeadline,
  importDepartments,
  importPeople,
  invitePerson,
  proposeDesignation,
  publishDirective,
  reactivatePerson,
  renewLink,
  returnSubmission,
  saveReply,
  saveSection,
  submitPlan,
  undoDecision,
  writeComment,
  writeInternalComment,
} satisfies Record<string, Mutation<never, unknown>>;
