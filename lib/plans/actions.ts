"use server";

import { revalidatePath } from "next/cache";
import { currentActor } from "@/lib/auth/session";
import type { RefusalCode } from "@/lib/platform/errors";
import { formAction } from "@/lib/platform/form-action";
import type { TypedForm } from "@/lib/platform/typed-form";
import { saveReply, saveSection } from "./mutations";
import { submitPlan } from "./submit";

/** The address of a section, of the answers to check, or of the task list. */
const placeOf = (planId: string, then: string) => {
  const section = /^section-(\d{1,4})(-preview)?$/.exec(then);
  if (then === "check") return `/plans/${planId}/check`;
  return `/plans/${planId}${section ? `/sections/${section[1]}${section[2] ? "?preview=1" : ""}` : ""}`;
};

/** The version a text is written over: the one its page was made with or, after a conflict, the one shown beside it. */
const versionSeen = (form: TypedForm) => {
  const version = form.number("version");
  return form.optional("keep") === undefined ? version : form.number("keep");
};

/** What the writer saw is no longer what is there: the page shows it as it is now. */
const refreshed = (code: RefusalCode) => {
  if (code === "conflict") revalidatePath("/plans", "layout");
};

export const saveSectionForm = formAction(
  saveSection,
  (form) => {
    form.text("then");
    return {
      planId: form.text("planId"),
      requirementId: form.text("requirementId"),
      text: form.text("text"),
      language: form.text("language"),
      nonAnswer: (form.optional("nonAnswer") ?? null) as never,
      complete: form.text("complete") === "yes",
      version: versionSeen(form),
    };
  },
  (_, form) => ({ goTo: placeOf(form.text("planId"), form.text("then")) }),
);

export const saveReplyForm = formAction(
  saveReply,
  (form) => ({ pointId: form.text("pointId"), text: form.text("text"), version: versionSeen(form) }),
  () => ({ message: { key: "plans.reply.saved" } }),
  currentActor,
  refreshed,
);

export const submitPlanForm = formAction(
  submitPlan,
  (form) => ({
    planId: form.text("planId"),
    idempotencyKey: form.text("idempotencyKey"),
    checked: form.text("checked"),
    changeNote: form.optional("changeNote"),
  }),
  ({ reference }) => ({ goTo: `/receipts/${reference}` }),
  currentActor,
  refreshed,
);
