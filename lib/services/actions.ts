"use server";

import type { FundingSource, RecommendationStatus } from "@/lib/db/generated/enums";
import { exportedAction, formAction } from "@/lib/platform/form-action";
import type { TypedForm } from "@/lib/platform/typed-form";
import { bulkForm, chosenForm } from "@/lib/registers/bulk-form";
import type { doneWords } from "./labels";
import {
  addRecommendation,
  changeRecommendation,
  decideRecommendation,
  decideRecommendations,
  restoreRecommendation,
  restoreRecommendations,
  withdrawRecommendation,
  withdrawRecommendations,
} from "./mutations";

const words = (form: TypedForm) => ({
  service: form.text("service"),
  eligible: form.text("eligible"),
  gap: form.text("gap"),
  deliveringUnit: form.text("deliveringUnit"),
  oneOffCost: form.text("oneOffCost") === "" ? null : form.number("oneOffCost"),
  yearlyCost: form.text("yearlyCost") === "" ? null : form.number("yearlyCost"),
  funding: form.text("funding") as FundingSource,
  language: form.text("language"),
});

const row = (form: TypedForm) => ({
  recommendationId: form.text("recommendationId"),
  version: form.number("version"),
});

const after =
  (done: keyof typeof doneWords) =>
  ({ recommendationId }: { recommendationId: string }) => ({
    goTo: `/services/${recommendationId}?done=${done}`,
  });

export const add = formAction(
  addRecommendation,
  (form) => ({ departmentId: form.text("departmentId"), ...words(form) }),
  after("added"),
);

export const change = formAction(
  changeRecommendation,
  (form) => ({ ...row(form), ...words(form) }),
  after("changed"),
);

export const withdraw = formAction(withdrawRecommendation, row, after("withdrawn"));

export const restore = formAction(restoreRecommendation, row, after("restored"));

export const decide = formAction(
  decideRecommendation,
  (form) => ({
    ...row(form),
    status: form.text("status") as RecommendationStatus,
    reason: form.optional("reason"),
  }),
  after("decided"),
);

const deciding = (status: RecommendationStatus) => (form: TypedForm) => ({
  status,
  reason: form.optional("reason"),
});

/** What is done to several recommendations at once: the act that the form names. */
export const bulk = exportedAction(
  chosenForm({
    withdraw: bulkForm("withdraw", withdrawRecommendations, () => ({})),
    restore: bulkForm("restore", restoreRecommendations, () => ({})),
    review: bulkForm("review", decideRecommendations, deciding("under_review")),
    adopt: bulkForm("adopt", decideRecommendations, deciding("adopted")),
    decline: bulkForm("decline", decideRecommendations, deciding("declined")),
  }),
);
