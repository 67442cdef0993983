import type { MessageKey } from "@/lib/i18n/message-key";

/** A sentence to be said in the reader's language: a key of the message catalogues and what fills its gaps. */
export type Said = { key: MessageKey; values?: Record<string, string | number> };

/** Every way a request can be refused. Each edge maps a code once: `statusOfRefusal` for HTTP, the form for a page. */
export type RefusalCode =
  | "malformed"
  | "invalid"
  | "signed-out"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "too-large"
  | "too-many"
  | "rule-broken"
  | "unavailable";

export const statusOfRefusal = {
  malformed: 400,
  invalid: 422,
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
  "rule-broken": 422,
  unavailable: 503,
} as const satisfies Record<RefusalCode, number>;

/** After how many seconds to try again, for the codes that time may help. */
export const secondsToWait: Partial<Record<RefusalCode, number>> = { "too-many": 60, unavailable: 5 };

/** The one error a rule throws: what was refused, in words a person can act on, with the fields it concerns. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly said: Said;
  readonly fields: Record<string, Said>;
  /** What the other side needs to go on, such as the newer text of a stale draft. */
  readonly detail: unknown;

  constructor(code: RefusalCode, said: Said, more: { fields?: Record<string, Said>; detail?: unknown } = {}) {
    super(`${code}: ${said.key}`);
    this.name = "Refusal";
    this.code = code;
    this.said = said;
    this.fields = more.fields ?? {};
    this.detail = more.detail;
  }
}

export const notFound = () => new Refusal("not-found", { key: "errors.not-found" });
export const forbidden = () => new Refusal("forbidden", { key: "errors.forbidden" });
export const conflict = (said: Said, detail?: unknown) => new Refusal("conflict", said, { detail });
export const unavailable = (said: Said) => new Refusal("unavailable", said);
export const ruleBroken = (said: Said, fields?: Record<string, Said>) =>
  new Refusal("rule-broken", said, { fields });
export const invalid = (fields: Record<string, Said>) =>
  new Refusal("invalid", { key: "errors.invalid" }, { fields });
