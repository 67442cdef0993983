import { Refusal } from "./errors";

/** Marks a form that is sent again after signing in: whose it was, or nothing where that is not known. */
export const sentAgain = "sent-again";

const secret = /password|current|token/i;

/** The fields of a posted form. It remembers which were read, so that a field nobody expects can be refused. */
export class TypedForm {
  readonly #data: FormData;
  readonly #read = new Set<string>();

  constructor(data: FormData) {
    this.#data = data;
  }

  /** The text of a field; a missing field or a file is empty text. */
  text(name: string): string {
    this.#read.add(name);
    const value = this.#data.get(name);
    return typeof value === "string" ? value : "";
  }

  /** The text of a field, or undefined when it is missing or empty. */
  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  /** A whole number; anything else is NaN, which no schema accepts. */
  number(name: string): number {
    const value = this.text(name);
    return /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  }

  /** Whether a checkbox was ticked. */
  flag(name: string): boolean {
    this.#read.add(name);
    return this.#data.has(name);
  }

  /** Every text sent under one name. */
  all(name: string): string[] {
    this.#read.add(name);
    return this.#data.getAll(name).filter((value) => typeof value === "string");
  }

  /** The uploaded file of a field, or null when none was chosen. */
  file(name: string): File | null {
    this.#read.add(name);
    const value = this.#data.get(name);
    return value instanceof File && value.size > 0 ? value : null;
  }

  /** Every field that was sent, without the framework's own. */
  names(): string[] {
    return [...new Set(this.#data.keys())].filter(
      (name) => !name.startsWith("$ACTION") && name !== sentAgain,
    );
  }

  /** Throws `malformed` when a field was sent that nobody read. */
  refuseUnread(): void {
    const unread = this.names().filter((name) => !this.#read.has(name));
    if (unread.length > 0) {
      throw new Refusal("malformed", {
        key: "errors.unknown-fields",
        values: { fields: unread.join(", ").slice(0, 200) },
      });
    }
  }

  /** How much text was sent, in characters. */
  size(): number {
    return [...this.#data.values()].reduce(
      (sum, value) => sum + (typeof value === "string" ? value.length : 0),
      0,
    );
  }

  /** Every field that can be shown and sent again; `whole` is false when a secret or a file had to be left out. */
  unsent(): { fields: [string, string][]; whole: boolean } {
    const posted = [...this.#data].filter(([name, value]) => name !== sentAgain && value !== "");
    const fields = posted.filter(
      (field): field is [string, string] => typeof field[1] === "string" && !secret.test(field[0]),
    );
    const left = posted.filter(([, value]) => typeof value === "string" || value.size > 0);
    return { fields, whole: fields.length === left.length };
  }

  /** Whose this form was when it was shown back to somebody signed out; empty when not known, null when it was not shown back. */
  sentAgainBy(): string | null {
    const person = this.#data.get(sentAgain);
    return typeof person === "string" ? person : null;
  }

  /** Whether it carries what somebody typed and is never sent back: the token of a link was typed by nobody. */
  hasSecret(): boolean {
    return this.names().some((name) => secret.test(name) && !/token/i.test(name));
  }

  /** What was typed, to be shown again; secrets are left out. */
  values(): Record<string, string> {
    return Object.fromEntries(
      this.names()
        .filter((name) => !secret.test(name))
        .map((name) => [name, this.#data.get(name)])
        .filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  }
}
