import { expect, test } from "./setup/visit";

test("LA Sanitation answers every point of a return and files again", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await signInAs("liaison@lasan.example");
  await visit("/");
  await page.getByRole("link", { name: "Answer the points" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Points to answer" })).toBeVisible();
  await checkAccessibility();

  await page.getByRole("link", { name: "Check your answers" }).click();
  await expect(page.getByText("3 things are still missing")).toBeVisible();
  await page
    .getByLabel("What changed since the last filing?")
    .fill("Numbers by group, and the weekend protocol.");
  await page.getByRole("button", { name: "Submit the plan" }).click();
  await expect(page.getByText("This plan was NOT filed")).toBeVisible();
  await expect(page.getByLabel("What changed since the last filing?")).toHaveValue(
    "Numbers by group, and the weekend protocol.",
  );

  await page.getByRole("link", { name: "Change the answer to point 1" }).click();
  for (const number of [1, 2, 3]) {
    const point = page.locator(`#point-${number}`);
    await point.getByLabel(`Your answer to point ${number}`).fill(`Done: see the section, part ${number}.`);
    await point.getByRole("button", { name: "Save the answer" }).click();
    await expect(point.getByText("Answered")).toBeVisible();
  }
  await page.getByRole("link", { name: "Check your answers" }).click();
  await expect(page.getByText("What you typed here before was put back.")).toBeVisible();
  await expect(page.getByLabel("What changed since the last filing?")).toHaveValue(
    "Numbers by group, and the weekend protocol.",
  );
  await page.getByLabel("What changed since the last filing?").fill("");
  await page.getByRole("button", { name: "Submit the plan" }).click();
  await expect(page.getByText("Say in a sentence or two what changed")).not.toHaveCount(0);
  await page
    .getByLabel("What changed since the last filing?")
    .fill("Numbers by group, and the weekend protocol.");
  await page.getByRole("button", { name: "Submit the plan" }).click();
  await page.waitForURL("**/receipts/ED-12-LASAN-2");
  await expect(page.getByText("First filed on time")).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length), "nothing is kept of what was sent").toBe(0);
  await page.goto("/receipts/ED-12-LASAN-1");
  await expect(page.getByText("has been filed again since")).toBeVisible();
  await page.goto("/receipts/ED-12-LASAN-2");
  await page.getByRole("link", { name: "Full text, for printing" }).click();
  await expect(page.getByText("Done: see the section, part 2.")).toBeVisible();
  await expect(page.getByText("Numbers by group, and the weekend protocol.")).toBeVisible();
  await checkAccessibility();
});
