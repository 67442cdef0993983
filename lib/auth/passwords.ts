import { hash, verify } from "@node-rs/argon2";
import { longestPassword } from "./rules";

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
  const typed = password.normalize("NFC");
  if ([...typed].length > longestPassword) return false;
  decoy ??= hashPassword("nobody has this password, ever");
  const fits = await verify(stored ?? (await decoy), typed);
  return stored !== null && fits;
}
