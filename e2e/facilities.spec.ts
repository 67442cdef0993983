import type { Page } from "@playwright/test";
import { expect as promptly, test } from "./setup/visit";

// Whole pages are drawn after each write; a loaded machine may take its time over them.
const expect = promptly.configure({ timeout: 30_000 });

test.describe.configure({ mode: "serial", timeout: 120_000 });

/** What the page of a site says was just done, where its reader now is. */
const expectTold = (page: Page, words: string) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeFocused();

const site = "Pension Counseling Counter";
let address = "";

test("a liaison on a phone adds a site, has its protocol approved, records training and closes the gap", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await signInAs("liaison@lafpp.example");
  await visit("/facilities");
  await expect(page.getByText("No site is recorded, and it is not stated that there is none.")).toBeVisible();

  await page.getByRole("link", { name: "Add a site" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Add a site" })).toBeVisible();
  await page.getByRole("button", { name: "Add a site" }).click();
  await expect(page.getByText("Name the site.").first()).toBeVisible();
  await checkAccessibility();
  await page.getByLabel("Name of the site").fill(site);
  await page.getByLabel("Kind of site").selectOption({ label: "Public counter" });
  await page.getByLabel("Address").fill("701 E 3rd St, second floor");
  await page.getByLabel("Contact role").fill("Counselor at the desk");
  await page.getByLabel("Staff to train").fill("14");
  await page.getByRole("button", { name: "Add a site" }).click();
  await expect(page.getByRole("heading", { level: 1, name: site })).toBeVisible();
  address = new URL(page.url()).pathname;
  await expectTold(page, "The site is added.");
  await checkAccessibility();

  await page.getByRole("link", { name: "Write the protocol" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Write the protocol" })).toBeVisible();
  await page.getByLabel("Who is called").fill("Section manager, ext. 4410\nLiaison");
  await page
    .getByLabel("What staff do")
    .fill("1. The counselor **answers**.\n2. Ask for agency, purpose and papers.\n3. Write down the times.");
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await expect(page.locator("strong", { hasText: "answers" })).toBeVisible();
  await checkAccessibility();
  await page.getByLabel("Not open to the public").fill("Member files\nOffices");
  await page.getByRole("button", { name: "Save this version" }).click();
  await expect(page.getByRole("heading", { name: "Protocol, version 1" })).toBeVisible();
  await expect(page.getByText("Waits for approval").first()).toBeVisible();
  await expectTold(page, "The version is saved.");

  await page.getByLabel("Name of the official").fill("Osgood Takahashi");
  await page.getByLabel("Title of the official").fill("General Manager");
  await page.getByLabel("Approved on").fill("2025-07-21");
  await page.getByRole("button", { name: "Record the approval" }).click();
  await expect(page.getByText("Approved by Osgood Takahashi, General Manager").first()).toBeVisible();
  await expect(page.getByText("In force").first()).toBeVisible();
  await expectTold(page, "The approval is recorded.");

  await visit("/facilities");
  await expect(page.getByText(`0 of 14 staff trained at 1 site: ${site}`)).toBeVisible();
  await visit(address);
  await page.getByLabel("Held on").fill("2025-07-26");
  await page.getByLabel("Material").fill("The sheet, read aloud at the counter.");
  await page.getByLabel("Staff trained").fill("14");
  await page.getByRole("button", { name: "Record the training" }).click();
  await expect(page.getByText("This day has not come yet.").first()).toBeVisible();
  await page.getByLabel("Held on").fill("2025-07-21");
  await page.getByRole("button", { name: "Record the training" }).click();
  await expect(page.getByText("Everybody is trained: 14 of 14.")).toBeVisible();
  await expectTold(page, "The training is recorded.");
  await checkAccessibility();

  await visit("/facilities");
  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  await expect(page.getByRole("link", { name: site })).toBeVisible();
});

test("the sheet of a site prints on one page, its headings large enough for a wall", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("liaison@lafpp.example");
  await visit(`${address}/sheet`);
  await expect(page.getByRole("heading", { level: 1, name: site })).toBeVisible();
  await expect(page.getByText("Section manager, ext. 4410")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print this sheet" })).toBeVisible();
  const pages = async (format: "Letter" | "A4") =>
    (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)
      ?.length;
  expect(await pages("Letter")).toBe(1);
  expect(await pages("A4")).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print this sheet" })).toBeHidden();
  const sizes = await page
    .getByRole("heading", { level: 2 })
    .evaluateAll((headings) =>
      headings.map((heading) => Number.parseFloat(getComputedStyle(heading).fontSize)),
    );
  // 28 points are 37.3 CSS pixels.
  for (const size of sizes) expect(size).toBeGreaterThan(37);
});

test("sites come from a file: checked first, then stored, and the same file again changes nothing", async ({
  page,
  signInAs,
  visit,
}) => {
  const header = "department,name,kind,address,contact_role,staff_to_train";
  const send = async (rows: string[]) => {
    await visit("/facilities/import");
    await page.getByLabel("CSV file").setInputFiles({
      name: "sites.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`${[header, ...rows].join("\n")}\n`),
    });
    await page.getByRole("button", { name: "Check the file" }).click();
  };
  await signInAs("liaison@lafpp.example");
  const counter = `LAFPP,${site},public_counter,"701 E 3rd St, second floor",Counselor at the desk,16`;
  const archive = "LAFPP,Records archive,yard,Anderson St,Archivist on duty,3";
  await send([counter, "LACERS,Somebody else's,office,1 Way,Clerk,2", archive]);
  await expect(page.getByText("LACERS is no department you can record sites for.")).toBeVisible();
  await send([counter, archive]);
  await expect(page.getByText("from “14” to “16”")).toBeVisible();
  await page.getByRole("button", { name: "Store 2 rows" }).click();
  await expect(page.getByText("1 row was added, 1 was changed").first()).toBeVisible();
  await send([counter, archive]);
  await expect(page.getByText("Every row is as it is here already.")).toBeVisible();
  await visit("/facilities");
  await expect(page.getByText("14 of 19 staff trained at 2 sites")).toBeVisible();
});

test("another department finds nothing, and the Mayor's Office finds it in the list of the city", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("liaison@ethics.example");
  await visit(address, { status: 404 });
  await visit(`${address}/protocol`, { status: 404 });
  await visit(`${address}/sheet`, { status: 404 });
  await visit("/facilities");
  await expect(page.getByText(site)).toHaveCount(0);
  await signInAs("administrator@mayor.example");
  await visit("/facilities?q=Pension");
  await page.getByRole("link", { name: site }).click();
  await expect(page.getByRole("heading", { level: 1, name: site })).toBeVisible();
  await expect(page.getByText("14 of 16 staff are trained.")).toBeVisible();
});
