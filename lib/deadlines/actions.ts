"use server";

import { formAction } from "@/lib/platform/form-action";
import { extendDeadline } from "./mutations";

export const extendDeadlineAction = formAction(
  extendDeadline,
  (form) => ({ planId: form.text("planId"), dueOn: form.text("dueOn"), reason: form.text("reason") }),
  ({ tasks }) => ({ message: { key: "deadlines.extended", values: { tasks } } }),
);
