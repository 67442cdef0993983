import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** When a process started, in whatever unit the system counts; a process id alone may have been given to another since. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? undefined : fields[19];
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Names this process so that no later one with the same number is taken for it. */
export const self = `${process.pid} ${startOf(process.pid)}`;

/** Whether the process so named still runs. */
export function isAlive(identity: string): boolean {
  const [pid, ...start] = identity.trim().split(" ");
  return start.length > 0 && startOf(Number(pid)) === start.join(" ");
}
