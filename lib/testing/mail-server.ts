import type { AddressInfo } from "node:net";
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

/** Starts one on a free port of this machine; `brokenFor` names addresses after whose text the connection is cut. */
export async function startMailServer({ brokenFor = "" } = {}): Promise<MailServer> {
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
      simpleParser(stream).then((mail) => {
        received.push(mail);
        if (brokenFor && to.includes(brokenFor)) {
          for (const connection of server.connections) connection._socket.destroy();
        } else done();
      }, done);
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
