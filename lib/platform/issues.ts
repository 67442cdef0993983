import type { z } from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import { notFound, Refusal, type Said } from "./errors";

/**
 * Turns what a schema found into one refusal: each field with its sentence. Schemas carry message keys as their
 * messages. A wrong id is not found; unknown keys and wrong shapes are malformed; the rest is invalid.
 */
export function fieldsOfIssues(error: z.ZodError): Refusal {
  const fields: Record<string, Said> = {};
  for (const issue of error.issues) {
    if (issue.message === "errors.not-found") return notFound();
    if (issue.code === "unrecognized_keys") {
      return new Refusal("malformed", {
        key: "errors.unknown-fields",
        values: { fields: issue.keys.join(", ").slice(0, 200) },
      });
    }
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
