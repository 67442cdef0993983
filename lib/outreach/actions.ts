"use server";

import type { OutreachChannel } from "@/lib/db/generated/enums";
import { formAction } from "@/lib/platform/form-action";
import type { TypedForm } from "@/lib/platform/typed-form";
import {
  addOutreach,
  changeOutreach,
  declareLanguages,
  restoreOutreach,
  withdrawOutreach,
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

export const add = formAction(
  addOutreach,
  (form) => ({ departmentId: form.text("departmentId"), ...words(form) }),
  () => ({ goTo: "/outreach" }),
);

export const change = formAction(
  changeOutreach,
  (form) => ({ ...row(form), ...words(form) }),
  () => ({ message: { key: "outreach.done.changed" } }),
);

export const withdraw = formAction(withdrawOutreach, row, () => ({
  message: { key: "outreach.done.withdrawn" },
}));

export const restore = formAction(restoreOutreach, row, () => ({
  message: { key: "outreach.done.restored" },
}));

export const declare = formAction(
  declareLanguages,
  (form) => ({ departmentId: form.text("departmentId"), languages: form.all("languages") }),
  () => ({ message: { key: "outreach.done.declared" } }),
);
