"use server";

import type { Register } from "@/lib/db/generated/enums";
import { formAction } from "@/lib/platform/form-action";
import type { noneDone } from "./labels";
import { acceptNone, refuseNone, stateNone, withdrawNone } from "./mutations";

/** The page of the department's register; registers that can be empty are called so in their addresses too. */
const after =
  (done: keyof typeof noneDone) =>
  ({ register, department }: { register: Register; department: string }) => ({
    goTo: `/${register}?${new URLSearchParams({ department, done })}`,
  });

export const state = formAction(
  stateNone,
  (form) => ({
    departmentId: form.text("departmentId"),
    register: form.text("register") as Register,
    reason: form.text("reason"),
    language: form.text("language"),
  }),
  after("none-stated"),
);

export const withdraw = formAction(
  withdrawNone,
  (form) => ({ statementId: form.text("statementId") }),
  after("none-withdrawn"),
);

export const accept = formAction(
  acceptNone,
  (form) => ({ statementId: form.text("statementId") }),
  after("none-accepted"),
);

export const refuse = formAction(
  refuseNone,
  (form) => ({ statementId: form.text("statementId"), reason: form.text("reason") }),
  after("none-refused"),
);
