import { expect, test } from "./setup/visit";

const csv = (text: string) => ({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
const people = [
  "email,name,role,department",
  "ida.import@lacers.example,Ida Import,alternate,LACERS",
  "iker@mayor.example,Iker Import,auditor,",
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a file that cannot be taken is told in plain words and changes nothing", async ({
      page,
      visit,
      signInAs,
      complaints,
    }) => {
      await signInAs("administrator@mayor.example", { fresh: true });
      await visit("/people/import");
      const check = async (file: Parameters<typeof page.setInputFiles>[1] & { buffer: Buffer }) => {
        await page.getByLabel("CSV file").setInputFiles(file);
        await page.getByRole("button", { name: "Check the file" }).click();
      };
      await page.getByRole("button", { name: "Check the file" }).click();
      await expect(page.getByRole("link", { name: "Choose a file." })).toBeVisible();
      await check(csv("email;name;role;department\n"));
      await expect(page.getByRole("link", { name: "There is nothing below the first row." })).toBeVisible();
      await check(csv('email,name,role,department\na@b.example,"Ana,auditor,\n'));
      await expect(page.getByRole("link", { name: /quotation mark is opened and not closed/ })).toBeVisible();
      await check(csv("email,name,role,department\nbad,=cmd(),mayor,\n"));
      await expect(page.getByText("No row can be stored as it is.")).toBeVisible();
      // The browser notes the status of each refusal.
      complaints.splice(
        0,
        complaints.length,
        ...complaints.filter((said) => !said.includes("status of 422")),
      );
      await expect(page.getByRole("row", { name: /bad Problem/ })).toContainText("Begins with “=”");
      await expect(page.getByRole("button", { name: /^Store/ })).toHaveCount(0);
    });
  });
}

test("people are checked, stored once, and unchanged the second time", async ({
  page,
  visit,
  signInAs,
  checkAccessibility,
}) => {
  await signInAs("administrator@mayor.example");
  await visit("/people/import");
  await page.getByLabel("CSV file").setInputFiles(csv(people.join("\n")));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What would happen" })).toBeVisible();
  await expect(page.getByText("Nothing is stored yet.")).toBeVisible();
  await checkAccessibility();
  await page.getByRole("button", { name: "Store 2 rows" }).click();
  await expect(page.getByText("2 rows were added, none was changed.").first()).toBeVisible();
  await checkAccessibility();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the links" }).click();
  expect((await download).suggestedFilename()).toBe("one-time-links.csv");

  await visit("/people/import");
  await page.getByLabel("CSV file").setInputFiles(csv(people.join("\r\n")));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText("Every row is as it is here already.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Store/ })).toHaveCount(0);
});

test("departments are checked row by row", async ({ page, visit, signInAs }) => {
  await signInAs("administrator@mayor.example");
  await visit("/departments/import");
  const rows = [
    "abbreviation,name,kind,abbreviation_source,aliases",
    "BSS,Bureau of Street Services,bureau of Public Works,city engineering manual,StreetsLA",
    "bad one,Name,department,common use,",
  ];
  await page.getByLabel("CSV file").setInputFiles(csv(rows.join("\n")));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("row", { name: /BSS Unchanged/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /bad one Problem/ })).toBeVisible();
});
