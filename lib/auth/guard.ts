import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { answerUnderWay, type Unsent } from "@/lib/platform/answer";
import { couldEver, type Permission } from "./permissions";
import { currentVisit } from "./session";
import type { Visit } from "./visit";

/**
 * The visit of a signed-in person whose role could use `permission` somewhere. Anybody else is led to sign in, or finds
 * nothing. Which rows they see is decided by the queries, not here.
 */
export async function requireVisit(permission?: Permission): Promise<Visit> {
  const visit = await currentVisit();
  if (!visit) {
    const path = (await headers()).get("x-path") ?? "/";
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  if (permission && !couldEver(visit.actor, permission)) notFound();
  return visit;
}

/**
 * The form of this request when it came without JavaScript after its session had ended, or is such a form sent again;
 * null for any other request. It is shown back instead of leading away from it.
 */
export const unsentForm = (): Unsent | null => answerUnderWay().unsent ?? null;
