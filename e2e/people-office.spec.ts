import { demonstrationPassword } from "@/prisma/seed/demonstration";
import { expect, test } from "./setup/visit";

test("an administrator invites, finds, assigns, moves and deactivates a person", async ({
  page,
  visit,
  signInAs,
  checkAccessibility,
}) => {
  test.slow();
  await signInAs("administrator@mayor.example");
  await visit("/people/invite");
  await page.getByLabel("Name", { exact: true }).fill("Ines Rivera");
  await page.getByLabel("Work e-mail").fill("ines.rivera@mayor.example");
  await page.getByRole("radio", { name: /^Reviewer/ }).check();
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByLabel("One-time link for Ines Rivera")).toHaveValue(/\/sign-in\/link\//);
  await checkAccessibility();

  await visit("/people?search=ines.riv");
  await page.getByRole("link", { name: "Ines Rivera" }).click();
  await expect(page.getByText("has not set a password yet")).toBeVisible();
  await expect(page.getByText("is a reviewer without any department")).toBeVisible();
  await page.getByRole("checkbox", { name: /Bureau of Street Services/ }).check();
  await page.getByRole("button", { name: "Save the departments" }).click();
  await expect(page.getByText("The departments are saved.")).toBeVisible();
  await expect(page.getByText("is a reviewer without any department")).toBeHidden();
  await checkAccessibility();

  await page.getByText("Change the office").click();
  await page.getByRole("combobox", { name: "Office" }).selectOption("auditor");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(page.getByText("The office is changed.")).toBeVisible();
  await page.getByText("Deactivate the account").click();
  await page.getByLabel("Reason").fill("Invited by mistake");
  await page.getByRole("button", { name: "Deactivate Ines Rivera" }).click();
  await expect(page.getByText("The account is deactivated.").first()).toBeVisible();
  await expect(page.getByText("Invited by mistake")).toBeVisible();
  await expect(page.getByText("Reactivate the account")).toBeVisible();
});

test("deactivating ends a person's open session at once", async ({ page, browser, signInAs }) => {
  await signInAs("administrator@mayor.example");
  const theirs = await browser.newContext();
  const head = await theirs.newPage();
  await head.goto("/sign-in");
  await head.getByLabel("E-mail").fill("head@bss.example");
  await head.getByLabel("Password", { exact: true }).fill(demonstrationPassword);
  await head.getByRole("button", { name: "Sign in" }).click();
  await head.waitForURL((url) => url.pathname !== "/sign-in");

  await page.goto("/people?search=head@bss.example");
  await page.locator("tbody").getByRole("link").first().click();
  await page.getByText("Deactivate the account").click();
  await page.getByRole("button", { name: /^Deactivate / }).click();
  await expect(page.getByText("The account is deactivated.").first()).toBeVisible();
  await head.goto("/account");
  await expect(head).toHaveURL(/\/sign-in/);
  await theirs.close();
});

test("an administrator cannot change their own access; an auditor reads and changes nothing", async ({
  page,
  visit,
  signInAs,
}) => {
  await signInAs("administrator@mayor.example");
  await visit("/people?search=administrator@mayor.example");
  await page.locator("tbody").getByRole("link").first().click();
  await expect(page.getByText("This is your own account")).toBeVisible();
  await expect(page.getByText("Deactivate the account")).toHaveCount(0);
  const address = new URL(page.url()).pathname;
  await signInAs("auditor@controller.example");
  await visit("/people");
  await expect(page.getByRole("link", { name: "Invite a person" })).toHaveCount(0);
  await visit(address);
  await expect(page.getByRole("heading", { name: "What this person can do, and why" })).toBeVisible();
  await expect(page.locator("main form")).toHaveCount(0);
});
