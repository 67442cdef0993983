"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/platform/form-action";
import type { FormState } from "@/lib/platform/form-state";
import { saveReply, saveSection } from "./mutations";
import { submitPlan } from "./submit";

/** The address of a section, or of the task list. */
const placeOf = (planId: string, then: string) => {
  const section = /^section-(\d{1,4})(-preview)?$/.exec(then);
  return `/plans/${planId}${section ? `/sections/${section[1]}${section[2] ? "?preview=1" : ""}` : ""}`;
};

export const saveSectionForm = formAction(
  saveSection,
  (form) => {
    const keep = form.optional("keep");
    form.text("then");
    return {
      planId: form.text("planId"),
      requirementId: form.text("requirementId"),
      text: form.text("text"),
      language: form.text("language"),
      nonAnswer: (form.optional("nonAnswer") ?? null) as never,
      complete: form.text("complete") === "yes",
      version: keep === undefined ? form.number("version") : form.number("keep"),
    };
  },
  (_, form) => ({ goTo: placeOf(form.text("planId"), form.text("then")) }),
);

export const saveReplyForm = formAction(
  saveReply,
  (form) => ({ pointId: form.text("pointId"), text: form.text("text"), version: form.number("version") }),
  () => ({ message: { key: "plans.reply.saved" } }),
);

const submit = formAction(
  submitPlan,
  (form) => ({
    planId: form.text("planId"),
    idempotencyKey: form.text("idempotencyKey"),
    checked: form.text("checked"),
    changeNote: form.optional("changeNote"),
  }),
  ({ reference }) => ({ goTo: `/receipts/${reference}` }),
);

export async function submitPlanForm(before: FormState, data: FormData): Promise<FormState> {
  const state = await submit(before, data);
  // What was checked is no longer what is there: the page shows it as it is now.
  if (state.status === "failed" && state.code === "conflict") revalidatePath("/plans", "layout");
  return state;
}
