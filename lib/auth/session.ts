import { cache } from "react";
import { isId } from "@/lib/platform/text";
import { sessionIdOfRequest } from "./next-auth";
import type { Actor } from "./permissions";
import { type Visit, visitOf } from "./visit";

/** The visit of the current request, looked up once a request; null when nobody is signed in. */
export const currentVisit = cache(async (): Promise<Visit | null> => {
  const sessionId = await sessionIdOfRequest();
  return isId(sessionId) ? visitOf(sessionId) : null;
});

/** The signed-in person of the current request, or null. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentVisit())?.actor ?? null;
}
