"use server";

import { formAction } from "@/lib/platform/form-action";
import { checkRequirement } from "./mutations";

export const checkRequirementAction = formAction(
  checkRequirement,
  (form) => ({ requirementId: form.text("requirementId"), checked: form.text("checked") === "yes" }),
  ({ checked }) => ({
    message: { key: checked ? "directives.checked.now-yes" : "directives.checked.now-no" },
  }),
);
