import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
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
 * Whether this request is a form posted without JavaScript by nobody: the session ended while it was filled in. A page
 * that can show what was typed does so instead of leading away from it.
 */
export async function postedSignedOut(): Promise<boolean> {
  const posted = (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
  return posted && !(await currentVisit());
}
