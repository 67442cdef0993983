import { NextRequest } from "next/server";
import { Refusal } from "@/lib/platform/errors";
import { refusalResponse } from "@/lib/platform/json-edge";
import { signInError, signInStatus } from "./next-auth";

/** What of next-auth is in use, by method; anything else is not found. */
const inUse = {
  GET: ["signin", "csrf", "session", "providers"],
  POST: ["callback/credentials", "signout"],
} as const;

const largestForm = 10_000;

/** What a program is told of each failed sign-in. */
const codes = {
  CredentialsSignin: "signed-out",
  "slow-down": "too-many",
  unavailable: "unavailable",
} as const;

type Checked = { request: NextRequest; email: string | null; callbackUrl: string; wantsPage: boolean };

/**
 * Stands before next-auth, which answers 500 to input it does not expect: lets through only the addresses in use, with
 * a body that is a form or a flat JSON object of text, and without a callback address on another site.
 */
export async function checkedAuthRequest(
  request: Request,
  segments: string[],
): Promise<Checked | { refused: Response }> {
  const refuse = async (refusal: Refusal) => ({ refused: await refusalResponse(refusal) });
  const allowed: readonly string[] = inUse[request.method as keyof typeof inUse] ?? [];
  if (!allowed.includes(segments.join("/")))
    return refuse(new Refusal("not-found", { key: "errors.not-found" }));
  const url = new URL(request.url);
  const callback = url.searchParams.get("callbackUrl");
  if (callback && !isAddress(callback)) url.searchParams.delete("callbackUrl");
  const wantsPage = (request.headers.get("accept") ?? "").includes("text/html");
  if (request.method === "GET") {
    return {
      request: new NextRequest(url, { headers: request.headers }),
      email: null,
      callbackUrl: "/",
      wantsPage,
    };
  }

  const body = await request.text();
  if (body.length > largestForm)
    return refuse(new Refusal("too-large", { key: "errors.too-large", values: { limit: "10 kB" } }));
  const fields = fieldsOf(body, request.headers.get("content-type") ?? "");
  if (!fields) return refuse(new Refusal("malformed", { key: "errors.malformed" }));
  if (fields.callbackUrl && !isAddress(fields.callbackUrl)) fields.callbackUrl = "/";
  // With it next-auth answers 200 and an address whatever happened, past the plain answer below.
  delete fields.json;
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  headers.delete("content-length");
  return {
    request: new NextRequest(url, { method: "POST", headers, body: new URLSearchParams(fields).toString() }),
    email: fields.email ?? null,
    callbackUrl: fields.callbackUrl ?? "/",
    wantsPage,
  };
}

/**
 * Leads a failed sign-in back to the form, with the e-mail typed kept for one minute so that it can be shown again; a
 * program gets the status it means instead (401, 429 when slowed down, 503 when the fault is not theirs). Addresses next-auth makes absolute become
 * paths, so that every name of this host works.
 */
export function plainAuthAnswer(answer: Response, { email, callbackUrl, wantsPage }: Checked): Response {
  const location = answer.headers.get("location");
  if (!location) return answer;
  const { pathname, search, searchParams } = new URL(location, "http://site.invalid");
  const told = email === null ? null : searchParams.get("error");
  if (told === null) {
    answer.headers.set("location", `${pathname}${search}`);
    return answer;
  }
  const error = signInError(told);
  if (!wantsPage) {
    const headers = error === "CredentialsSignin" ? undefined : { "retry-after": "60" };
    return Response.json({ error: { code: codes[error] } }, { status: signInStatus[error], headers });
  }
  answer.headers.set("location", `/sign-in?${new URLSearchParams({ error, callbackUrl })}`);
  const value = encodeURIComponent((email ?? "").slice(0, 254).replace(/\p{Cs}/gu, "\ufffd"));
  answer.headers.append(
    "set-cookie",
    `typed-email=${value}; Path=/sign-in; Max-Age=60; HttpOnly; SameSite=Lax`,
  );
  return answer;
}

/** A flat record of short texts from a posted form or JSON object; null for anything else. */
function fieldsOf(body: string, contentType: string): Record<string, string> | null {
  if (contentType.startsWith("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(body));
  if (!contentType.startsWith("application/json")) return null;
  try {
    const value: unknown = JSON.parse(body);
    if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
    const entries = Object.entries(value);
    return entries.every(([, text]) => typeof text === "string") ? Object.fromEntries(entries) : null;
  } catch {
    return null;
  }
}

const isAddress = (address: string) => address.startsWith("/") || URL.canParse(address);
