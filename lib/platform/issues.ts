import type { z } from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import { notFound, Refusal, type Said } from "./errors";

/**
 * Turns what a schema found into one refusal: each field with its sentence. Schemas carry message keys as their
 * messages. Unknown keys and wrong shapes are malformed; a wrong id is not found; the rest is invalid.
 */
export function fieldsOfIssues(error: z.ZodError): Refusal {
  const unknown = error.issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown) {
    const values = { fields: unknown.keys.join(", ").slice(0, 200) };
    return new Refusal("malformed", { key: "errors.unknown-fields", values });
  }
  if (error.issues.some((issue) => issue.message === "errors.not-found")) return notFound();
  const fields: Record<string, Said> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    const params = (issue as { params?: Record<string, string | number> }).params;
    fields[field] ??= isKey(issue.message)
      ? { key: issue.message, values: params }
      : { key: "errors.not-understood" };
  }
  return Object.keys(fields).some((field) => field === "")
    ? new Refusal("malformed", { key: "errors.malformed" })
    : new Refusal("invalid", { key: "errors.invalid" }, { fields });
}

const isKey = (message: string): message is MessageKey => /^[a-z]+(\.[a-z0-9-]+)+$/.test(message);
