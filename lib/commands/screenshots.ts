import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, ensureChromium } from "@/lib/commands/chromium";
import { ROOT } from "@/lib/commands/project";
import { step } from "@/lib/commands/steps";
import { startDemonstrationServer } from "@/lib/testing/demonstration-server";
import { demonstrationPassword } from "@/prisma/seed/demonstration";

type Shot = {
  name: string;
  email: string;
  width: number;
  height: number;
  colorScheme?: "light" | "dark";
  /** Leads from the home page to what is shown. */
  open: (page: Page) => Promise<unknown>;
};

/** The pictures of the README, taken of a fresh demonstration. */
const shots: Shot[] = [
  {
    name: "board",
    email: "administrator@mayor.example",
    width: 1280,
    height: 900,
    open: (page) => page.goto("/board"),
  },
  { name: "plan", email: "liaison@rap.example", width: 1280, height: 900, open: openRecreationPlan },
  {
    name: "review",
    email: "reviewer@mayor.example",
    width: 1280,
    height: 900,
    colorScheme: "dark",
    open: openFirstReview,
  },
  {
    name: "my-work-phone",
    email: "liaison@lapl.example",
    width: 390,
    height: 844,
    open: (page) => page.goto("/"),
  },
];

async function openRecreationPlan(page: Page) {
  await page.goto("/");
  await page.locator('main a[href^="/plans/"]').first().click();
  await page.waitForURL(/\/plans\//);
  await page.goto(`${new URL(page.url()).pathname.split("/").slice(0, 3).join("/")}/sections/1`);
}

async function openFirstReview(page: Page) {
  await page.goto("/reviews");
  await page.locator('main a[href^="/reviews/"]').first().click();
  await page.waitForURL(/\/reviews\/./);
}

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  const { width, height, colorScheme = "light" } = shot;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme,
    locale: "en-US",
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(shot.email);
  await page.getByLabel("Password", { exact: true }).fill(demonstrationPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await shot.open(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: resolve(ROOT, ".screenshots", `${shot.name}.png`) });
  await context.close();
}

const server = await step(
  "Serving a fresh demonstration",
  startDemonstrationServer,
  ({ address }) => address,
);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
try {
  await mkdir(resolve(ROOT, ".screenshots"), { recursive: true });
  for (const shot of shots) await step(`Taking ${shot.name}`, () => take(browser, server.address, shot));
} finally {
  await browser.close();
  await server.close();
}
