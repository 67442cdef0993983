"use server";

import { formAction } from "@/lib/platform/form-action";
import { linkEvidence, removeEvidence } from "./mutations";
import { backTo } from "./notice";
import { type PlaceId, placeIds } from "./places";

export const linkEvidenceForm = formAction(
  linkEvidence,
  (form) => {
    form.text("back");
    const place = (Object.keys(placeIds) as PlaceId[]).map((id) => [id, form.optional(id)]);
    return { ...Object.fromEntries(place), evidenceId: form.text("evidenceId") };
  },
  (_, form) => ({ goTo: `${backTo(form.text("back"))}?files=put-back#evidence` }),
);

export const removeEvidenceForm = formAction(
  removeEvidence,
  (form) => {
    form.text("back");
    return { linkId: form.text("linkId") };
  },
  ({ evidenceId }, form) => ({
    goTo: `${backTo(form.text("back"))}?files=removed&document=${evidenceId}#evidence`,
  }),
);
