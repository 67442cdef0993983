import { createServer } from "node:net";
import { StartupError } from "@/lib/platform/startup-error";

/**
 * Makes sure that the web server will be able to listen.
 * @throws StartupError when the port is taken, or this machine or user may not use it
 */
export async function checkPort(port: number, host: string): Promise<void> {
  const server = createServer();
  const problem = await new Promise<string | undefined>((done) => {
    server.once("error", (error: NodeJS.ErrnoException) => done(error.code));
    server.listen(port, host, () => done(undefined));
  });
  await new Promise((done) => server.close(done));
  if (problem === undefined) return;
  if (problem === "EADDRINUSE") {
    throw new StartupError(
      `Port ${port} on ${host} is taken. Stop the program that uses it, or set PORT to another one.`,
    );
  }
  if (problem === "EACCES") {
    throw new StartupError(`This user may not listen on port ${port}. Set PORT to one above 1023.`);
  }
  throw new StartupError(
    `${host} is not an address this machine can listen on (${problem}). Set HOST to one that is, such as 127.0.0.1.`,
  );
}
