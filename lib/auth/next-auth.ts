import { type AuthOptions, getServerSession } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { Refusal } from "@/lib/platform/errors";
import { endSession } from "./mutations";
import { absoluteHours } from "./session-limits";
import { signIn } from "./sign-in";
import { localPath } from "./sign-in-address";
import { visitOf } from "./visit";

/** What a refused sign-in is called in the address of the sign-in page. */
export const signInErrors = {
  CredentialsSignin: "no-match",
  "slow-down": "slow-down",
  unavailable: "unavailable",
} as const;

/** The HTTP status of each, for a program and for the page that says it. */
export const signInStatus = {
  CredentialsSignin: 401,
  "slow-down": 429,
  unavailable: 503,
} as const satisfies Record<keyof typeof signInErrors, number>;

/** The code of a sign-in that failed; whatever is not known by name is `unavailable`, so that no raw message is shown. */
export const signInError = (error: string): keyof typeof signInErrors =>
  Object.hasOwn(signInErrors, error) ? (error as keyof typeof signInErrors) : "unavailable";

/**
 * next-auth with e-mail and password. Its token carries a session id and nothing else; every request looks that session
 * up, so ending it in the database ends it everywhere. What a browser sends to update the token is ignored.
 */
export const authOptions: AuthOptions = {
  session: { strategy: "jwt", maxAge: absoluteHours * 3600 },
  pages: { signIn: "/sign-in?ready=1", error: "/sign-in", signOut: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: async (typed, request) => {
        const { email, password } = typed ?? {};
        if (typeof email !== "string" || typeof password !== "string") return null;
        try {
          const sessionId = await signIn(email, password, request.headers?.["x-client-address"] ?? "unknown");
          return sessionId ? { id: sessionId } : null;
        } catch (error) {
          if (error instanceof Refusal && error.code === "too-many") throw new Error("slow-down");
          if (!(error instanceof Refusal)) console.error(error);
          throw new Error("unavailable");
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => ({ sessionId: user ? user.id : token.sessionId }),
    session: ({ token }) => ({ sessionId: token.sessionId }) as never,
    redirect: ({ url, baseUrl }) => localPath(url, baseUrl),
  },
  events: {
    signOut: async ({ token }) => {
      const visit = typeof token?.sessionId === "string" ? await visitOf(token.sessionId) : null;
      if (visit) await endSession(visit.actor, {});
    },
  },
};

/** The session id the current request's token carries, or null. Whether the session is still good is asked of the database. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const session = await getServerSession(authOptions);
  const id = (session as { sessionId?: unknown } | null)?.sessionId;
  return typeof id === "string" ? id : null;
}
