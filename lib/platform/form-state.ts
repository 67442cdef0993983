import type { RefusalCode } from "./errors";

/** The closed set of reasons a form can come back with. */
export type FormFailureCode = RefusalCode;

/**
 * What a server action tells its form.
 * `fields` maps a field's name to a plain sentence; `values` holds what was typed, by field name,
 * so that it can be shown again. Passwords are never put into `values`.
 */
export type FormState =
  | { status: "idle" }
  | { status: "done"; message: string; result?: unknown }
  | {
      status: "failed";
      code: FormFailureCode;
      message: string;
      fields: Record<string, string>;
      values: Record<string, string>;
    };

/** A server action as `Form` calls it. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const idle: FormState = { status: "idle" };
