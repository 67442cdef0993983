"use server";

import type { OutreachChannel } from "@/lib/db/generated/enums";
import { exportedAction, formAction } from "@/lib/platform/form-action";
import type { TypedForm } from "@/lib/platform/typed-form";
import { bulkForm, chosenForm } from "@/lib/registers/bulk-form";
import type { doneWords } from "./labels";
import {
  addOutreach,
  changeOutreach,
  declareLanguages,
  restoreOutreach,
  restoreOutreachEntries,
  withdrawOutreach,
  withdrawOutreachEntries,
} from "./mutations";

const words = (form: TypedForm) => ({
  language: form.text("language"),
  channel: form.text("channel") as OutreachChannel,
  outlet: form.text("outlet"),
  heldOn: form.text("heldOn"),
  material: form.text("material"),
  reach: form.text("reach") === "" ? null : form.number("reach"),
  cost: form.text("cost") === "" ? null : form.number("cost"),
  writtenIn: form.text("writtenIn"),
});

const row = (form: TypedForm) => ({ entryId: form.text("entryId"), version: form.number("version") });

const after =
  (done: keyof typeof doneWords) =>
  ({ entryId }: { entryId: string }) => ({ goTo: `/outreach/${entryId}?done=${done}` });

export const add = formAction(
  addOutreach,
  (form) => ({ departmentId: form.text("departmentId"), ...words(form) }),
  after("added"),
);

export const change = formAction(
  changeOutreach,
  (form) => ({ ...row(form), ...words(form) }),
  after("changed"),
);

export const withdraw = formAction(withdrawOutreach, row, after("withdrawn"));

export const restore = formAction(restoreOutreach, row, after("restored"));

export const declare = formAction(
  declareLanguages,
  (form) => ({ departmentId: form.text("departmentId"), languages: form.all("languages") }),
  ({ department }) => ({ goTo: `/outreach?${new URLSearchParams({ department, done: "declared" })}` }),
);

/** What is done to several rows at once: the act that the form names. */
export const bulk = exportedAction(
  chosenForm({
    withdraw: bulkForm("withdraw", withdrawOutreachEntries, () => ({})),
    restore: bulkForm("restore", restoreOutreachEntries, () => ({})),
  }),
);
