import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A real mail server for tests: it takes what it is sent and keeps it. */
export interface MailServer {
  /** For `SMTP_URL`. */
  url: string;
  /** What was taken, in order. */
  received: ParsedMail[];
  close(): Promise<void>;
}

/** Addresses that begin so are refused, as a server refuses a mailbox it does not have. */
export const refusedBegins = "nobody.";

/** Addresses that begin so get their message, and the connection is cut before the server says that it has it. */
export const cutBegins = "cut.";

/** What comes to addresses that begin so is taken with more words than anybody keeps. */
export const longBegins = "long.";

/**
 * Starts one on a free port of this machine. What is taken is also laid into `folder`, for other processes.
 */
export async function startMailServer({ folder = "", port = 0 } = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const refused = address.startsWith(refusedBegins);
      done(refused ? Object.assign(new Error(`no mailbox ${address}`), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      take(stream, folder).then((mail) => {
        received.push(mail);
        if (to.some((address) => address.startsWith(cutBegins))) {
          for (const connection of server.connections) connection._socket.destroy();
        } else
          done(null, to.some((address) => address.startsWith(longBegins)) ? "taken ".repeat(400) : undefined);
      }, done);
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function take(stream: NodeJS.ReadableStream, folder: string): Promise<ParsedMail> {
  const bytes = await buffer(stream);
  if (folder) {
    await mkdir(folder, { recursive: true });
    const file = join(folder, randomUUID());
    await writeFile(`${file}.part`, bytes);
    await rename(`${file}.part`, `${file}.eml`);
  }
  return simpleParser(bytes);
}

/** What has been laid into a folder for one address, oldest first. */
export async function mailTo(folder: string, address: string): Promise<ParsedMail[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(
    files.map(async (name) => simpleParser(await readFile(join(folder, name)))),
  );
  const addressed = (mail: ParsedMail) =>
    [mail.to ?? []].flat().some(({ value }) => value.some((one) => one.address === address));
  return mails.filter(addressed).sort((a, b) => (a.date?.getTime() ?? 0) - (b.date?.getTime() ?? 0));
}
