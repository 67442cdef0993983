"use server";

import type { FacilityKind } from "@/lib/db/generated/enums";
import { exportedAction, formAction } from "@/lib/platform/form-action";
import type { TypedForm } from "@/lib/platform/typed-form";
import { bulkForm, chosenForm } from "@/lib/registers/bulk-form";
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
const session = (form: TypedForm) => ({ sessionId: form.text("sessionId"), version: form.number("version") });

export const add = formAction(
  addFacility,
  (form) => ({ departmentId: form.text("departmentId"), ...facts(form) }),
  ({ facilityId }) => ({ goTo: `/facilities/${facilityId}` }),
);

export const change = formAction(
  changeFacility,
  (form) => ({ ...site(form), ...facts(form) }),
  () => ({ message: { key: "facilities.done.changed" } }),
);

export const withdraw = formAction(withdrawFacility, site, () => ({
  message: { key: "facilities.done.withdrawn" },
}));

export const restore = formAction(restoreFacility, site, () => ({
  message: { key: "facilities.done.restored" },
}));

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
  ({ number }, form) => ({ goTo: `/facilities/${form.text("facilityId")}?version=${number}` }),
);

const official = (form: TypedForm) => ({
  officialName: form.text("officialName"),
  officialTitle: form.text("officialTitle"),
  approvedOn: form.text("approvedOn"),
});

export const approve = formAction(
  approveProtocol,
  (form) => ({ protocolId: form.text("protocolId"), ...official(form) }),
  () => ({ message: { key: "facilities.done.approved", values: { count: 1 } } }),
);

export const takeBack = formAction(
  takeBackApproval,
  (form) => ({ approvalId: form.text("approvalId"), reason: form.text("reason") }),
  () => ({ message: { key: "facilities.done.approval-taken-back" } }),
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
  () => ({ message: { key: "facilities.done.trained" } }),
);

export const withdrawSession = formAction(withdrawTraining, session, () => ({
  message: { key: "facilities.done.training-withdrawn" },
}));

export const restoreSession = formAction(restoreTraining, session, () => ({
  message: { key: "facilities.done.training-restored" },
}));

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
