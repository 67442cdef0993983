"use server";

import { formAction } from "@/lib/platform/form-action";
import { setPassword } from "./mutations";
import { personOfLink } from "./one-time-links";

export const setPasswordByLink = formAction(
  setPassword,
  (form) => ({ token: form.text("token"), password: form.text("password") }),
  () => ({ goTo: "/sign-in?notice=password-set" }),
  (form) => personOfLink(form.text("token")),
);
