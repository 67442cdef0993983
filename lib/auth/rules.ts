import { z } from "zod";

/** Length is the only rule, counted in characters as a person sees them; pasting and any script are welcome. */
export const shortestPassword = 15;
export const longestPassword = 256;

export const newPassword = z
  .string({ error: "errors.text.required" })
  .transform((value) => value.normalize("NFC"))
  .refine((value) => [...value].length >= shortestPassword, {
    error: "auth.error.password-short",
    params: { min: shortestPassword },
  })
  .refine((value) => [...value].length <= longestPassword, {
    error: "auth.error.password-long",
    params: { max: longestPassword },
  });

/** For whom a one-time link is. */
export type OneTimeLinkFor = { name: string; email: string };

/** What the account page tells a person about themselves. */
export type Account = {
  openSessions: number;
  /** The active designation; instants are on the installation's clock. */
  designation: { department: string; acceptedAt: string; proposedBy: string | null } | null;
  assigned: string[];
};
