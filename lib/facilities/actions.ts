"use server";

import type { FacilityKind } from "@/lib/db/generated/enums";
import { exportedAction, formAction } from "@/lib/platform/form-action";
import type { TypedForm } from "@/lib/platform/typed-form";
import { bulkForm, chosenForm } from "@/lib/registers/bulk-form";
import type { doneWords } from "./labels";
import {
  addFacility,
  changeFacility,
  restoreFacilities,
  restoreFacility,
  withdrawFacilities,
  withdrawFacility,
} from "./mutations";
import { approveProtocol, takeBackApproval, writeProtocol } from "./protocols";
import { approveProtocols, copyProtocols, takeBackApprovals } from "./several-protocols";
import { recordTraining, restoreTraining, withdrawTraining } from "./training";

const facts = (form: TypedForm) => ({
  name: form.text("name"),
  kind: form.text("kind") as FacilityKind,
  address: form.text("address"),
  contactRole: form.text("contactRole"),
  staffToTrain: form.number("staffToTrain"),
});

const site = (form: TypedForm) => ({ facilityId: form.text("facilityId"), version: form.number("version") });

/** The training a form is about; it names the site too, whose page it comes back to. */
const session = (form: TypedForm) => {
  form.text("facilityId");
  return { sessionId: form.text("sessionId"), version: form.number("version") };
};

type SaidDone = keyof typeof doneWords;

const after =
  (done: SaidDone) =>
  ({ facilityId }: { facilityId: string }) => ({ goTo: `/facilities/${facilityId}?done=${done}` });

const afterSession = (done: SaidDone) => (_: unknown, form: TypedForm) =>
  after(done)({ facilityId: form.text("facilityId") });

const afterVersion =
  (done: SaidDone) =>
  ({ facilityId, number }: { facilityId: string; number: number }) => ({
    goTo: `/facilities/${facilityId}?version=${number}&done=${done}`,
  });

export const add = formAction(
  addFacility,
  (form) => ({ departmentId: form.text("departmentId"), ...facts(form) }),
  after("added"),
);

export const change = formAction(
  changeFacility,
  (form) => ({ ...site(form), ...facts(form) }),
  after("changed"),
);

export const withdraw = formAction(withdrawFacility, site, after("withdrawn"));

export const restore = formAction(restoreFacility, site, after("restored"));

export const write = formAction(
  writeProtocol,
  (form) => ({
    facilityId: form.text("facilityId"),
    after: form.number("after"),
    steps: form.text("steps"),
    calls: form.text("calls"),
    nonPublic: form.text("nonPublic"),
    language: form.text("language"),
  }),
  afterVersion("written"),
);

const official = (form: TypedForm) => ({
  officialName: form.text("officialName"),
  officialTitle: form.text("officialTitle"),
  approvedOn: form.text("approvedOn"),
});

export const approve = formAction(
  approveProtocol,
  (form) => ({ protocolId: form.text("protocolId"), ...official(form) }),
  afterVersion("approved"),
);

export const takeBack = formAction(
  takeBackApproval,
  (form) => ({ approvalId: form.text("approvalId"), reason: form.text("reason") }),
  afterVersion("approval-taken-back"),
);

export const train = formAction(
  recordTraining,
  (form) => ({
    facilityId: form.text("facilityId"),
    formKey: form.optional("formKey"),
    heldOn: form.text("heldOn"),
    material: form.text("material"),
    staffTrained: form.number("staffTrained"),
    language: form.text("language"),
  }),
  after("trained"),
);

export const withdrawSession = formAction(withdrawTraining, session, afterSession("training-withdrawn"));

export const restoreSession = formAction(restoreTraining, session, afterSession("training-restored"));

/** What is done to several rows at once: the act that the form names. */
export const bulk = exportedAction(
  chosenForm({
    withdraw: bulkForm("withdraw", withdrawFacilities, () => ({})),
    restore: bulkForm("restore", restoreFacilities, () => ({})),
    copy: bulkForm("copy", copyProtocols, (form) => ({ protocolId: form.text("protocolId") })),
    approve: bulkForm("approve", approveProtocols, official),
    unapprove: bulkForm("unapprove", takeBackApprovals, (form) => ({ reason: form.text("reason") })),
  }),
);
