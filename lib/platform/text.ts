import { z } from "zod";

/** Control characters other than tab and line feed, and the marks that reorder the text around them. */
const unprintable = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const normalised = (text: string) => text.replace(/\r\n?/g, "\n").normalize("NFC");

const written = z
  .string({ error: "errors.text.not-text" })
  .transform(normalised)
  .refine((text) => !unprintable.test(text) && !loneSurrogate.test(text), {
    error: "errors.text.unprintable",
  });

/** Text of several lines, at most `max` characters. Line ends become LF; control and reordering characters are refused. */
export function text(max: number) {
  return written.refine((value) => value.length <= max, { error: "errors.text.too-long", params: { max } });
}

/** Text of several lines that must say something. */
export function requiredText(max: number, required: string = "errors.text.required") {
  return text(max).refine((value) => value.trim() !== "", { error: required });
}

/** One trimmed line, not empty, at most `max` characters. */
export function line(max: number, required: string = "errors.text.required") {
  return text(max)
    .transform((value) => value.trim())
    .refine((value) => !value.includes("\n"), { error: "errors.text.one-line" })
    .refine((value) => value !== "", { error: required });
}

/** An e-mail address, trimmed and in lower case. */
export const emailAddress = z
  .string({ error: "errors.text.not-text" })
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email({ error: "errors.text.email" }).max(254, { error: "errors.text.email" }));

/** Without the one-letter parts that begin an extension, such as a calendar: they say nothing about a language. */
const plainTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/**
 * A BCP-47 tag in the capitals registries of languages use ("es-mx" is "es-MX"), or null for what names no language. It
 * stays the tag that was chosen: the runtime's own spelling would make Tagalog, "tl", into "fil".
 */
function canonicalTag(value: string): string | null {
  try {
    if (!plainTag.test(value)) return null;
    Intl.getCanonicalLocales(value);
  } catch {
    return null;
  }
  const [primary, ...others] = value.toLowerCase().split("-");
  const spelled = others.map((part) => {
    if (/^[a-z]{4}$/.test(part)) return `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
    return part.length === 2 ? part.toUpperCase() : part;
  });
  return [primary, ...spelled].join("-");
}

/** The BCP-47 tag of a language, written as registries of languages do. */
export const languageTag = (error: string) =>
  z
    .string({ error })
    .max(35, { error })
    .transform((value, context) => {
      const tag = canonicalTag(value);
      if (tag === null) context.addIssue({ code: "custom", message: error });
      return tag ?? z.NEVER;
    });

/** A row's id, in small letters as the database writes it. What is no UUID is simply not found, like an id out of reach. */
export const id = z.uuid({ error: "errors.not-found" }).toLowerCase();

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a part of an address can be a row's id at all; what cannot is asked of no database. */
export const isId = (value: unknown): value is string => typeof value === "string" && uuid.test(value);
