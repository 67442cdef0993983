import { cookies } from "next/headers";

/** The token next-auth expects back from its own forms: the first half of its cookie. Empty before the cookie is set. */
export async function csrfToken(): Promise<string> {
  const jar = await cookies();
  const cookie = jar.get("__Host-next-auth.csrf-token") ?? jar.get("next-auth.csrf-token");
  return (cookie?.value ?? "").split("|")[0] ?? "";
}
