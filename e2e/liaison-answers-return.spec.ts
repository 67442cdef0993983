import { requestsAs } from "./setup/role-requests";
import { expect, test } from "./setup/visit";

test("LA Sanitation answers every point of a return and files again", async ({
  page,
  playwright,
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
  const replyTo = async (email: string, number: number, text: string) => {
    const pointId = await page.locator(`#reply-${number} [name=pointId]`).inputValue();
    const somebody = await requestsAs(playwright, email);
    const saved = await somebody.post("/api/writes/saveReply", { data: { pointId, text, version: 0 } });
    expect(saved.status()).toBe(200);
    await somebody.dispose();
  };
  await test.step("a reply saved meanwhile by somebody else is shown beside one's own", async () => {
    const point = page.locator("#point-1");
    await replyTo("head@lasan.example", 1, "The head's words.");
    await point.getByLabel("Your answer to point 1").fill("The liaison's words.");
    await point.getByRole("button", { name: "Save the answer" }).click();
    await expect(point.getByText(/saved it on July 22, 2025/)).toBeVisible();
    await expect(point.getByText("The head's words.")).toBeVisible();
    await expect(point.getByLabel("Your version")).toHaveValue("The liaison's words.");
    await checkAccessibility();
    await point.getByRole("button", { name: "Keep mine" }).click();
    await expect(point.getByText("Your reply is saved.")).toBeVisible();
  });
  await test.step("a reply saved in one's own other tab is called that, and can be taken", async () => {
    const point = page.locator("#point-2");
    await replyTo("liaison@lasan.example", 2, "From the other tab.");
    await point.getByLabel("Your answer to point 2").fill("From this tab.");
    await point.getByRole("button", { name: "Save the answer" }).click();
    await expect(point.getByText("You saved it in another tab")).toBeVisible();
    await point.getByRole("link", { name: "Take the other tab's" }).click();
    await expect(point.getByLabel("Your answer to point 2")).toHaveValue("From the other tab.");
  });
  for (const number of [1, 2, 3]) {
    const point = page.locator(`#point-${number}`);
    await point.getByLabel(`Your answer to point ${number}`).fill(`Done: see the section, part ${number}.`);
    await point.getByRole("button", { name: "Save the answer" }).click();
    await expect(point.getByText("Answered", { exact: true })).toBeVisible();
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
