import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { formatInstant } from "@/lib/i18n/instant";
import { Refusal } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/text";
import { sessionIdOfRequest } from "./next-auth";
import type { Actor } from "./permissions";
import { personOfSession, type SessionLeft, sessionLeft, type Visit, visitOf } from "./visit";

/**
 * The visit of the current request, looked up once a request; null when nobody is signed in. What a browser loads ahead
 * of a click does not use the session.
 */
export const currentVisit = cache(async (): Promise<Visit | null> => {
  const sessionId = await sessionIdOfRequest();
  if (!isId(sessionId)) return null;
  return visitOf(sessionId, (await headers()).get("x-ahead") !== "1");
});

/** The signed-in person of the current request, or null. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentVisit())?.actor ?? null;
}

/** The id of the person whose session this browser still names, also when it is over; null when it names none. */
export async function personOfEndedSession(): Promise<string | null> {
  const sessionId = await sessionIdOfRequest();
  return isId(sessionId) ? personOfSession(sessionId) : null;
}

/**
 * How the session of this browser stands, in words and durations, so that neither a demonstration clock nor a browser's
 * wrong one matters.
 */
export type Standing = {
  /** Milliseconds until it ends unless it is used. */
  left: number;
  /** Whether that end is the absolute one, which no use moves. */
  final: boolean;
  /** The time of that end, in the city's zone and the reader's language. */
  endsAt: string;
};

/** `left` as of `now`, the installation's clock, told in the reader's language. */
export async function standingOf({ idle, absolute }: SessionLeft, now: Date): Promise<Standing> {
  const left = Math.min(idle, absolute);
  const endsAt = formatInstant(new Date(now.getTime() + left), await getLocale(), "time");
  return { left, final: absolute <= idle, endsAt };
}

/**
 * The standing of the current request's session and the id of its person; the question uses the session only when asked
 * to. Throws `signed-out`.
 */
export async function currentStanding(purpose: "ask" | "extend"): Promise<Standing & { person: string }> {
  const sessionId = await sessionIdOfRequest();
  const left = isId(sessionId) ? await sessionLeft(sessionId, purpose === "extend") : null;
  if (!left) throw new Refusal("signed-out", { key: "errors.signed-out" });
  return { ...(await standingOf(left, left.now)), person: left.person };
}
