import { requestsAs } from "./setup/role-requests";
import { query } from "./setup/sample";
import { expect, test } from "./setup/visit";

/** A phone, held upright. */
const phone = { width: 390, height: 844 };
const reporter = "liaison@ladbs.example";
const site = "Van Nuys permit counter, waiting area";

/** A file of a few bytes, as they stand in `content`. */
const file = (name: string, content: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content, "latin1"),
});

/** Leaves out what the browser itself notes about a refusal that a journey is about. */
function forget(complaints: string[], about: string) {
  complaints.splice(0, complaints.length, ...complaints.filter((said) => !said.includes(about)));
}

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  test("a liaison reports activity, is shown what could identify somebody, corrects it, and the Mayor's Office sees it", async ({
    page,
    signInAs,
    visit,
    checkAccessibility,
    complaints,
  }) => {
    await signInAs(reporter);
    await visit("/activity");
    await page.getByRole("link", { name: "Report activity" }).click();
    await expect(page.getByLabel("Observed", { exact: true })).toHaveValue(/^2025-07-2\dT\d\d:\d\d$/);
    await page.getByLabel("Where on City property").fill(site);
    await page.getByRole("radio", { name: "None stated" }).check();
    await page.getByRole("checkbox", { name: "Asked staff questions" }).check();
    await page.getByRole("checkbox", { name: "Nobody asked for papers" }).check();
    await page.getByRole("checkbox", { name: "Called the supervisor" }).check();
    await page.getByLabel("Anything else").fill("They left 213-555-0123 and a paper with A123456789.");
    await page.getByRole("button", { name: "Send the report" }).click();

    const found = page.getByText("This was found in your text");
    await expect(found).toBeVisible();
    await expect(page.locator("blockquote mark")).toHaveText(["213-555-0123", "A123456789"]);
    await expect(page.getByText("Must be taken out; it cannot be kept for any reason.")).toBeVisible();
    await checkAccessibility();
    // Typed text stays in the form, and nowhere else in the browser.
    await expect(page.getByLabel("Anything else")).toHaveValue(/213-555-0123/);
    expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain("555");
    await page.getByLabel("Anything else").fill("They left 213-555-0123, the number on their business card.");
    await page.getByLabel("Why it has to stay").fill("An office line that the agency itself publishes.");
    await page.getByRole("button", { name: "Send the report" }).click();

    await page.waitForURL(/\/activity\/[0-9a-f-]{36}\?done=added$/);
    await expect(page.getByRole("status").filter({ hasText: "The report is sent" })).toBeFocused();
    await checkAccessibility();
    const address = new URL(page.url()).pathname;

    const evidence = page.getByRole("region", { name: "Evidence" });
    await expect(evidence.getByText("No photographs or other pictures")).toBeVisible();
    await evidence
      .getByLabel("Choose files")
      .setInputFiles([file("Visitor log.csv", "time,desk\n"), file("Radio log.txt", "Quiet.\n")]);
    await evidence.getByRole("button", { name: "Attach" }).click();
    await expect(evidence.getByText("2 files were attached.")).toBeVisible();
    await expect(evidence.getByRole("link", { name: "Visitor log", exact: true })).toBeVisible();
    await expect(evidence.getByRole("link", { name: "Radio log", exact: true })).toBeVisible();
    await evidence.getByLabel("Choose files").setInputFiles([file("lobby.png", "\x89PNG\r\n\x1a\n")]);
    await evidence.getByRole("button", { name: "Attach" }).click();
    await expect(evidence.getByRole("alert")).toContainText("1 file was not attached.");
    await expect(evidence.getByText("pictures do not go with an activity report")).toBeVisible();
    await checkAccessibility();
    await page.locator("summary", { hasText: "Correct this report" }).click();
    await page.getByRole("radio", { name: "Homeland Security Investigations (HSI)" }).check();
    await page.getByRole("button", { name: "Save the correction" }).click();
    const versions = page.locator("#versions");
    await expect(versions.getByRole("heading", { name: "Version 2" })).toBeVisible();
    await expect(
      page.getByRole("status").filter({ hasText: "The correction is stored as a new version." }),
    ).toBeFocused();
    await expect(versions.getByRole("cell", { name: "None stated" })).toBeVisible();
    await expect(
      versions.getByRole("cell", { name: "Homeland Security Investigations (HSI)" }),
    ).toBeVisible();
    await expect(versions.getByRole("heading", { name: "Version 1" })).toBeVisible();
    await checkAccessibility();

    await signInAs("administrator@mayor.example");
    await visit("/");
    await page.locator("#activity").getByRole("link", { name: site }).first().click();
    await expect(page.getByRole("heading", { name: "Activity report" })).toBeVisible();
    await visit(address);
    await expect(evidence.getByRole("link", { name: "Visitor log", exact: true })).toBeVisible();
    await expect(evidence.getByLabel("Choose files")).toHaveCount(0);
    await expect(page.getByText("An office line that the agency itself publishes.").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Save the correction" })).toHaveCount(0);

    await signInAs("liaison@lafd.example");
    await visit(address, { status: 404 });
    await visit("/activity");
    await expect(page.getByRole("link", { name: site })).toHaveCount(0);
    await signInAs(reporter);
    await visit("/activity/new");
    await expect(page.getByLabel("Anything else")).toHaveValue("");
    await expect(page.getByLabel("Where on City property")).toHaveValue("");
    forget(complaints, "status of 422");
  });
});

test.describe("without JavaScript", () => {
  test.use({ viewport: phone, javaScriptEnabled: false });

  test("a time that clocks showed twice is asked about, what was typed stays, and the report is sent", async ({
    page,
    signInAs,
    complaints,
  }) => {
    await signInAs(reporter);
    await page.goto("/activity/new");
    await page.getByLabel("Observed", { exact: true }).fill("2024-11-03T01:30");
    await page.getByLabel("Where on City property").fill("Figueroa Plaza, lobby");
    await page.getByRole("radio", { name: "FBI" }).check();
    await page.getByRole("checkbox", { name: "Were present" }).check();
    await page.getByRole("checkbox", { name: "Badge or identification" }).check();
    await page.getByRole("checkbox", { name: "Called the liaison" }).check();
    await page.getByRole("button", { name: "Send the report" }).click();

    const question = page.getByRole("group", { name: "Which of the two?" });
    await expect(question).toContainText("Clocks showed this time twice");
    await expect(page.getByRole("checkbox", { name: "Badge or identification" })).toBeChecked();
    await expect(page.getByLabel("Where on City property")).toHaveValue("Figueroa Plaza, lobby");
    await question.getByRole("radio", { name: "The second time (standard time)" }).check();
    await page.getByLabel("Anything else").fill("Somebody gave 123-45-6789 at the desk.");
    await page.getByRole("button", { name: "Send the report" }).click();

    await expect(page.locator("blockquote mark")).toHaveText(["123-45-6789"]);
    await page.getByLabel("Anything else").fill("");
    await page.getByRole("button", { name: "Send the report" }).click();
    await expect(page.getByRole("status").filter({ hasText: "The report is sent" })).toBeFocused();
    await expect(page.getByText("November 3, 2024 at 1:30 AM PST").first()).toBeVisible();
    forget(complaints, "status of 422");
  });
});

test("a program is told what was found, and nothing is stored", async ({ playwright }) => {
  const department = "select id from departments where abbreviation = 'LADBS'";
  const count = () =>
    query<{ count: string }>(`select count(*) from activity_reports where department_id = (${department})`);
  const [{ id: departmentId } = { id: "" }] = await query<{ id: string }>(department);
  const before = await count();
  const requests = await requestsAs(playwright, reporter);
  const answer = await requests.post("/api/writes/reportActivity", {
    data: {
      departmentId,
      site,
      observed: "2025-07-20T10:00",
      observedHour: null,
      learned: null,
      learnedHour: null,
      agency: "not_stated",
      agencyStated: null,
      actions: ["present"],
      papers: ["not_asked"],
      responses: ["nothing_asked"],
      followUpNeeded: false,
      followUpBy: null,
      followUpDoneOn: null,
      note: "Somebody read out 123-45-6789.",
      language: "en",
      kept: [{ found: "123-45-6789", reason: "Needed." }],
      namesLookedAt: true,
    },
  });
  expect(answer.status()).toBe(422);
  expect((await answer.json()).error.detail.findings).toMatchObject([
    { kind: "ssn", found: "123-45-6789", may: "remove" },
  ]);
  expect(await count()).toEqual(before);
  await requests.dispose();
});
