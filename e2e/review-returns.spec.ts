import { expect, test } from "./setup/visit";

const words = {
  first: "Say who answers the door of the garages at night.",
  second: "Name the sites that are rented from somebody else.",
  internal: "Ask the City Attorney about the shared yards.",
  open: "Thank you: two things are still missing.",
};

test("a reviewer returns a plan with two points, and the department sees them and nothing internal", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await signInAs("reviewer@mayor.example");
  await visit("/reviews");
  await page.getByRole("link", { name: "Department of General Services" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("GSD: plan ED-12-GSD-1");
  await checkAccessibility();

  await test.step("comments for two audiences are two forms", async () => {
    const internal = page.getByRole("region", { name: "Only the Mayor's Office and auditors see this" });
    await internal.getByRole("textbox", { name: "Internal comment" }).fill(words.internal);
    await internal.getByRole("button", { name: "Keep internal comment" }).click();
    await expect(internal.getByText("The department cannot read it.")).toBeVisible();
    await expect(internal.getByText(words.internal)).toBeVisible();
    const open = page.getByRole("region", { name: "Conversation" });
    await open.getByRole("textbox", { name: "Comment" }).fill(words.open);
    await open.getByRole("button", { name: "Send comment" }).click();
    await expect(open.getByText(words.open)).toBeVisible();
    await expect(open.getByText(words.internal)).toHaveCount(0);
  });

  await test.step("a return without a point is refused and keeps the note", async () => {
    await page.getByLabel("Note to the department").fill("Nearly there.");
    await page.getByRole("button", { name: "Return and open the next" }).click();
    await expect(page.getByRole("alert").getByText("Add at least one point")).toBeVisible();
    await expect(page.getByLabel("Note to the department")).toHaveValue("Nearly there.");
    await checkAccessibility();
  });

  await page.getByLabel("Section 1, point 1").fill(words.first);
  await page.getByRole("button", { name: "Add a point to section 1" }).click();
  await page.getByLabel("Section 1, point 2").fill(words.second);
  await page.getByRole("button", { name: "Return and open the next" }).click();
  await expect(page.getByRole("status").getByText("ED-12-GSD-1 was returned with 2 points.")).toBeVisible();
  await expect(page).not.toHaveURL(/\/next/);
  await checkAccessibility();

  await test.step("the department sees both points, the open comment, and no internal one in any byte", async () => {
    await signInAs("liaison@gsd.example");
    await page.goto("/");
    const plan = await page.locator("a[href^='/plans/']").first().getAttribute("href");
    const address = plan?.match(/^\/plans\/[^/]+/)?.[0] ?? "";
    const pages = await Promise.all(
      [address, `${address}/returned`].map(async (path) => (await page.request.get(path)).text()),
    );
    expect(pages.join()).toContain(words.first);
    expect(pages.join()).toContain(words.second);
    expect(pages.join()).toContain(words.open);
    expect(pages.join()).not.toContain(words.internal);
    expect(pages.join()).not.toContain("City Attorney about the shared yards");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reviewer returns a plan; a refused attempt keeps what was typed", async ({
    page,
    signInAs,
    visit,
  }) => {
    await signInAs("reviewer3@mayor.example");
    await visit("/reviews");
    await page.getByRole("link", { name: "Department of Transportation" }).click();
    await page.getByLabel("Note to the department").fill("A note that must stay.");
    await page.getByRole("button", { name: "Return and open the next" }).click();
    await expect(page.getByRole("alert").getByText("Add at least one point")).toBeVisible();
    await expect(page.getByLabel("Note to the department")).toHaveValue("A note that must stay.");
    await page.getByLabel("Section 4, point 1").fill("Say what each service costs.");
    await page.getByRole("button", { name: "Return and open the next" }).click();
    await expect(page.getByText("ED-12-LADOT-1 was returned with 1 point.")).toBeVisible();
  });
});
