import type { Page } from "@playwright/test";
import pg from "pg";
import { demonstrationPassword } from "@/prisma/seed/demonstration";
import { expect, test } from "./setup/visit";

async function signIn(page: Page, email: string, password: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function database<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The browser itself notes the status of a page that says a refusal. */
const leaveOut = (complaints: string[], status: number) =>
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter((text) => !text.includes(`status of ${status}`)),
  );

test("a wrong password and an unknown account are told alike, and the e-mail typed stays", async ({
  page,
  checkAccessibility,
  complaints,
}) => {
  const told: string[] = [];
  for (const email of ["liaison@bss.example", "nobody@bss.example"]) {
    await signIn(page, email, "not the password at all");
    const alert = page.getByRole("alert").filter({ hasText: "You are not signed in" });
    await expect(alert).toBeVisible();
    told.push((await alert.textContent()) ?? "");
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  }
  expect(told[0]).toBe(told[1]);
  await checkAccessibility();
  leaveOut(complaints, 401);
});

test("after five failures even the right password waits, and another account does not", async ({
  page,
  complaints,
}) => {
  for (let time = 0; time < 5; time += 1) {
    await signIn(page, "head@cla.example", "not the password at all");
    await expect(page.getByRole("alert").filter({ hasText: "You are not signed in" })).toBeVisible();
  }
  const slowed = page.waitForResponse((answer) => answer.url().includes("/sign-in?error=slow-down"));
  await signIn(page, "head@cla.example", demonstrationPassword);
  expect((await slowed).status()).toBe(429);
  await expect(page.getByText("Wait a minute, then try again.")).toBeVisible();
  leaveOut(complaints, 401);
  leaveOut(complaints, 429);
  await signIn(page, "liaison@cla.example", demonstrationPassword);
  await page.waitForURL((url) => url.pathname === "/");
});

test("signing out ends a cookie that somebody copied", async ({ page, context, browser, signInAs }) => {
  await signInAs("liaison@bss.example", { fresh: true });
  const copied = await browser.newContext();
  await copied.addCookies(await context.cookies());
  const other = await copied.newPage();
  await other.goto("/account");
  await expect(other.getByRole("heading", { name: "Your account" })).toBeVisible();

  await page.goto("/account");
  await page.locator("summary").filter({ hasText: "Account menu:" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  expect((await copied.request.get("/api/session")).status()).toBe(401);
  await copied.close();
});

test("changing the password signs out every browser and leads to sign-in with a word about it", async ({
  page,
  browser,
  signInAs,
  visit,
}) => {
  const email = "head@lacers.example";
  const next = "the river bends at Frogtown";
  await signInAs(email, { fresh: true });
  const second = await browser.newContext();
  const other = await second.newPage();
  await signIn(other, email, demonstrationPassword);
  await other.waitForURL((url) => url.pathname !== "/sign-in");

  await visit("/account");
  await page.getByLabel("Current password").fill("not the password at all");
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("link", { name: /at least 15 characters/ })).toBeVisible();
  await page.getByLabel("Current password").fill(demonstrationPassword);
  await page.getByLabel("New password").fill(next);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Your password is changed" })).toBeVisible();

  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await second.close();
  await signIn(page, email, next);
  await page.waitForURL((url) => url.pathname === "/");
});

test("the account page says what one has access to, since when and through whom, in the language chosen", async ({
  page,
  visit,
  signInAs,
}) => {
  await signInAs("liaison@cla.example", { fresh: true });
  await visit("/account");
  await expect(page.getByText("Office of the Chief Legislative Analyst, as Liaison")).toBeVisible();
  await expect(page.getByText(/Since July .*, 2025 .* proposed by/)).toBeVisible();
  await page.getByRole("radio", { name: "Español" }).check();
  await page.getByRole("button", { name: "Save the language" }).click();
  await expect(page.getByRole("heading", { name: "Su cuenta" })).toBeVisible();
  await page.getByRole("radio", { name: "Según el navegador" }).check();
  await page.getByRole("button", { name: "Guardar el idioma" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
});

test("an idle session is warned about, extended in every tab, and its end leaves the page and what was typed", async ({
  page,
  context,
  signInAs,
  checkAccessibility,
  complaints,
}) => {
  await page.clock.install();
  await signInAs("liaison@cla.example", { fresh: true });
  const idleFor = (minutes: number) =>
    database((client) =>
      client.query(
        `update sessions s set last_seen_at = city_now() - make_interval(secs => $1)
         from users u where u.id = s.user_id and u.email = 'liaison@cla.example' and s.ended_at is null`,
        [minutes * 60],
      ),
    );
  await page.goto("/account");
  const typed = page.getByLabel("Current password");
  await typed.fill("half a sentence");
  const second = await context.newPage();
  await second.goto("/account");
  const warning = (tab: Page) => tab.getByRole("dialog", { name: "You will be signed out soon" });

  const asked = page.waitForResponse("**/api/session");
  await page.clock.fastForward("25:10");
  await asked;
  await expect(warning(page), "the server knows of a later visit").toBeHidden();
  await idleFor(26);
  await page.clock.fastForward("25:10");
  await expect(warning(page)).toBeVisible();
  await expect(warning(page)).toContainText(/signed out at \d+:\d\d/);
  await checkAccessibility();
  await expect(warning(second)).toBeVisible();
  await expect(page.getByRole("button", { name: "Stay signed in" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(warning(page)).toBeHidden();
  await expect(warning(second)).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "You stay signed in until" })).toBeAttached();

  await idleFor(31);
  const over = page.getByRole("dialog", { name: "You are signed out" });
  await page.clock.fastForward("30:10");
  await expect(over).toBeVisible();
  await expect(over.getByRole("link", { name: "Sign in in a new tab" })).toHaveAttribute("target", "_blank");
  await over.getByRole("button", { name: "Close" }).click();
  await expect(typed).toHaveValue("half a sentence");
  leaveOut(complaints, 401);
});

test("what was typed and not sent is another person's never, and nobody's after signing out", async ({
  page,
  signInAs,
}) => {
  await signInAs("liaison@cla.example", { fresh: true });
  const kept = () => page.evaluate(() => JSON.stringify(sessionStorage));
  await page.goto("/account");
  await page.evaluate(() => sessionStorage.setItem("typed/somebody-else/comment", "Not for these eyes"));
  await page.reload();
  await expect.poll(kept).not.toContain("Not for these eyes");

  const department = "/departments/CLA";
  await page.goto(department);
  await page.getByRole("link", { name: /plan/i }).first().click();
  await page.getByRole("textbox").first().fill("A comment nobody has sent");
  expect(await kept()).toContain("A comment nobody has sent");
  await page.reload();
  await expect(page.getByRole("textbox").first()).toHaveValue("A comment nobody has sent");

  await page.locator("summary").filter({ hasText: "Account menu:" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
  expect(await kept()).not.toContain("A comment nobody has sent");
});

test("where nothing is found, whoever is signed in keeps the navigation, and a stranger gets a way home", async ({
  page,
  visit,
  signInAs,
}) => {
  await visit("/no-such-page", { status: 404 });
  await expect(page.getByRole("link", { name: "Go to the home page" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
  await signInAs("liaison@cla.example", { fresh: true });
  for (const address of ["/no-such-page", "/plans/6f1c1f0e-3f0a-4a52-9d0e-0d8f4b1c2a3b", "/people"]) {
    await visit(address, { status: 404 });
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" }).first()).toBeVisible();
  }
});
