import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { env } from "@/lib/platform/env";
import { StartupError } from "@/lib/platform/startup-error";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const MAC_PROGRAMS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The flags with which a browser runs anywhere: as root, without a screen, on a network that reaches nothing. */
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium that is here: the one `CHROMIUM_PATH` names, Playwright's own, or the system's.
 * @throws StartupError when `CHROMIUM_PATH` names none
 */
export function findChromium(): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new StartupError(
      `CHROMIUM_PATH names no program: ${env.CHROMIUM_PATH}. Correct it, or remove it to search.`,
    );
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...system, ...MAC_PROGRAMS].find(isProgram);
}

/**
 * The same, and installs Debian's where this user may.
 * @throws StartupError that says what to install
 */
export function ensureChromium(): string {
  const found = findChromium() ?? installDebian();
  if (found) return found;
  throw new StartupError(
    "No Chromium was found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.",
  );
}

function installDebian(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", ["update"], options);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  } catch {
    return undefined;
  }
  return findChromium();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
