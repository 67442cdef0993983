import { requestsAs } from "./setup/role-requests";
import { expect, test } from "./setup/visit";

/** The two hidden names of the filing an open page would decide on. */
async function namesOn(page: import("@playwright/test").Page) {
  const form = page.locator("form#decide");
  return {
    submissionId: await form.locator("[name=submissionId]").inputValue(),
    sha256: await form.locator("[name=sha256]").inputValue(),
  };
}

test("a reviewer accepts a plan and undoes it with a reason", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await signInAs("reviewer3@mayor.example");
  await visit("/reviews");
  await page.getByRole("link", { name: "Harbor Department" }).click();
  await page.getByRole("link", { name: "Go to the decision" }).click();
  await page.getByLabel("Note to the department").fill("Clear and complete.");
  await page.getByRole("button", { name: "Accept and open the next" }).click();
  const banner = page.getByRole("status").filter({ hasText: "ED-12-POLA-1 was accepted." });
  await expect(banner).toBeVisible();

  await banner.getByRole("link", { name: "Undo" }).click();
  await expect(page.getByText("This filing was accepted")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept and open the next" })).toHaveCount(0);
  await checkAccessibility();
  await page.getByRole("button", { name: "Undo the decision" }).click();
  await expect(page.getByRole("alert").getByText("Give the reason")).toBeVisible();
  await page.getByLabel("Reason").fill("Accepted one filing too early.");
  await page.getByRole("button", { name: "Undo the decision" }).click();
  await expect(page.getByText("The decision on ED-12-POLA-1 was undone.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept and open the next" })).toBeVisible();
  const history = page.getByRole("region", { name: "Decisions so far" });
  await expect(history.getByText("Accepted one filing too early.").first()).toBeVisible();
  await expect(history.getByText("Clear and complete.").first()).toBeVisible();
  await checkAccessibility();
});

test("a filing decided meanwhile is refused in plain words, and what was typed stays", async ({
  page,
  playwright,
  signInAs,
  visit,
}) => {
  await signInAs("reviewer3@mayor.example");
  await visit("/reviews");
  await page.getByRole("link", { name: "Department of Cultural Affairs" }).click();
  await page.getByLabel("Section 2, point 1").fill("Which contracts are these?");
  const administrator = await requestsAs(playwright, "administrator@mayor.example");
  const accepted = await administrator.post("/api/writes/acceptSubmission", { data: await namesOn(page) });
  expect(accepted.status()).toBe(200);
  await administrator.dispose();

  await page.getByRole("button", { name: "Return and open the next" }).click();
  await expect(page.getByText("Somebody decided on this filing a moment ago.")).toBeVisible();
  await expect(page.getByLabel("Section 2, point 1")).toHaveValue("Which contracts are these?");
  await expect(page.getByRole("link", { name: "Open the filing as it stands now" })).toHaveAttribute(
    "href",
    /\/reviews\/.+show=newest/,
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a filing decided meanwhile keeps what was typed, beside the decision that stands", async ({
    page,
    playwright,
    signInAs,
    visit,
  }) => {
    await signInAs("reviewer2@mayor.example");
    await visit("/reviews");
    await page.getByRole("link", { name: "Department of Animal Services" }).click();
    await page.getByLabel("Section 5, point 1").fill("In which languages?");
    const administrator = await requestsAs(playwright, "administrator@mayor.example");
    await administrator.post("/api/writes/acceptSubmission", { data: await namesOn(page) });
    await administrator.dispose();
    await page.getByRole("button", { name: "Return and open the next" }).click();
    await expect(page.getByText("Somebody decided on this filing a moment ago.")).toBeVisible();
    await expect(page.getByText("This filing was accepted")).toBeVisible();
    await expect(page.getByText("In which languages?")).toBeVisible();
    await expect(page.getByRole("button", { name: "Return and open the next" })).toHaveCount(0);
  });
});

test("a second filing shows what changed, what had been asked and what the department answered", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("reviewer2@mayor.example");
  await visit("/reviews");
  await page.getByRole("link", { name: "Emergency Management Department" }).click();
  await expect(page.getByText("2nd filing")).toBeVisible();
  const first = page.getByRole("region", { name: "1. Prepare each City site" });
  await expect(first.locator("ins").first()).toBeVisible();
  await expect(first.locator("del").first()).toBeVisible();
  await expect(first.getByText("Point 1 on ED-12-EMD-1")).toBeVisible();
  await expect(first.getByText("The department's reply, with ED-12-EMD-2")).toBeVisible();
  await expect(page.getByText("Not changed since ED-12-EMD-1").first()).toBeVisible();
  await visit(
    (await page.getByRole("link", { name: "The filing before it: ED-12-EMD-1" }).getAttribute("href")) ?? "",
  );
  await expect(page.getByText("This is not the newest filing")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open ED-12-EMD-2" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Accept|Return/ })).toHaveCount(0);
});
