import { expect as expected, test } from "./setup/visit";

/** A file is read, checked and stored beside whatever else the machine does. */
const expect = expected.configure({ timeout: 30_000 });

/** A department whose contracts and sites no other journey changes, and somebody of another one. */
const department = "LADWP";
const liaison = "liaison@ladwp.example";
const stranger = "liaison@lapd.example";
const run = Date.now().toString(36).toUpperCase();

const file = (name: string, rows: string[], encode = (text: string) => Buffer.from(text)) => ({
  name,
  mimeType: "text/csv",
  buffer: encode(`${rows.join("\r\n")}\r\n`),
});
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

const header = "department,number,contractor,sites,starts_on,clause";
const contract = (number: string, clause = "yes") =>
  `${department},${run}-${number},Harbor Works,Berths,2025-01-01,${clause}`;

test.describe.configure({ mode: "serial" });

let address = "";

test("a file in other words and letters asks which column is which, and its good rows are stored without the others", async ({
  page,
  visit,
  signInAs,
  checkAccessibility,
}) => {
  await signInAs(liaison);
  await visit("/contractors/import");
  const rows = [
    "Dept;Contract No;Vendor;Work places;Start date;Clause;Phone",
    `${department};${run}-1;Dredging & Sons;Berth 7;2025-01-01;yes;213`,
    `${department};${run}-2;Crane Care;Berth 9;2025-01-01;perhaps;213`,
    `${department};${run}-3;=SUM(1);Berth 9;2025-01-01;yes;213`,
    `${department};${run}-4;${"x".repeat(2_000_000)};Berth 9;2025-01-01;yes;213`,
    `${department};${run}-5;Twice;Berth 9;2025-01-01;yes;213`,
    `${department};${run}-5;Twice again;Berth 9;2025-01-01;yes;213`,
  ];
  await page.getByLabel("CSV file").setInputFiles(file("Puerto Ñ.csv", rows, utf16));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Which column is which?" })).toBeVisible();
  await checkAccessibility();
  await page.getByLabel("sites", { exact: true }).selectOption({ label: "Choose a column" });
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByRole("link", { name: "Choose where sites stands in the file" })).toBeVisible();
  await page.getByLabel("sites", { exact: true }).selectOption({ label: "Work places: Berth 7" });
  await page.getByRole("button", { name: "Check the rows" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "What would happen" })).toBeVisible();
  await expect(
    page.getByText("1 row to add, none to change, none unchanged, 5 with a problem."),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: `${run}-3 Problem` })).toContainText("Begins with “=”");
  await expect(page.getByRole("row", { name: `${run}-4 Problem` })).toContainText("Shorten it.");
  await expect(page.getByRole("row", { name: `${run}-5 Problem` }).first()).toContainText(
    "Stands in row 7 as well.",
  );
  await page.locator("summary", { hasText: "How the file was read" }).click();
  await expect(page.getByText("semicolons")).toBeVisible();
  await expect(page.getByText("UTF-16")).toBeVisible();
  await expect(page.getByText("Phone", { exact: true })).toBeVisible();
  await checkAccessibility();
  await page.getByRole("link", { name: /^Will add/ }).click();
  await expect(page.getByRole("row", { name: /Problem/ })).toHaveCount(0);
  await expect(page.getByRole("row", { name: `${run}-1 Will add` })).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the rows with a problem (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("Puerto Ñ-problems.csv");
  address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Store 1 good row, leave out 5" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stored" })).toBeVisible();
  await expect(page.getByText("1 row was added, none was changed.").first()).toBeVisible();
  await expect(page.getByText("5 rows with a problem were left out.")).toBeVisible();
  await checkAccessibility();
});

test("nobody else finds the file, and whoever brought it sees it among those taken in before", async ({
  page,
  visit,
  signInAs,
}) => {
  for (const email of [stranger, "administrator@mayor.example"]) {
    await signInAs(email);
    await visit(address, { status: 404 });
    const answers = [
      await page.request.get(`/api${address}/problems`),
      await page.request.post(`/api${address}`, {
        data: { added: 1, changed: 0, left: 5, digest: "" },
        headers: { origin: process.env.E2E_ADDRESS ?? "" },
      }),
    ];
    expect(answers[0]?.status()).toBe(404);
    expect(await answers[1]?.text()).toContain('"not-found"');
  }
  await visit("/contractors/import");
  await expect(page.getByRole("row", { name: /Puerto Ñ\.csv/ })).toContainText(
    "1 added, 0 changed, 5 left out",
  );
  await expect(page.getByRole("link", { name: "Puerto Ñ.csv" })).toHaveCount(0);
  await signInAs(liaison);
  await visit("/contractors/import");
  await page.getByRole("link", { name: "Puerto Ñ.csv" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stored" })).toBeVisible();
  await signInAs(stranger);
  await visit("/contractors/import");
  await expect(page.getByText("Puerto Ñ.csv")).toHaveCount(0);
});

test("thousands of rows tell how far they are, and the same file again has nothing to store", async ({
  page,
  visit,
  signInAs,
}) => {
  test.setTimeout(180_000);
  await signInAs(liaison);
  const rows = [header, ...Array.from({ length: 6_000 }, (_, n) => contract(`M${n}`))];
  const bring = async () => {
    await visit("/contractors/import");
    await page.getByLabel("CSV file").setInputFiles(file("many.csv", rows));
    await page.getByRole("button", { name: "Check the file" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "What would happen" })).toBeVisible();
  };
  await bring();
  await expect(page.getByText("1 to 100 of 6,000")).toBeVisible();
  await page.getByRole("button", { name: "Store 6,000 rows" }).click();
  await expect(page.getByRole("progressbar", { name: "Rows written" })).toBeVisible();
  await expect(page.getByText("6,000 rows were added, none was changed.").first()).toBeVisible();
  await bring();
  await expect(page.getByText("Every row is as it is here already.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Store/ })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is brought, its columns said, its report paged and its rows stored", async ({
    page,
    visit,
    signInAs,
    checkAccessibility,
  }) => {
    await signInAs(liaison, { fresh: true });
    await visit("/contractors/import");
    await page.getByRole("button", { name: "Check the file" }).click();
    await expect(page.getByRole("link", { name: "Choose a file." })).toBeVisible();
    await page.getByLabel("CSV file").setInputFiles(file("old.xlsx", ["PK\u0003\u0004"]));
    await page.getByRole("button", { name: "Check the file" }).click();
    await expect(page.getByRole("link", { name: /This is a workbook/ })).toBeVisible();

    const rows = [
      "Dept\tNr\tVendor\tSite\tStart date\tClause",
      ...Array.from({ length: 120 }, (_, n) => contract(`N${n}`).replaceAll(",", "\t")),
    ];
    await page.getByLabel("CSV file").setInputFiles(file("tabs.tsv", rows));
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByLabel("number", { exact: true }).selectOption({ label: `Nr: ${run}-N0` });
    await page.getByRole("button", { name: "Check the rows" }).click();
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page.getByText("101 to 120 of 120")).toBeVisible();
    await page.getByRole("button", { name: "Store 120 rows" }).click();
    await expect(page.getByText("120 rows were added, none was changed.").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Stored" })).toBeVisible();
    await checkAccessibility();
  });
});

test("trainings held at sites come from a file, and the site takes over how many there are to train", async ({
  page,
  visit,
  signInAs,
}) => {
  await signInAs(liaison);
  const site = `Pilot Station ${run}`;
  await visit("/facilities/import");
  const sites = [
    "department,name,kind,address,contact_role,staff_to_train",
    `${department},${site},office,1 Pier,Chief pilot,10`,
  ];
  await page.getByLabel("CSV file").setInputFiles(file("sites.csv", sites));
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Store 1 row" }).click();
  await expect(page.getByText("1 row was added, none was changed.").first()).toBeVisible();

  await visit("/facilities");
  await page.getByRole("link", { name: "Import trainings from a file" }).click();
  const rows = [
    "Departamento,Sitio,Fecha,Tema,Capacitados,Por capacitar",
    `${department},${site.toLowerCase()},2025-07-14,Protocol and notice,12,14`,
    `${department},No such pier,2025-07-14,Protocol and notice,1,`,
  ];
  await page.getByLabel("CSV file").setInputFiles(file("trainings.csv", rows));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText(`${department} has no site “No such pier” here.`)).toBeVisible();
  await expect(page.getByText("from “10” to “14”")).toBeVisible();
  await page.getByRole("button", { name: "Store 1 good row, leave out 1" }).click();
  await expect(page.getByText("1 row was added, none was changed.").first()).toBeVisible();
  await visit("/facilities");
  await page.getByRole("link", { name: site }).click();
  await expect(page.getByText("12 of 14 staff are trained.")).toBeVisible();
});
