import { type Draft, type StoredDraft, sameDraft } from "./draft";

/** What became of one attempt to store a draft. */
export type Sent =
  | { kind: "stored"; version: number; at: string }
  /** `message` is the server's own sentence when it answered with a fault. */
  | { kind: "unreachable"; message: string | null }
  | { kind: "signed-out" }
  | { kind: "another-person" }
  | { kind: "refused"; message: string; fields: Record<string, string> }
  | { kind: "conflict"; theirs: StoredDraft };

type Attempt = {
  ids: { planId: string; requirementId: string };
  draft: Draft;
  version: number;
  /** When set, nothing is sent unless this person is the one signed in. */
  onlyAs: string | null;
};

/** Browsers refuse larger bodies for requests that outlive their page. */
const largestKeptAlive = 60_000;
/** A server that has not answered by then is taken for unreachable; sending the same text again is harmless. */
const longestMilliseconds = 30_000;

/** Sends a draft once. Never throws: every outcome is a value. */
export async function send({ ids, draft, version, onlyAs }: Attempt): Promise<Sent> {
  try {
    if (onlyAs !== null) {
      const person = await signedIn();
      if (person !== onlyAs) return { kind: person ? "another-person" : "signed-out" };
    }
    const body = JSON.stringify({ ...ids, ...draft, version });
    const response = await fetch("/api/writes/saveSection", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: new TextEncoder().encode(body).length < largestKeptAlive,
      signal: AbortSignal.timeout(longestMilliseconds),
    });
    return outcomeOf(response.status, (await response.json()) as Answer, draft);
  } catch {
    return { kind: "unreachable", message: null };
  }
}

function outcomeOf(status: number, { result, error }: Answer, draft: Draft): Sent {
  if (result) return { kind: "stored", version: result.version, at: result.savedAt };
  const { message = "", fields = {}, detail } = error ?? {};
  if (status === 401) return { kind: "signed-out" };
  if (status === 409 && detail) {
    // An earlier request of ours may have arrived although its answer was lost: that is no conflict.
    if (sameDraft(detail, draft)) return { kind: "stored", version: detail.version, at: detail.at };
    return { kind: "conflict", theirs: detail };
  }
  if (status >= 500 || status === 429) return { kind: "unreachable", message };
  return { kind: "refused", message, fields };
}

/** Who is signed in in this browser, or null. Throws when the server cannot say. */
async function signedIn(): Promise<string | null> {
  const response = await fetch("/api/session", { cache: "no-store" });
  if (response.status === 401) return null;
  const answer = (await response.json()) as { result: { person: string } };
  return answer.result.person;
}

type Answer = {
  result?: { version: number; savedAt: string };
  error?: { message: string; fields?: Record<string, string>; detail?: StoredDraft | null };
};
