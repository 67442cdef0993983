import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

/** Length is the only rule, counted in characters as a person sees them; pasting and any script are welcome. */
export const shortestPassword = 15;
const longestPassword = 256;

export const newPassword = z
  .string({ error: "errors.text.required" })
  .transform((value) => value.normalize("NFC"))
  .refine((value) => [...value].length >= shortestPassword, { error: "auth.error.password-short", params: { min: shortestPassword } })
  .refine((value) => [...value].length <= longestPassword, { error: "auth.error.password-long", params: { max: longestPassword } });

// argon2id with 19 MiB, two passes, one lane: the OWASP minimum; one check takes about 30 ms.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** An argon2id hash of the password (NFC). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), cost);

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits the hash. Without a hash (no such account, or none set yet) the same work is done against
 * a decoy, so that the time taken tells nothing.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  if ([...password].length > longestPassword) return false;
  decoy ??= hashPassword("nobody has this password, ever");
  const fits = await verify(stored ?? (await decoy), password.normalize("NFC"));
  return stored !== null && fits;
}
