import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import pg from "pg";
import { demonstrationPassword } from "@/prisma/seed/demonstration";
import { expect, test } from "./setup/visit";

/** Opens the section with this number from the start page, as a person would. */
async function openPlan(page: Page) {
  await page.goto("/");
  await page.getByRole("link", { name: "Continue the plan" }).click();
  await expect(page.getByRole("heading", { name: "Sections" })).toBeVisible();
}

/** Signs out whoever is signed in and somebody else in, in another tab of the same browser. */
async function signInElsewhere(page: Page, email: string) {
  await page.context().clearCookies();
  const tab = await page.context().newPage();
  await tab.goto("/sign-in?callbackUrl=/");
  await tab.getByLabel("E-mail").fill(email);
  await tab.getByLabel("Password", { exact: true }).fill(demonstrationPassword);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await tab.waitForURL((url) => url.pathname !== "/sign-in");
  await tab.close();
}

async function writeRest(page: Page, from: number) {
  for (let number = from; number <= 6; number += 1) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${number}. `);
    const text = page.locator("#section-text");
    if ((await text.inputValue()) === "")
      await text.fill(`Answer ${number}: who does what, and by **which day**.`);
    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    await page
      .getByRole("button", { name: number < 6 ? "Save and continue" : "Save and check your answers" })
      .click();
    if (number < 6) await page.waitForURL(`**/sections/${number + 1}`);
  }
  await page.waitForURL("**/check");
}

test.describe("a liaison files the plan of Recreation and Parks", () => {
  test("from my work to the receipt, even when the button is pressed twice", async ({
    page,
    signInAs,
    visit,
    checkAccessibility,
  }) => {
    await signInAs("liaison@rap.example");
    await visit("/");
    await expect(page.getByText("3 days left").first()).toBeVisible();
    await expect(
      page.getByText("Executive Directive No. 12 was signed on Friday, July 11, 2025."),
    ).toBeVisible();
    await openPlan(page);
    await checkAccessibility();
    await page.getByRole("link", { name: "4. Recommend services" }).click();
    await page.getByRole("radio", { name: "Nothing to report" }).check();
    await page.locator("#section-text").fill("We reviewed our 14 programs on July 21; each is open to all.");
    await expect(page.getByText(/Saved \d+:\d\d/)).toBeVisible();
    await checkAccessibility();

    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("heading", { name: "Preview" })).toBeVisible();
    await writeRest(page, 4);
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
    await page.getByRole("link", { name: "Plan of RAP" }).click();
    await expect(page.getByText("6 of 6 completed")).toBeVisible();
    await page.getByRole("link", { name: "Check your answers" }).click();
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
    await expect(page.getByText("which day").first()).toBeVisible();
    await checkAccessibility();
    await page.getByRole("button", { name: "Submit the plan" }).dblclick();
    await page.waitForURL("**/receipts/ED-12-RAP-1");
    await expect(page.getByText(/July 22, 2025 at \d+:\d\d:\d\d [AP]M PDT/).first()).toBeVisible();
    await expect(page.getByText("On time", { exact: true })).toBeVisible();
    await checkAccessibility();

    const hash = ((await page.locator("code").textContent()) ?? "").trim();
    const address = await page.getByRole("link", { name: "Download the filed content" }).getAttribute("href");
    const content = await page.request.get(address ?? "");
    expect(
      createHash("sha256")
        .update(await content.body())
        .digest("hex"),
    ).toBe(hash);

    await page.getByRole("link", { name: "Full text, for printing" }).click();
    await expect(page.getByText("each is open to all.")).toBeVisible();
    await checkAccessibility();
    await page.goBack();
    await page.getByRole("link", { name: "To the plan" }).click();
    await expect(page.getByText("ED-12-RAP-1")).toHaveCount(1);
    await expect(page.getByText("Filed, waiting for review")).toBeVisible();
  });

  test("and finds it waiting for review, closed to writing", async ({ page, signInAs }) => {
    await signInAs("liaison@rap.example");
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Waiting for others" })).toBeVisible();
    await page.getByRole("link", { name: "1. Prepare each City site" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("1. Prepare");
    await expect(page.getByRole("textbox")).toHaveCount(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the Bureau of Engineering writes, is told what is missing, and files", async ({ page, signInAs }) => {
    await signInAs("liaison@boe.example");
    await openPlan(page);
    await page.getByRole("link", { name: "Check your answers" }).click();
    await expect(page.getByText("things are still missing")).toBeVisible();
    await page.getByRole("button", { name: "Submit the plan" }).click();
    await expect(page.getByRole("alert").first()).toContainText("NOT filed");
    await page.getByRole("link", { name: "Section 5 has no answer yet." }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("5. ");
    await page.goto(page.url().replace(/sections\/5.*$/, "sections/4"));

    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    await page.getByRole("button", { name: "Save and preview" }).click();
    await expect(page.getByRole("heading", { name: "Preview" })).toBeVisible();
    await writeRest(page, 4);
    await page.getByRole("button", { name: "Submit the plan" }).click();
    await page.waitForURL("**/receipts/ED-12-BOE-1");
    await expect(page.getByText("The plan is filed", { exact: true })).toBeVisible();
  });

  test("a text posted after the session ended stays on the page", async ({ page, context, signInAs }) => {
    await signInAs("liaison@bsl.example", { fresh: true });
    await openPlan(page);
    await page.getByRole("link", { name: "3. Designate" }).click();
    await page.locator("#section-text").fill("The words that must not be lost.");
    const session = await context.cookies();
    await context.clearCookies();
    await page.getByRole("button", { name: "Save and go back" }).click();
    await expect(page.getByLabel("What you typed")).toHaveValue("The words that must not be lost.");
    await expect(page.getByText("This text was NOT saved")).toBeVisible();

    // A browser that names no session any more does not say who wrote: whoever sends it again is asked.
    await context.addCookies(session);
    await page.getByRole("button", { name: "Send it again" }).click();
    await expect(page.getByRole("alert")).toContainText("You are signed in as Duc Minh Trieu");
    await page.getByRole("button", { name: "Send it again" }).click();
    await expect(page.getByRole("link", { name: "3. Designate" })).toBeVisible();
    await page.getByRole("link", { name: "3. Designate" }).click();
    await expect(page.locator("#section-text")).toHaveValue("The words that must not be lost.");
  });
});

test.describe("a text posted after the session ended", () => {
  test.use({ javaScriptEnabled: false });

  test("is not stored as said by whoever signs in next", async ({ page, signInAs }) => {
    await signInAs("liaison@bpw.example", { fresh: true });
    await openPlan(page);
    await page.getByRole("link", { name: "3. Designate" }).click();
    await page.locator("#section-text").fill("None");
    const database = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
    await database.connect();
    await database.query(
      "update sessions set ended_at = city_now() where user_id = (select id from users where email = 'liaison@bpw.example')",
    );
    await database.end();
    await page.getByRole("button", { name: "Save and go back" }).click();
    await expect(page.getByLabel("What you typed")).toHaveValue("None");

    await signInElsewhere(page, "head@bpw.example");
    for (let time = 0; time < 2; time += 1) {
      await page.getByRole("button", { name: "Send it again" }).click();
      await expect(page.getByRole("alert")).toContainText("written by somebody else");
      await expect(page.getByLabel("What you typed")).toHaveValue("None");
    }
    await signInElsewhere(page, "liaison@bpw.example");
    await page.getByRole("button", { name: "Send it again" }).click();
    await page.getByRole("link", { name: "3. Designate" }).click();
    await expect(page.locator("#section-text")).toHaveValue("None");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("the Bureau of Street Lighting writes a section and nothing scrolls sideways", async ({
    page,
    signInAs,
    checkAccessibility,
  }) => {
    await signInAs("liaison@bsl.example");
    await openPlan(page);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBe(320);
    await page.getByRole("link", { name: "2. Inform contractors" }).click();
    await page.locator("#section-text").fill("Nine contracts, nine notices, in English and Spanish.");
    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    await expect(page.getByText(/Saved \d+:\d\d/)).toBeVisible();
    expect(await wide()).toBe(320);
    await checkAccessibility();
    await page.getByRole("button", { name: "Save and go back" }).click();
    await expect(page.getByText("1 of 6 completed")).toBeVisible();
  });
});
