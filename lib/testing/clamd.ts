import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { clamd } from "@/lib/platform/files/virus-scan";

/** What the one signature of `startClamd` finds; it means nothing anywhere else. */
export const virusOfOurOwn = "DIRECTIVE-DESK-TEST-SIGNATURE-4711";

/** Whether clamd is on this machine; it is Debian's package clamav-daemon. */
export const hasClamd = (() => {
  try {
    execFileSync("clamd", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** Starts clamd on this socket, knowing nothing but a signature of our own; returns what stops it. */
export async function startClamd(socket: string): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "clamd-"));
  writeFileSync(join(folder, "own.ndb"), `Desk.Test:0:*:${Buffer.from(virusOfOurOwn).toString("hex")}\n`);
  writeFileSync(
    join(folder, "clamd.conf"),
    `LocalSocket ${socket}\nDatabaseDirectory ${folder}\nForeground yes\nStreamMaxLength 1M\nLogFile ${join(folder, "log")}\n`,
  );
  const daemon = spawn("clamd", ["--config-file", join(folder, "clamd.conf")], { stdio: "ignore" });
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await clamd(socket)(Readable.from([Buffer.from("ready?")]))).says === "clean")
      return () => daemon.kill();
    await sleep(200);
  }
  daemon.kill();
  throw new Error("clamd did not become ready");
}
