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

/** Leaves out what the browser itself notes about a loss or a refusal that a journey is about. */
function forget(complaints: string[], about: string) {
  complaints.splice(0, complaints.length, ...complaints.filter((said) => !said.includes(about)));
}

/** Ends a page as a crash does: nothing it holds is sent on the way out, which a mere close would still try. */
async function crash(page: Page) {
  const crashed = page.waitForEvent("crash");
  void page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  await page.close();
}

async function signInHere(tab: Page, email: string) {
  await tab.context().clearCookies();
  await tab.goto("/sign-in");
  await tab.getByLabel("E-mail").fill(email);
  await tab.getByLabel("Password", { exact: true }).fill(demonstrationPassword);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await tab.waitForURL((url) => url.pathname === "/");
}

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
  await page.getByRole("button", { name: "Save and continue" }).click();
  const told = page.getByRole("alert").filter({ hasText: "You are still on this page." });
  await expect(told).toContainText("Not saved yet: no connection.");
  await expect(page.locator("*:focus").filter({ has: told })).toBeVisible();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 30_000 });
  await expect(told).toHaveCount(0);
  await page.reload();
  await expect(page.locator("#section-text")).toHaveValue("Typed while there was no connection.");
  forget(complaints, "ERR_INTERNET_DISCONNECTED");
});

test("a page that crashed before its text reached the server offers the text again", async ({
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
  await crash(page);

  const later = await context.newPage();
  await context.setOffline(false);
  await later.goto(address);
  await expect(later.getByText("This computer holds text that did not reach the server")).toBeVisible();
  await expect(later.locator("#section-text")).toHaveValue("");
  await later.reload();
  await expect(later.getByText("This computer holds text that did not reach the server")).toBeVisible();
  const idle = await context.newPage();
  await idle.goto(address);
  await expect(idle.getByRole("button", { name: "Restore this text" })).toBeVisible();
  await idle.getByRole("button", { name: "Save and go back" }).click();
  await idle.waitForURL(/\/plans\/[0-9a-f-]+$/);
  await idle.close();
  await later.reload();
  await later.getByRole("button", { name: "Restore this text" }).click();
  await expect(later.locator("#section-text")).toHaveValue("Kept on this computer only.");
  await expect(saved(later)).toBeVisible();
  await later.reload();
  await expect(later.locator("#section-text")).toHaveValue("Kept on this computer only.");
  await expect(later.getByText("This computer holds text")).toHaveCount(0);
  forget(complaints, "ERR_INTERNET_DISCONNECTED");
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
  forget(complaints, "status of 401");
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
  forget(complaints, "status of 409");
});

test("an idle tab on the same section leaves the text of another tab alone", async ({
  page,
  context,
  signInAs,
  complaints,
}) => {
  await signInAs("liaison@doa.example");
  await openSection(page, "4. Recommend services");
  const idle = await context.newPage();
  await idle.goto(page.url());
  await expect(idle.getByText("What you type is saved as you go.")).toBeVisible();
  await context.setOffline(true);
  await page.locator("#section-text").fill("Typed in the first tab.");
  await expect(page.getByText("Not saved yet: no connection.")).toBeVisible();
  await idle.evaluate(() => window.dispatchEvent(new Event("pagehide")));
  await crash(page);
  await context.setOffline(false);
  await idle.reload();
  await idle.getByRole("button", { name: "Restore this text" }).click();
  await expect(idle.locator("#section-text")).toHaveValue("Typed in the first tab.");
  await expect(saved(idle)).toBeVisible();
  forget(complaints, "ERR_INTERNET_DISCONNECTED");
});

test("nothing is saved in the name of somebody else who signs in in another tab", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("liaison@doa.example", { fresh: true });
  await openSection(page, "3. Designate");
  await expect(page.getByText("What you type is saved as you go.")).toBeVisible();
  const tab = await context.newPage();
  await signInHere(tab, "head@doa.example");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  await page.locator("#section-text").fill("The liaison's own words.");
  await expect(page.getByText("somebody else has signed in in this browser")).toBeVisible();
  expect(sent.filter((address) => address.includes("/api/writes/"))).toEqual([]);

  await signInHere(tab, "liaison@doa.example");
  await tab.close();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.locator("#section-text")).toHaveValue("The liaison's own words.");
});

for (const before of ["", "A text that was served."])
  test(`what is typed before the scripts have loaded is kept, over ${before ? "a text" : "an empty field"}`, async ({
    page,
    signInAs,
  }) => {
    await signInAs("liaison@doa.example", { fresh: true });
    await openSection(page, before ? "1. Prepare each City site" : "2. Inform contractors");
    const text = page.locator("#section-text");
    await expect(page.getByText("What you type is saved as you go.")).toBeVisible();
    if (before || (await text.inputValue())) {
      await text.fill(before);
      await expect(saved(page)).toBeVisible();
    }
    await page.route("**/_next/static/**/*.js", async (route) => {
      await new Promise((done) => setTimeout(done, 3_000));
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    await text.pressSequentially(" Typed early.");
    const typed = `${before} Typed early.`;
    expect(await page.getByText("What you type is saved as you go.").count(), "no script has run yet").toBe(
      0,
    );
    expect((await text.inputValue()).length).toBe(typed.length);
    const held = await text.inputValue();
    await expect(saved(page)).toBeVisible({ timeout: 20_000 });
    await expect(text).toHaveValue(held);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.reload();
    await expect(text).toHaveValue(held);
  });

test("a reply that was typed and not sent is there again", async ({ page, signInAs }) => {
  await signInAs("liaison@ctd.example");
  await page.goto("/");
  await page.getByRole("link", { name: "Answer the points" }).click();
  const first = page.locator("#point-1");
  await first.getByRole("link", { name: /Go to section/ }).click();
  const reply = page.getByLabel("Your answer to point 1");
  await expect(page.getByText("What you type is saved as you go.")).toBeVisible();
  const address = page.url();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await reply.fill("We changed the second paragraph.");
  await page
    .getByRole("button", { name: /^Save and/ })
    .first()
    .click();
  await page.waitForURL((url) => url.href !== address);
  await page.goto(address);
  await expect(page.getByText("What you typed here before was put back.")).toBeVisible();
  await expect(reply).toHaveValue("We changed the second paragraph.");
  await page.getByRole("link", { name: "My work" }).first().click();
  await page.waitForURL((url) => url.pathname === "/");
  expect(asked, "nobody is asked when the text stays in this tab").toEqual([]);
  await page.goBack();
  await expect(reply).toHaveValue("We changed the second paragraph.");

  await first.getByRole("button", { name: "Save the answer" }).click();
  await expect(page.getByText("Your reply is saved.")).toBeVisible();
  await page.reload();
  await expect(reply).toHaveValue("We changed the second paragraph.");
  await expect(page.getByText("What you typed here before was put back.")).toHaveCount(0);

  await reply.fill("One more word.");
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
  expect(asked, "closing the tab asks first").toEqual(["beforeunload"]);
});

test("the points of a return that were not sent yet are there again", async ({ page, signInAs }) => {
  await signInAs("reviewer2@mayor.example");
  await page.goto("/reviews");
  await page.getByRole("link", { name: "Community Investment for Families Department" }).click();
  await page.getByLabel("Section 1, point 1").fill("The first point.");
  await page.getByRole("button", { name: "Add a point to section 1" }).click();
  await page.getByLabel("Section 1, point 2").fill("The second point.");
  await page.getByLabel("Note to the department").fill("Nearly there.");
  await page.reload();
  await expect(page.getByText("What you typed here before was put back.")).toBeVisible();
  await expect(page.getByLabel("Section 1, point 1")).toHaveValue("The first point.");
  await expect(page.getByLabel("Section 1, point 2")).toHaveValue("The second point.");
  await expect(page.getByLabel("Note to the department")).toHaveValue("Nearly there.");
});
