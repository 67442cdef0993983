import { expect, test } from "./setup/visit";

const password = "jacaranda trees in the morning";

test("a head fills a vacancy: proposal, one-time link, password, acceptance, replacement, vacancy again", async ({
  page,
  browser,
  visit,
  signInAs,
  checkAccessibility,
}) => {
  test.slow();
  await signInAs("head@erb.example", { fresh: true });
  await visit("/departments/ERB");
  await expect(page.getByText("No active liaison").first()).toBeVisible();
  const form = page.locator("form#propose");
  await form.getByLabel("Work e-mail").fill("not an address");
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form.getByRole("link", { name: /Enter the person's name/ })).toBeVisible();
  await form.getByLabel("Work e-mail").fill("Oona.Vale@erb.example");
  await form.getByLabel("Name", { exact: true }).fill("Oona Vale");
  await form.getByRole("button", { name: "Propose" }).click();
  const link = await form.getByLabel("One-time link for Oona Vale").inputValue();
  await checkAccessibility();
  await page.reload();
  await expect(page.getByLabel("One-time link for Oona Vale"), "the link is shown once").toHaveCount(0);
  await expect(page.getByText("Waiting for an answer")).toBeVisible();

  const theirs = await browser.newContext();
  const oona = await theirs.newPage();
  const path = new URL(link).pathname;
  for (const _ of ["looking does not", "use it up"]) await oona.goto(path);
  await oona.getByLabel("New password").fill("short");
  await oona.getByRole("button", { name: "Set password" }).click();
  await expect(oona.getByRole("link", { name: /at least 15 characters/ })).toBeVisible();
  await oona.getByLabel("New password").fill(password);
  await oona.getByRole("button", { name: "Set password" }).click();
  await expect(oona.getByText("Your password is set.")).toBeVisible();
  expect((await theirs.request.get(path, { headers: { accept: "text/html" } })).status()).toBe(404);

  await oona.getByLabel("E-mail").fill("oona.vale@erb.example");
  await oona.getByLabel("Password", { exact: true }).fill(password);
  await oona.getByRole("button", { name: "Sign in" }).click();
  await expect(oona.getByRole("heading", { name: "Liaison of Employee Relations Board" })).toBeVisible();
  await oona.getByRole("button", { name: "Accept" }).click();
  await expect(oona.getByRole("heading", { name: "Liaison of Employee Relations Board" })).toBeHidden({
    timeout: 30_000,
  });
  await oona.goto("/account");
  await expect(oona.getByText("Employee Relations Board, as Liaison")).toBeVisible();

  await page.reload();
  await expect(page.getByText("No active liaison")).toHaveCount(0);
  await page.locator("form#end-liaison summary").click();
  await page.getByRole("button", { name: "End the designation of Oona Vale" }).click();
  await expect(page.getByText("The designation has ended.")).toBeVisible();
  await expect(page.getByText("No active liaison").first()).toBeVisible();
  await page.getByText("earlier entr").click();
  await expect(page.getByText("Liaison: Oona Vale").first()).toBeVisible();
  await oona.goto("/account");
  await expect(oona.getByText("Nothing yet.")).toBeVisible();
  await theirs.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a proposal is made and withdrawn", async ({ page, signInAs, visit }) => {
    await signInAs("head@elp.example", { fresh: true });
    await visit("/departments/ELP");
    await page.locator("form#propose").getByLabel("Work e-mail").fill("pia.roble@elp.example");
    await page.locator("form#propose").getByLabel("Name", { exact: true }).fill("Pia Roble");
    await page.locator("form#propose").getByRole("button", { name: "Propose" }).click();
    await expect(page.getByLabel("One-time link for Pia Roble")).toHaveValue(/\/sign-in\/link\/[\w-]{43}$/);
    await page.locator("form#end-liaison summary").click();
    await page.getByRole("button", { name: "Withdraw the proposal to Pia Roble" }).click();
    await expect(page.getByText("The proposal is withdrawn.")).toBeVisible();
  });
});

test("a link that does not work says what to do, whatever is wrong with it", async ({ visit, page }) => {
  for (const token of ["no-such-token", "a".repeat(43), "%F0%9F%98%80", "x".repeat(2_000)]) {
    await visit(`/sign-in/link/${token}`, { status: 404 });
    await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  }
  await page.getByRole("link", { name: "Go to sign-in" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});
