import type { Page } from "@playwright/test";
import { expect, test } from "./setup/visit";

const administrator = "administrator@mayor.example";
const board = (page: Page) => page.getByRole("region", { name: "Status of each requirement by department" });
/** The departments on the board: every row but the headings. */
const departments = (page: Page) => board(page).getByRole("rowheader");

test("every count on the board leads to exactly the departments it counts", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(administrator);
  await visit("/board");
  const all = await departments(page).count();
  await expect(page.getByText(`of ${all} departments have filed`)).toBeVisible();
  const tiles = page.getByRole("link", {
    name: /^\d+ ?(Accepted|In review|Returned|Overdue|In draft|Not started|Without an active liaison)$/,
  });
  const counted = await tiles.evaluateAll((links) =>
    links
      .map((link) => ({
        href: link.getAttribute("href") ?? "",
        count: Number.parseInt(link.textContent ?? "", 10),
      }))
      .filter(({ href }) => href.startsWith("/board")),
  );
  expect(counted).toHaveLength(7);
  expect(counted.slice(0, 6).reduce((sum, { count }) => sum + count, 0)).toBe(all);
  for (const { href } of counted) {
    // Other journeys file and review meanwhile: the count and its rows are compared within one answer.
    await expect(async () => {
      await page.goto(href);
      const count = Number.parseInt(
        (await page
          .locator(`a[href="${href}"]`)
          .filter({ has: page.locator(".num") })
          .first()
          .textContent()) ?? "",
        10,
      );
      await expect(page.getByText(`${count} department${count === 1 ? "" : "s"} of ${all}`)).toBeVisible({
        timeout: 2_000,
      });
      await expect(departments(page)).toHaveCount(count, { timeout: 2_000 });
      if (count === 0)
        await expect(page.getByText(/^(No plan stands at|Every department has)/)).toBeVisible({
          timeout: 2_000,
        });
    }).toPass();
  }
});

test("a filter and an order live in the address, and each empty filter says what it found", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(administrator);
  await visit("/board");
  await page.getByText("Filter", { exact: true }).click();
  await page.getByLabel("Department, liaison or requirement").fill("street");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/q=street/);
  await expect(departments(page)).toHaveText([/^BSL/, /^BSS/]);
  await board(page).getByRole("link", { name: "Department", exact: true }).click();
  await expect(page).toHaveURL(/sort=-department/);
  await expect(departments(page)).toHaveText([/^BSS/, /^BSL/]);
  await visit("/board?q=nowhere+at+all");
  await expect(page.getByText("Nothing matches “nowhere at all”.")).toBeVisible();
  await visit("/board?status=bogus&colour=red");
  await expect(page.getByText("status=bogus; colour=red")).toBeVisible();
  await visit("/board?directive=no-such");
  await expect(page.getByText("directive=no-such")).toBeVisible();
});

test("the chart, its table and the vacancies stand on the board", async ({ page, signInAs, visit }) => {
  await signInAs("auditor@controller.example");
  await visit("/board");
  await expect(
    page.getByRole("img", { name: /Plans filed over time/ }).filter({ visible: true }),
  ).toHaveCount(1);
  await page.getByText("Show the numbers as a table").click();
  await expect(page.getByRole("rowheader", { name: "July 15, 2025" })).toBeVisible();
  await expect(page.getByRole("link", { name: "ELP" }).first()).toBeVisible();
});

test("a reviewer sees the assigned departments only, on the board and by address", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("reviewer@mayor.example");
  await visit("/board");
  const mine = await departments(page).count();
  expect(mine).toBeGreaterThan(0);
  expect(mine).toBeLessThan(46);
  await expect(page.getByText(`of ${mine} departments have filed`)).toBeVisible();
  await visit("/departments/BOE", { status: 404 });
  await visit("/departments/LAPL");
});

test("a liaison finds the own department's page, and no board nor other department", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("liaison@ydd.example");
  await visit("/departments/YDD");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Youth Development Department");
  await expect(page.getByText("Extend the deadline")).toHaveCount(0);
  await visit("/departments/HACLA", { status: 404 });
  await visit("/board", { status: 404 });
});

test("an administrator extends a deadline, and both days are shown to everybody", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(administrator);
  await visit("/departments/HACLA");
  await page.getByText("Extend the deadline").first().click();
  await page.getByLabel("New due day").fill("2025-07-20");
  await page.getByLabel("Reason").fill("The authority's board meets on 29 July.");
  await page.getByRole("button", { name: "Extend the deadline" }).click();
  await expect(page.getByText("Choose a day after today.").first()).toBeVisible();
  await page.getByLabel("New due day").fill("2025-08-01");
  await page.getByRole("button", { name: "Extend the deadline" }).click();
  await expect(page.getByText("The deadline of 6 tasks was extended.")).toBeVisible();
  await expect(page.getByText("originally July 25, 2025").first()).toBeVisible();
  await signInAs("liaison@hacla.example");
  await visit("/departments/HACLA");
  await expect(page.getByText("August 1, 2025").first()).toBeVisible();
  await expect(page.getByText("originally July 25, 2025").first()).toBeVisible();
});

test("a requirement is marked as checked against the signed text, and unmarked", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(administrator);
  await visit("/directives");
  await visit("/directives/ed-12");
  await page.getByRole("button", { name: "Requirement 6 was checked against the signed text" }).click();
  await expect(page.getByText(/Checked by Imelda Fontaine/)).toBeVisible();
  await page.getByRole("button", { name: "Requirement 6 was not checked after all" }).click();
  await expect(page.getByText(/Checked by Imelda Fontaine/)).toHaveCount(0);
});

test("departments are found by name, liaison and plan", async ({ page, signInAs, visit }) => {
  await signInAs(administrator);
  await visit("/departments?liaison=no");
  const vacant = await page.getByRole("rowheader").count();
  await expect(page.getByRole("heading", { name: new RegExp(`^${vacant} departments?$`) })).toBeVisible();
  expect(vacant).toBeLessThan(46);
  await visit("/departments?q=harbor");
  await expect(page.getByRole("rowheader")).toHaveText(["Harbor Department (Port of Los Angeles)"]);
  await visit("/departments?plan=bogus");
  await expect(page.getByText("plan=bogus")).toBeVisible();
  await visit("/departments/nope", { status: 404 });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 720 } });
  test("the board is a card for each department and nothing runs off the screen", async ({
    page,
    signInAs,
    visit,
  }) => {
    await signInAs(administrator);
    for (const path of ["/board", "/departments", "/departments/HACLA", "/directives/ed-12"]) {
      await visit(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await visit("/departments");
    await expect(page.getByRole("button", { name: "Apply filters" })).toBeHidden();
    await page.getByText("Filter", { exact: true }).click();
    await expect(page.getByRole("button", { name: "Apply filters" })).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the board is filtered by its form", async ({ page, signInAs, visit }) => {
    await signInAs(administrator);
    await visit("/board");
    await page.getByText("Filter", { exact: true }).click();
    await page.getByLabel("Plan", { exact: true }).selectOption("Accepted");
    await page.getByRole("button", { name: "Apply filters" }).click();
    await expect(page).toHaveURL(/plan=accepted/);
    for (const row of await departments(page).all()) await expect(row).toBeVisible();
    await expect(board(page).getByRole("row").nth(1)).toContainText("Accepted");
  });
});
