"use server";

import type { Register } from "@/lib/db/generated/enums";
import { formAction } from "@/lib/platform/form-action";
import { acceptNone, refuseNone, stateNone, withdrawNone } from "./mutations";

export const state = formAction(
  stateNone,
  (form) => ({
    departmentId: form.text("departmentId"),
    register: form.text("register") as Register,
    reason: form.text("reason"),
    language: form.text("language"),
  }),
  () => ({ message: { key: "registers.none.done-stated" } }),
);

export const withdraw = formAction(
  withdrawNone,
  (form) => ({ statementId: form.text("statementId") }),
  () => ({ message: { key: "registers.none.done-withdrawn" } }),
);

export const accept = formAction(
  acceptNone,
  (form) => ({ statementId: form.text("statementId") }),
  () => ({ message: { key: "registers.none.done-accepted" } }),
);

export const refuse = formAction(
  refuseNone,
  (form) => ({ statementId: form.text("statementId"), reason: form.text("reason") }),
  () => ({ message: { key: "registers.none.done-refused" } }),
);
