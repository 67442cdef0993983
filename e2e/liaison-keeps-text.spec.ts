import type { Page } from "@playwright/test";
import { demonstrationPassword } from "@/prisma/seed/demonstration";
import { expect, test } from "./setup/visit";

async function openSection(page: Page, name: string) {
  await page.goto("/");
  await page.getByRole("link", { name: "Continue the plan" }).click();
  await page.getByRole("link", { name }).click();
  await expect(page.locator("#section-text")).toBeVisible();
}

const saved = (page: Page) => page.getByText(/Saved \d+:\d\d/);

test("a lost connection loses nothing: the text waits here and is saved when it is back", async ({
  page,
  context,
  signInAs,
  complaints,
}) => {
  await signInAs("liaison@doa.example");
  await openSection(page, "5. Publicize services");
  await page.locator("#section-text").fill("Before the connection was lost.");
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  await page.locator("#section-text").fill("Typed while there was no connection.");
  await expect(page.getByText("Not saved yet: no connection.")).toBeVisible();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.locator("#section-text")).toHaveValue("Typed while there was no connection.");
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter((said) => !said.includes("ERR_INTERNET_DISCONNECTED")),
  );
});

test("a page closed before its text reached the server offers the text again", async ({
  page,
  context,
  signInAs,
  complaints,
}) => {
  await signInAs("liaison@doa.example");
  await openSection(page, "6. File the implementation plan");
  await expect(page.getByText("What you type is saved as you go.")).toBeVisible();
  await context.setOffline(true);
  await page.locator("#section-text").fill("Kept on this computer only.");
  await expect(page.getByText("Not saved yet: no connection.")).toBeVisible();
  const address = page.url();
  await page.close();

  const later = await context.newPage();
  await context.setOffline(false);
  await later.goto(address);
  await expect(later.getByText("This computer holds text that did not reach the server")).toBeVisible();
  await expect(later.locator("#section-text")).toHaveValue("");
  await later.getByRole("button", { name: "Restore this text" }).click();
  await expect(later.locator("#section-text")).toHaveValue("Kept on this computer only.");
  await expect(saved(later)).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((said) => !said.includes("ERR_INTERNET_DISCONNECTED")));
});

test("an ended session keeps the text, and saves it after signing in in another tab", async ({
  page,
  context,
  signInAs,
  complaints,
}) => {
  await signInAs("liaison@pers.example", { fresh: true });
  await openSection(page, "5. Publicize services");
  await expect(page.getByText("What you type is saved as you go.")).toBeVisible();
  await context.clearCookies();
  await page.locator("#section-text").fill("Typed after the session had ended.");
  await expect(page.getByText("your session has ended")).toBeVisible();
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Sign in (opens a new tab)" }).click(),
  ]);
  await tab.getByLabel("E-mail").fill("liaison@pers.example");
  await tab.getByLabel("Password", { exact: true }).fill(demonstrationPassword);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await tab.waitForURL((url) => url.pathname === "/");
  await tab.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(saved(page)).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((said) => !said.includes("status of 401")));
});

test("two people on one draft: the second sees both versions and chooses", async ({
  page,
  browser,
  signInAs,
  checkAccessibility,
  complaints,
  baseURL,
}) => {
  await signInAs("liaison@ita.example");
  await openSection(page, "6. File the implementation plan");
  const address = page.url();
  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto("/sign-in");
  await other.getByLabel("E-mail").fill("head@ita.example");
  await other.getByLabel("Password", { exact: true }).fill(demonstrationPassword);
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.waitForURL((url) => url.pathname === "/");
  await other.goto(address);
  await other.locator("#section-text").fill("The head's words.");
  await expect(saved(other)).toBeVisible();

  await page.locator("#section-text").fill("The liaison's words.");
  await expect(page.getByText("Somebody saved this section while you were writing")).toBeVisible();
  await expect(page.getByText("Priyanka Osei saved it on")).toBeVisible();
  await expect(page.getByText("The head's words.")).toBeVisible();
  await checkAccessibility();
  await page.getByLabel("Your version").fill("The liaison's words, and the head's.");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(saved(page)).toBeVisible();

  await other.locator("#section-text").fill("The head writes on.");
  await expect(other.getByText("Stellan Marquez saved it on")).toBeVisible();
  await other.getByRole("button", { name: "Take theirs" }).click();
  await expect(other.locator("#section-text")).toHaveValue("The liaison's words, and the head's.");
  await other.context().close();
  complaints.splice(0, complaints.length, ...complaints.filter((said) => !said.includes("status of 409")));
});
