import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, ensureChromium } from "@/lib/commands/chromium";

const root = resolve(import.meta.dirname, "..");

export default defineConfig({
  testDir: resolve(root, "e2e"),
  outputDir: resolve(root, "test-results"),
  globalSetup: resolve(root, "e2e/setup/server.ts"),
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // A stalled machine may cost a journey its patience; one that passes only the second time is listed as flaky.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    colorScheme: "light",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [{ name: "desktop", use: { viewport: { width: 1280, height: 900 } } }],
});
