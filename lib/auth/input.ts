import { z } from "zod";
import { newPassword } from "./rules";

export const nothing = z.strictObject({});

export const setPasswordInput = z.strictObject({ token: z.string().min(1).max(200), password: newPassword });

export const changePasswordInput = z.strictObject({
  current: z.string({ error: "errors.text.required" }).min(1, { error: "errors.text.required" }).max(1000),
  password: newPassword,
});

export const chooseLanguageInput = z.strictObject({
  locale: z.enum(["en", "es", ""], { error: "errors.not-understood" }),
});
