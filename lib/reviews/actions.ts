"use server";

import type { Verdict } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/platform/errors";
import { exportedAction, formAction } from "@/lib/platform/form-action";
import type { TypedForm } from "@/lib/platform/typed-form";
import * as reviews from "./mutations";
import { readPoints, refusePoints } from "./points-form";

const afterDeciding = ({ decisionId }: { decisionId: string }) => ({
  goTo: `/reviews/next?decision=${decisionId}`,
});

const named = (form: TypedForm, verdict: Verdict) => {
  if (form.text("verdict") !== verdict) throw new Refusal("malformed", { key: "errors.malformed" });
  return {
    submissionId: form.text("submissionId"),
    sha256: form.text("sha256"),
    note: form.optional("note"),
  };
};

const acceptFiling = formAction(
  reviews.acceptSubmission,
  (form) => {
    refusePoints(form);
    return named(form, "accepted");
  },
  afterDeciding,
);

const returnFiling = formAction(
  reviews.returnSubmission,
  (form) => ({ ...named(form, "returned"), points: readPoints(form) }),
  afterDeciding,
);

/** One sheet, two ways to decide on it: the button that was pressed says which. */
export const decideSubmission = exportedAction((before, data) =>
  data.get("verdict") === "returned" ? returnFiling(before, data) : acceptFiling(before, data),
);

export const undoDecision = formAction(
  reviews.undoDecision,
  (form) => ({ decisionId: form.text("decisionId"), reason: form.text("reason") }),
  ({ submissionId }, form) => ({ goTo: `/reviews/${submissionId}?decision=${form.text("decisionId")}` }),
);

export const writeComment = formAction(
  reviews.writeComment,
  (form) => ({
    planId: form.text("planId"),
    requirementId: form.optional("requirementId"),
    text: form.text("text"),
  }),
  () => ({ message: { key: "reviews.comments.sent" } }),
);

export const writeInternalComment = formAction(
  reviews.writeInternalComment,
  (form) => ({
    planId: form.text("planId"),
    requirementId: form.optional("requirementId"),
    text: form.text("text"),
  }),
  () => ({ message: { key: "reviews.comments.kept" } }),
);
