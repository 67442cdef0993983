"use server";

import { formAction } from "@/lib/platform/form-action";
import * as reviews from "./mutations";
import { readPoints } from "./points-form";

const afterDeciding = ({ decisionId }: { decisionId: string }) => ({
  goTo: `/reviews/next?decision=${decisionId}`,
});

export const acceptSubmission = formAction(
  reviews.acceptSubmission,
  (form) => ({
    submissionId: form.text("submissionId"),
    sha256: form.text("sha256"),
    note: form.optional("note"),
  }),
  afterDeciding,
);

export const returnSubmission = formAction(
  reviews.returnSubmission,
  (form) => ({
    submissionId: form.text("submissionId"),
    sha256: form.text("sha256"),
    note: form.optional("note"),
    points: readPoints(form),
  }),
  afterDeciding,
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
