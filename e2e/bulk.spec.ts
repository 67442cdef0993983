import type { Page } from "@playwright/test";
import { requestsAs } from "./setup/role-requests";
import { query } from "./setup/sample";
import { expect as promptly, test } from "./setup/visit";

// Whole pages are drawn after each write; a loaded machine may take its time over them.
const expect = promptly.configure({ timeout: 30_000 });

test.describe.configure({ mode: "serial", timeout: 120_000 });

const boxes = (page: Page) => page.getByRole("checkbox", { name: /^Choose (?!all)/ });

/** Presses the button of an act, which leads to its preview as a form without scripts does. */
async function preview(page: Page, act: string) {
  await page.getByRole("button", { name: act }).click();
  await page.waitForURL((url) => url.pathname.endsWith("/bulk"), { waitUntil: "load" });
}

const rowsOf = (table: string, abbreviation: string) =>
  query<{ id: string; version: number; status: string }>(
    `select r.id, r.version, to_jsonb(r) ->> 'status' as status from ${table} r
     join departments d on d.id = r.department_id where d.abbreviation = $1 and r.withdrawn_at is null order by r.id`,
    [abbreviation],
  );

test("a liaison takes rows back after seeing which, is told what somebody else changed, and undoes the rest", async ({
  page,
  playwright,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  const somebodyElse = await requestsAs(playwright, "administrator@mayor.example");
  const write = async (name: string, id: string, version: number) =>
    expect(
      (await somebodyElse.post(`/api/writes/${name}`, { data: { entryId: id, version } })).status(),
    ).toBe(200);

  await signInAs("liaison@lawa.example");
  await visit("/outreach?sort=outlet");
  await boxes(page).nth(0).check();
  await boxes(page).nth(1).check();
  await boxes(page).nth(2).check();
  await expect(page.getByText("3 chosen")).toBeVisible();
  const chosen = await boxes(page).evaluateAll((all) =>
    all.filter((box) => (box as HTMLInputElement).checked).map((box) => (box as HTMLInputElement).value),
  );
  const versions = new Map(
    (await rowsOf("outreach_entries", "LAWA")).map(({ id, version }) => [id, version]),
  );
  const [first = "", second = "", third = ""] = chosen;
  const version = (id: string) => versions.get(id) ?? 0;

  await preview(page, "Take back");
  await expect(page.getByRole("heading", { level: 1, name: "Take entries back" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "3 entries will be taken back." })).toBeVisible();
  await expect(page.getByRole("row", { name: /Stands Taken back/ })).toHaveCount(3);
  await checkAccessibility();

  await write("withdrawOutreach", third, version(third));
  await page.getByRole("button", { name: "Take 3 entries back" }).click();
  await expect(page.getByText("2 entries are taken back.")).toBeVisible();
  await expect(page.getByText("1 entry stays as it was")).toBeVisible();
  await expect(page.getByText("Somebody changed it meanwhile.")).toBeVisible();
  await checkAccessibility();

  await write("restoreOutreach", second, version(second) + 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("1 entry is put back.")).toBeVisible();
  await expect(page.getByText("Somebody changed it meanwhile.")).toBeVisible();
  await write("restoreOutreach", third, version(third) + 1);
  await somebodyElse.dispose();
  const after = new Map((await rowsOf("outreach_entries", "LAWA")).map((row) => [row.id, row.version]));
  for (const id of [first, second, third]) expect(after.get(id)).toBe(version(id) + 2);
});

test("a row of another department in the address is not found, and stays as it is", async ({
  page,
  signInAs,
  visit,
}) => {
  const own = (await rowsOf("service_recommendations", "LAHD")).find(({ status }) => status !== "adopted");
  const [foreign] = await rowsOf("service_recommendations", "CIFD");
  await signInAs("liaison@lahd.example");
  await visit(`/services/bulk?act=withdraw&row=${foreign?.id}`, { status: 404 });
  await visit(`/services/bulk?act=adopt&row=${own?.id}`, { status: 404 });
  await visit("/services/bulk?act=erase&row=everything");
  await expect(page.getByText("act=erase; row=everything")).toBeVisible();
  await expect(page.getByText("No entry was chosen")).toBeVisible();
  await visit(`/services/bulk?act=withdraw&row=${own?.id}&row=${foreign?.id}`);
  await expect(page.getByRole("heading", { name: "1 entry will be taken back." })).toBeVisible();
  await expect(page.getByText("1 entry was not found.")).toBeVisible();
  await page.getByRole("button", { name: "Take 1 entry back" }).click();
  await expect(page.getByText("1 entry is taken back.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("1 entry is put back.")).toBeVisible();
  expect((await rowsOf("service_recommendations", "CIFD"))[0]).toEqual(foreign);
});

test("the Mayor's Office declines several services with one reason on a phone, and reopens them", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await signInAs("administrator@mayor.example");
  await visit("/services?department=LADOT");
  await page.getByRole("checkbox", { name: "Choose all 2 on this page" }).check();
  await expect(page.getByText("2 chosen")).toBeVisible();
  await preview(page, "Decline");
  await expect(page.getByRole("heading", { name: "2 services will be declined." })).toBeVisible();
  await checkAccessibility();
  await page.getByLabel("Reason").fill("Another program offers it already.");
  await page.getByRole("button", { name: "Decline 2 services" }).click();
  await expect(page.getByText("2 services are declined.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("2 services are under review.")).toBeVisible();
  await expect(page.getByText("This cannot be undone")).toBeVisible();
});

test("a liaison records notices sent by post for several contracts, and takes the records back", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await signInAs("liaison@lafd.example");
  await visit("/contractors?state=waiting&sort=contractor");
  await boxes(page).nth(0).check();
  await boxes(page).nth(1).check();
  await preview(page, "Record as sent");
  await expect(
    page.getByRole("heading", { name: "A notice will be recorded for each of 2 contracts." }),
  ).toBeVisible();
  await checkAccessibility();
  await page.getByLabel("On which day").fill("2025-07-21");
  await page.getByRole("button", { name: "Record it for 2 contracts" }).click();
  await expect(page.getByText("A notice is recorded for each of 2 contracts.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("2 records are taken back.")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a liaison records the approval of the protocols that wait for it, and takes it back with a reason", async ({
    page,
    signInAs,
    visit,
  }) => {
    await signInAs("liaison@laas.example");
    await visit("/facilities?sort=-protocol");
    await page.getByRole("checkbox", { name: /^Choose all/ }).check();
    await preview(page, "Record approval");
    await expect(
      page.getByRole("heading", { name: "The protocol of 1 site will be approved." }),
    ).toBeVisible();
    await expect(page.getByText("5 entries will stay as they are.")).toBeVisible();
    await page.getByRole("button", { name: "Record the approval at 1 site" }).click();
    await expect(page.getByText("Name the official who approved it.").first()).toBeVisible();
    await page.getByLabel("Name of the official").fill("Ingrid Salcedo");
    await page.getByLabel("Title of the official").fill("Assistant General Manager");
    await page.getByRole("button", { name: "Record the approval at 1 site" }).click();
    await expect(page.getByText("The protocol of 1 site is approved.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Say why it is taken back.").first()).toBeVisible();
    await page.getByLabel("Reason").fill("Recorded before the official had signed.");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("1 approval is taken back.")).toBeVisible();
  });
});
