import { spawn } from "node:child_process";
import { ROOT } from "@/lib/commands/project";

/**
 * Runs a Node script to its end and keeps what it printed.
 * @param changes environment variables on top of this process' own; `undefined` takes one away
 */
export async function run(
  args: string[],
  changes: Record<string, string | undefined> = {},
  stop?: AbortSignal,
): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...changes } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    signal: stop,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const code = await new Promise<number>((done, failed) => {
    child.once("error", (error) => (stop?.aborted ? done(1) : failed(error)));
    child.once("close", (exit) => done(exit ?? 1));
  });
  return { code, printed };
}
