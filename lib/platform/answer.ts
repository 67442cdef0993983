import type { AsyncLocalStorage } from "node:async_hooks";
import type { FormAction } from "./form-state";

/** What is known of the answer to the request under way, beside its body. */
type Answer = {
  /** The server action the form was sent to. */
  action?: FormAction;
  /** Whether a form was read and its action begun. */
  reached?: boolean;
  /** The HTTP status of what was refused. */
  status?: number;
  unsent?: Unsent;
};

/** The fields of a form that came without a session, and the action that takes them when they are sent again. */
export type Unsent = {
  fields: [string, string][];
  /** Null when it cannot be sent again as it is, because a secret or a file is left out. */
  action: FormAction | null;
  /** Whose form it is; empty when not known. */
  person: string;
};

const place = Symbol.for("directive-desk.answer");

/** The answer under way, as `form-status.mjs` opened it; a loose one where no request is, as in a test. */
export const answerUnderWay = (): Answer =>
  (globalThis as { [place]?: AsyncLocalStorage<Answer> })[place]?.getStore() ?? {};
