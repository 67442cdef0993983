"use server";

import { ActivityAction, type ActivityAgency, PaperShown, StaffResponse } from "@/lib/db/generated/enums";
import { exportedAction, formAction } from "@/lib/platform/form-action";
import type { Hour } from "@/lib/platform/local-time";
import type { TypedForm } from "@/lib/platform/typed-form";
import { bulkForm, chosenForm } from "@/lib/registers/bulk-form";
import type { doneWords } from "./labels";
import {
  correctActivity,
  reportActivity,
  restoreActivities,
  restoreActivity,
  withdrawActivities,
  withdrawActivity,
} from "./mutations";

/** The ticked boxes of one group; each box has a name of its own, so that a form comes back as it was sent. */
const ticked = <Value extends string>(form: TypedForm, name: string, values: Record<string, Value>) =>
  Object.values(values).filter((value) => form.flag(`${name}.${value}`));

const orNull = (form: TypedForm, name: string) => form.optional(name) ?? null;

const facts = (form: TypedForm) => ({
  site: form.text("site"),
  observed: form.text("observed"),
  observedHour: orNull(form, "observedHour") as Hour | null,
  learned: orNull(form, "learned"),
  learnedHour: orNull(form, "learnedHour") as Hour | null,
  agency: form.text("agency") as ActivityAgency,
  agencyStated: orNull(form, "agencyStated"),
  actions: ticked(form, "actions", ActivityAction),
  papers: ticked(form, "papers", PaperShown),
  responses: ticked(form, "responses", StaffResponse),
  followUpNeeded: form.text("followUpNeeded") === "yes",
  followUpBy: orNull(form, "followUpBy"),
  followUpDoneOn: orNull(form, "followUpDoneOn"),
  note: form.text("note"),
  language: form.text("language"),
  kept: form
    .names()
    .filter((name) => name.startsWith("kept-"))
    .map((name) => ({ found: form.text(name), reason: form.text(name.replace(/^kept/, "reason")) })),
  namesLookedAt: form.flag("namesLookedAt"),
});

const row = (form: TypedForm) => ({ reportId: form.text("reportId"), version: form.number("version") });

const after =
  (done: keyof typeof doneWords) =>
  ({ reportId }: { reportId: string }) => ({ goTo: `/activity/${reportId}?done=${done}` });

export const report = formAction(
  reportActivity,
  (form) => ({
    departmentId: form.text("departmentId"),
    formKey: form.optional("formKey"),
    ...facts(form),
  }),
  after("added"),
);

export const correct = formAction(
  correctActivity,
  (form) => ({ ...row(form), ...facts(form) }),
  (result) => after(result.corrected ? "changed" : "same")(result),
);

export const withdraw = formAction(withdrawActivity, row, after("withdrawn"));

export const restore = formAction(restoreActivity, row, after("restored"));

/** What is done to several rows at once: the act that the form names. */
export const bulk = exportedAction(
  chosenForm({
    withdraw: bulkForm("withdraw", withdrawActivities, () => ({})),
    restore: bulkForm("restore", restoreActivities, () => ({})),
  }),
);
