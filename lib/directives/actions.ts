"use server";

import { formAction } from "@/lib/platform/form-action";
import { applyDirective } from "./apply";

export const applyDirectiveAction = formAction(
  applyDirective,
  (form) => ({
    departmentId: form.text("departmentId"),
    directive: form.text("directive"),
    reason: form.text("reason"),
  }),
  ({ abbreviation }, form) => ({
    goTo: `/departments/${encodeURIComponent(abbreviation)}?directive=${form.text("directive")}`,
  }),
);
