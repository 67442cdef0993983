import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { FileKind } from "@/lib/db/generated/enums";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { expired, hoursKept } from "./stored";

const contents = z.strictObject({
  /** The one person who may use it. */
  person: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(FileKind),
  fileName: z.string().min(1),
  /** When it was sent. */
  sentAt: z.iso.datetime(),
});

/** A file that was received, checked and kept, and who sent it. */
export type Ticket = z.infer<typeof contents>;

const secret = env.NEXTAUTH_SECRET ?? randomBytes(32);
const sign = (text: string) =>
  createHmac("sha256", secret).update(`evidence ticket ${text}`).digest("base64url");

/** Proof that this person sent these very bytes: a hash alone, which others may know, attaches nothing. */
export function ticketFor(file: Ticket): string {
  const text = Buffer.from(JSON.stringify(file)).toString("base64url");
  return `${text}.${sign(text)}`;
}

/**
 * What a ticket says at `now`. Throws `malformed` for one that was not made here or was made for somebody else, and says
 * how long files are kept when it is too old: by then the bytes may have been cleared away.
 */
export function readTicket(ticket: string, person: string, now: Date): Ticket {
  const [text = "", signature = ""] = ticket.split(".");
  const right = Buffer.from(sign(text));
  const given = Buffer.from(signature);
  if (right.length === given.length && timingSafeEqual(right, given)) {
    const file = contents.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
    if (file.success && file.data.person === person) {
      if (now.getTime() - Date.parse(file.data.sentAt) > hoursKept * 3_600_000) throw expired();
      return file.data;
    }
  }
  throw new Refusal("malformed", { key: "errors.malformed" });
}
