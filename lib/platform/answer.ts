import type { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the answer to the request under way, beside its body. */
type Answer = {
  /** Whether a form was read and its action begun. */
  reached?: boolean;
  /** The HTTP status of what was refused. */
  status?: number;
  /** What a form carried that came without a session. */
  unsent?: Unsent;
};

/** The fields of a form that was not sent on, as posted; `whole` is false when a secret or a file is left out. */
export type Unsent = { fields: [string, string][]; whole: boolean };

const place = Symbol.for("directive-desk.answer");

/** The answer under way, as `form-status.mjs` opened it; a loose one where no request is, as in a test. */
export const answerUnderWay = (): Answer =>
  (globalThis as { [place]?: AsyncLocalStorage<Answer> })[place]?.getStore() ?? {};
