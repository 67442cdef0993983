import type { Page } from "@playwright/test";
import { expect, test } from "./setup/visit";

test.describe.configure({ mode: "serial" });

/** What the page of a row says was just done, where its reader now is. */
async function expectTold(page: Page, words: string) {
  const told = page.getByRole("status").filter({ hasText: words });
  await expect(told).toBeVisible();
  await expect(told).toBeFocused();
}

test("a liaison finds the gap the register names, closes it and sees the progress move", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("liaison@zoo.example");
  await visit("/registers");
  await expect(
    page.getByText("No outreach yet in 3 of 3 declared languages: Spanish, Armenian, and Korean"),
  ).toBeVisible();
  await visit("/outreach");
  await page.getByRole("link", { name: "Record outreach" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Record outreach" })).toBeVisible();
  await page.getByRole("button", { name: "Record outreach" }).click();
  await expect(page.getByText("Name the outlet.").first()).toBeVisible();
  await checkAccessibility();
  await page.getByLabel("Language of the outreach").selectOption("es");
  await page.getByLabel("Channel").selectOption("radio");
  await page.getByLabel("Outlet").fill("Live from the flamingo lawn");
  await page.getByLabel("Day").fill("2025-07-26");
  await page.getByLabel("What was published").fill("Free family mornings and how to be referred.");
  await page.getByRole("button", { name: "Record outreach" }).click();
  await expect(page.getByText("The day lies ahead.").first()).toBeVisible();
  await expect(page.getByLabel("Outlet")).toHaveValue("Live from the flamingo lawn");
  await page.getByLabel("Day").fill("2025-07-21");
  await page.getByRole("button", { name: "Record outreach" }).click();
  await page.waitForURL(/\/outreach\/[0-9a-f-]{36}\?done=added$/);
  await expectTold(page, "The entry is recorded.");
  await checkAccessibility();
  await expect(page.getByRole("link", { name: "Add another" })).toHaveAttribute("href", "/outreach/new");
  await visit("/outreach");
  await expect(
    page.getByText("No outreach yet in 2 of 3 declared languages: Armenian and Korean"),
  ).toBeVisible();
  await expect(page.getByText("1 of 3")).toBeVisible();
  await page.getByRole("link", { name: "Live from the flamingo lawn" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Live from the flamingo lawn" })).toBeVisible();
  await checkAccessibility();
  await page.getByRole("button", { name: "Take back" }).click();
  await expectTold(page, "The entry is taken back. It can be put back.");
  await expect(page.getByText("Taken back", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Put back" }).click();
  await expectTold(page, "The entry is put back.");
  for (const material of [
    "Family mornings, with a number to call.",
    "Family mornings, in three languages.",
  ]) {
    await page.getByLabel("What was published").fill(material);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("definition").filter({ hasText: material })).toBeVisible();
    await expectTold(page, "The entry is changed.");
  }
  await visit(`${new URL(page.url()).pathname}?done=eaten`);
  await expect(page.getByRole("heading", { level: 1, name: "Live from the flamingo lawn" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "The entry" })).toHaveCount(0);
});

test("the Mayor's Office sees what departments recommend, what it costs, and decides", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await signInAs("administrator@mayor.example");
  await visit("/services");
  await expect(page.getByRole("heading", { name: "Costs by funding source and status" })).toBeVisible();
  await visit("/services?department=ZOO");
  await expect(page.getByText("1 recommended service", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Free family mornings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Free family mornings" })).toBeVisible();
  await checkAccessibility();
  await page.getByRole("radio", { name: "Declined" }).check();
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("Say why it is declined.").first()).toBeVisible();
  await expect(page.getByRole("radio", { name: "Declined" })).toBeChecked();
  await page.getByRole("radio", { name: "Adopted" }).check();
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText(/Adopted by Imelda Fontaine/)).toBeVisible();
  await expectTold(page, "The decision is recorded.");
});

test("an address a filter does not understand says so, and another department's register is not found", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("liaison@zoo.example");
  await visit("/outreach?channel=smoke-signals");
  await expect(page.getByText("channel=smoke-signals")).toBeVisible();
  await visit("/outreach?department=LAPL", { status: 404 });
  await visit("/services?department=LAPL", { status: 404 });
  await visit("/services/not-an-id", { status: 404 });
});

test("the Mayor's Office sees how many departments have come how far, and each count leads to them", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("administrator@mayor.example");
  await visit("/registers");
  const services = page.getByRole("region", { name: "4. Recommend services for affected families" });
  const link = services.getByRole("link", { name: /Under way$/ });
  const count = Number.parseInt((await link.textContent()) ?? "", 10);
  expect(count).toBeGreaterThan(0);
  await link.click();
  await expect(page.getByText(new RegExp(`^${count} of \\d+ departments: Under way$`))).toBeVisible();
  const departments = page.getByRole("region", { name: `${count} departments` }).getByRole("rowheader");
  await expect(departments).toHaveCount(count);
  await visit("/registers?requirement=77");
  await expect(page.getByText("There is no requirement 77 with a register.")).toBeVisible();
  await visit("/registers?state=lost");
  await expect(page.getByText("state=lost")).toBeVisible();
});
