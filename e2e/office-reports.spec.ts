import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "./setup/visit";

const administrator = "administrator@mayor.example";

test("the report, its CSV and its XLSX hold the same rows of the same filter", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(administrator);
  await visit("/board");
  await page
    .getByRole("link", { name: /^\d+ ?Returned$/ })
    .last()
    .click();
  await page.waitForURL(/\/reports\/compliance\?.*status=returned/);
  await visit("/reports/compliance");
  await expect(page.getByRole("heading", { name: /^\d+ rows: (?!Every directive)/ })).toBeVisible();
  await visit("/reports/compliance?directive=*");
  await expect(page.getByRole("heading", { name: /^\d+ rows: Every directive$/ })).toBeVisible();
  // Statuses change while other journeys run; which tasks a requirement has does not.
  await visit("/reports/compliance?directive=ed-12&requirement=liaison&sort=-department");
  const counted = 46;
  await expect(page.getByRole("heading", { name: `${counted} rows` })).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(counted);

  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name }).click(),
    ]);
    return readFile(await download.path());
  };
  const csv = parse(await take("Download as CSV"), { bom: true }) as string[][];
  const [sheet] = await readExcelFile(await take("Download as XLSX"));
  expect(csv[0]?.slice(0, 4)).toEqual(["Department", "Abbreviation", "Directive", "No."]);
  expect(sheet?.data[0]?.slice(0, -1)).toEqual(csv[0]);
  expect(csv.length - 1).toBe(counted);
  const key = (row: unknown[]) => `${row[1]} ${row[3]}`;
  expect(sheet?.data.map(key)).toEqual(csv.map(key));
  const screen = await page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .evaluateAll((rows) =>
      rows.map((row) => {
        const abbreviation = row.querySelector("th li")?.textContent;
        return `${abbreviation} ${Number.parseInt(row.querySelector("td .num")?.textContent ?? "", 10)}`;
      }),
    );
  expect(screen).toEqual(csv.slice(1, 51).map(key));

  await visit("/trail?action=report.exported");
  await expect(page.getByText("Imelda Fontaine").first()).toBeVisible();
});

test("what is no format or no filter is refused in plain words; a page shows its rows without it", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(administrator);
  for (const [address, words] of [
    ["/api/reports/compliance?format=pdf", "The format “pdf” is not known"],
    ["/api/reports/compliance", "csv, xlsx"],
    ["/api/reports/compliance?format=csv&status=bogus", "status=bogus"],
    ["/api/reports/compliance?format=csv&format=xlsx", "is not known"],
    ["/api/reports/compliance?format=csv&directive=nope", "directive=nope"],
    ["/api/reports/compliance?format=xlsx&department=NOPE", "department=NOPE"],
    ["/api/reports/full?format=csv&x=1", "x=1"],
    ["/api/trail?department=NOPE", "department=NOPE"],
    ["/api/trail?action=plan.exploded", "action=plan.exploded"],
  ] as const) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(400);
    expect((await answer.json()).error.message).toContain(words);
  }
  for (const [address, words] of [
    ["/reports/compliance?directive=nope&department=NOPE", "directive=nope; department=NOPE"],
    ["/reports/council?directive=nope", "directive=nope"],
    ["/trail?department=NOPE&from=2025-02-30", "department=NOPE; from=2025-02-30"],
  ] as const) {
    await visit(address);
    await expect(page.getByText(words)).toBeVisible();
  }
});

test("nobody takes a report without signing in", async ({ page }) => {
  const answer = await page.request.get("/api/reports/full?format=json");
  expect(answer.status()).toBe(401);
});

test("a liaison takes the own department's rows and texts, nobody else's", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("liaison@ydd.example");
  await visit("/reports");
  await expect(page.getByText("Council summary")).toHaveCount(0);
  await visit("/reports/council", { status: 404 });
  await visit("/reports/compliance");
  await expect(page.getByRole("heading", { name: "6 rows" })).toBeVisible();
  for (const department of ["HACLA", "NOPE"]) {
    const csv = await page.request.get(`/api/reports/compliance?format=csv&department=${department}`);
    expect(csv.status()).toBe(400);
  }
  const full = await page.request.get("/api/reports/full?format=json");
  const { texts } = (await full.json()) as { texts: { abbreviation: string | null; what: string }[] };
  expect(texts.length).toBeGreaterThan(0);
  // The texts of the notice to contractors are the City's, and no department's.
  for (const { abbreviation, what } of texts) expect(abbreviation ?? what).toMatch(/^(YDD|notice_text)$/);
});

test("the full export opens as a spreadsheet and holds filed answers in whole", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("auditor@controller.example");
  await visit("/reports");
  const json = await (await page.request.get("/api/reports/full?format=json")).json();
  const csv = parse(await (await page.request.get("/api/reports/full?format=csv")).body(), {
    bom: true,
  }) as string[][];
  const [sheet] = await readExcelFile(await (await page.request.get("/api/reports/full?format=xlsx")).body());
  expect(csv.length - 1).toBe(json.texts.length);
  expect(sheet?.data.length).toBeGreaterThanOrEqual(csv.length);
  const answers = json.texts.filter(({ what }: { what: string }) => what === "answer");
  expect(answers.length).toBeGreaterThan(100);
});

test("the council summary says N of M, names every exception with its reason, and prints on one page", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs(administrator);
  await visit("/reports/council");
  await expect(
    page.getByText(
      /^\d+ of 46 departments have filed their implementation plan under Executive Directive No. 12/,
    ),
  ).toBeVisible();
  const reasons = page.getByRole("heading", { level: 3 });
  await expect(
    reasons.filter({ hasText: /^(No active liaison|Not started|Draft in progress)/ }).first(),
  ).toBeVisible();
  const pdf = await page.pdf({ format: "Letter" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("the compliance report is read without scrolling sideways on a desk's screen", async ({
  page,
  signInAs,
  visit,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await signInAs(administrator);
  await visit("/reports/compliance?directive=ed-12&filed=yes");
  const table = page.getByRole("table", { name: "Compliance by department and requirement" });
  const sideways = await table.evaluate((one) => one.scrollWidth - (one.parentElement?.clientWidth ?? 0));
  expect(sideways).toBeLessThanOrEqual(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 720 } });
  test("no report runs off the screen", async ({ page, signInAs, visit }) => {
    await signInAs(administrator);
    for (const path of ["/reports", "/reports/compliance?status=in_review", "/reports/council"]) {
      await visit(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});
