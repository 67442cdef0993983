import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ROOT } from "@/lib/commands/project";
import type { Mode } from "@/lib/commands/settings";
import { StartupError } from "@/lib/platform/startup-error";

/** Without a limit the server's memory was seen to grow past a gigabyte under 64 connections. */
const HEAP_LIMIT_MB = 768;
const READY_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 15_000;

export interface WebServer {
  pid: number;
  /** Resolves with the exit code when the server has ended, for whatever reason. */
  ended: Promise<number>;
  /** Lets requests in flight finish, then ends the server. */
  stop(): Promise<void>;
}

export interface WebServerOptions {
  mode: Mode;
  host: string;
  port: number;
  variables: Record<string, string>;
  /** What the server prints once it is ready; what it printed before is shown only if it fails. */
  output: "shown" | "kept";
  /** Gives up the start when it aborts. */
  stop?: AbortSignal;
}

/**
 * Starts `lib/platform/server.mjs` and waits until `/api/health/ready` answers.
 * @throws StartupError, after its own words, when it ends or does not become ready
 */
export async function startWebServer({
  mode,
  host,
  port,
  variables,
  output,
  stop: givenUp,
}: WebServerOptions): Promise<WebServer> {
  const limit = mode === "production" ? [`--max-old-space-size=${HEAP_LIMIT_MB}`, "--no-deprecation"] : [];
  const guard = ["--import", pathToFileURL(join(ROOT, ".config/follow-parent.mjs")).href];
  const program = [join(ROOT, "lib/platform/server.mjs"), ...(mode === "development" ? ["--dev"] : [])];
  const child = spawn(process.execPath, [...limit, ...guard, ...program], {
    cwd: ROOT,
    env: { ...process.env, ...variables, NODE_ENV: mode, HOST: host, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let held = "";
  let ready = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      if (!ready) held += text;
      else if (output === "shown") process.stderr.write(text);
    });
  }
  let exitCode: number | undefined;
  const ended = new Promise<number>((done) => {
    child.once("exit", (code) => {
      exitCode = code ?? 1;
      done(exitCode);
    });
  });
  const stop = async () => {
    if (exitCode !== undefined) return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(timer);
  };

  const giveUpAt = Date.now() + READY_LIMIT_MS;
  const probe = `http://${loopbackOf(host)}:${port}/api/health/ready`;
  while (!(await answers(probe))) {
    if (exitCode === undefined && Date.now() < giveUpAt && !givenUp?.aborted) {
      await sleep(100);
      continue;
    }
    const endedByItself = exitCode !== undefined;
    await stop();
    givenUp?.throwIfAborted();
    console.error(held.trimEnd());
    throw new StartupError(
      `The web server ${endedByItself ? "ended" : "did not become ready"}; its own words are above.`,
    );
  }
  ready = true;
  return { pid: child.pid ?? 0, ended, stop };
}

function loopbackOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
