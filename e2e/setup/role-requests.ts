import type { APIRequestContext, PlaywrightWorkerArgs } from "@playwright/test";
import type { Role } from "@/lib/auth/permissions";
import { demonstrationPassword } from "@/prisma/seed/demonstration";

/** Somebody of every role; the department is LAPL, which reviewer@ is assigned. Alternates are of another department. */
export const someoneOfEveryRole: Record<Role, string> = {
  liaison: "liaison@lapl.example",
  alternate: "alternate@lapl.example",
  department_head: "head@lapl.example",
  reviewer: "reviewer@mayor.example",
  administrator: "administrator@mayor.example",
  auditor: "auditor@controller.example",
  none: "nobody@city.example",
};

/** A program's requests without following redirects, signed in as a person, or as nobody. */
export async function requestsAs(
  playwright: PlaywrightWorkerArgs["playwright"],
  email: string | null,
): Promise<APIRequestContext> {
  const address = process.env.E2E_ADDRESS ?? "";
  const context = await playwright.request.newContext({
    baseURL: address,
    maxRedirects: 0,
    extraHTTPHeaders: { origin: address },
  });
  if (!email) return context;
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const answer = await context.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: demonstrationPassword, callbackUrl: "/" },
    headers: { accept: "text/html" },
  });
  if (answer.headers().location?.includes("error")) throw new Error(`${email} could not sign in`);
  return context;
}
