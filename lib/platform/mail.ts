import { createTransport } from "nodemailer";
import { env } from "./env";

/** One e-mail, ready to be handed over. */
export type Mail = {
  /** The same for every attempt at one message, so that a mail server can tell a repetition. */
  id: string;
  to: { name: string; address: string };
  /** BCP-47 tag of the language it is written in. */
  language: string;
  subject: string;
  text: string;
};

/**
 * What became of handing a message over. "unclear": the connection broke off after the text had been sent and before
 * the server answered, so that it may have arrived; "unreachable": no server took part in it at all.
 */
export type Handover = { state: "sent" | "failed" | "unclear" | "unreachable"; answer: string };

/** A mail server; it tells what happened rather than throw. */
export type Mailer = (mail: Mail) => Promise<Handover>;

/** How long the server may be silent, in milliseconds. */
const patience = { connect: 10_000, greet: 10_000, answer: 30_000 };

let chosen: { url: string; mailer: Mailer } | undefined;

/** The mail server of this installation, or null when none is configured: then nothing is sent, and nothing says so. */
export function mailer(): Mailer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (!url || !from) return null;
  if (chosen?.url !== url) chosen = { url, mailer: smtp(url, from) };
  return chosen.mailer;
}

/**
 * A server that speaks SMTP, at an address such as smtp://user:password@host:587; `from` is the sender of all. Every
 * message has a connection of its own: a pool would send one anew whose connection broke, perhaps twice.
 */
export function smtp(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greet,
    socketTimeout: patience.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^\s<>@]+?)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return async ({ id, to, language, subject, text }) => {
    try {
      const { response } = await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${id}@${host}>`,
        headers: { "Content-Language": language, "Auto-Submitted": "auto-generated" },
      });
      return { state: "sent", answer: String(response ?? "") };
    } catch (error) {
      return refusalOf(error);
    }
  };
}

/**
 * What went wrong. Unless the server said so itself, or was never reached, nobody knows whether the message arrived.
 */
function refusalOf(error: unknown): Handover {
  const { message, responseCode, response, syscall, code } = error as Error & {
    responseCode?: number;
    response?: string;
    syscall?: string;
    code?: string;
  };
  const answer = response ?? message;
  if (responseCode) return { state: "failed", answer };
  const neverReached =
    syscall === "connect" ||
    code === "EDNS" ||
    code === "ETLS" ||
    /^(Connection timeout|Greeting never received)/.test(message);
  return { state: neverReached ? "unreachable" : "unclear", answer };
}
