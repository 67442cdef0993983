"use server";

import { formAction } from "@/lib/platform/form-action";
import { changePassword, chooseLanguage, endEverySession, setPassword } from "./mutations";
import { personOfLink } from "./one-time-links";

export const setPasswordByLink = formAction(
  setPassword,
  (form) => ({ token: form.text("token"), password: form.text("password") }),
  () => ({ goTo: "/sign-in?notice=password-set" }),
  (form) => personOfLink(form.text("token")),
);

export const changeOwnPassword = formAction(
  changePassword,
  (form) => ({ current: form.text("current"), password: form.text("password") }),
  () => ({ goTo: "/sign-in?notice=password-changed" }),
);

export const chooseOwnLanguage = formAction(
  chooseLanguage,
  (form) => ({ locale: form.text("locale") as "en" | "es" | "" }),
  () => ({ message: { key: "auth.account.language-done" } }),
);

export const signOutEverywhere = formAction(
  endEverySession,
  () => ({}),
  () => ({ goTo: "/sign-in?notice=signed-out-everywhere" }),
);
