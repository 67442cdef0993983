import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type pg from "pg";

/**
 * Signs a person in without a browser: a row in `sessions` and the cookie of that session.
 * @param secret the `NEXTAUTH_SECRET` of the server that is to read it
 * @returns the value of a `Cookie` header
 */
export async function sessionCookie(
  database: Pick<pg.Client, "query">,
  userId: string,
  secret: string,
): Promise<string> {
  const sessionId = randomUUID();
  await database.query("insert into sessions (id, user_id) values ($1, $2)", [sessionId, userId]);
  return `next-auth.session-token=${await encode({ token: { sessionId }, secret })}`;
}
