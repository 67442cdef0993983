import { expect, test } from "./setup/visit";

const signOut = /Sign out/;

test("an auditor reads the trail, narrows it and verifies its chain", async ({ page, signInAs, visit }) => {
  await signInAs("auditor@controller.example");
  await visit("/trail");
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(51);
  await page.getByRole("link", { name: "Older events" }).click();
  await expect(page).toHaveURL(/before=\d+/);
  await expect(page.getByRole("link", { name: "Newer events" })).toBeVisible();

  await page.getByLabel("Department", { exact: true }).selectOption("EMD");
  await page.getByLabel("Kind of event").selectOption("plan.submitted");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/department=EMD/);
  await expect(page.getByText("2 filters in use")).toBeVisible();
  await expect(rows.filter({ hasText: "ED-12-EMD-1" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "ED-12-EMD-2" })).toHaveCount(1);
  await expect(rows).toHaveCount(3);
  const filed = rows.filter({ hasText: "ED-12-EMD-2" });
  await filed.locator("summary").click();
  await expect(filed.getByText("Fingerprint")).toBeVisible();
  await visit("/trail?department=EMD&action=section.saved");
  await expect(rows.filter({ hasText: "Prepare each City site" }).first()).toBeVisible();
  await expect(page.getByRole("table").getByText(/preparedness|section\.saved/)).toHaveCount(0);

  await visit("/trail?department=EMD&from=2025-07-17&to=2025-07-17");
  await expect(rows.filter({ hasText: "Returned the plan for changes" })).toHaveCount(1);
  await visit("/trail?department=EMD&from=2025-07-19&to=2025-07-18");
  await expect(page.getByText("No event fits this filter")).toBeVisible();

  await visit("/trail/verify");
  await expect(page.getByText("The chain is whole")).toBeVisible();
});

test("an auditor finds no way to write, neither on the page nor around it", async ({
  page,
  signInAs,
  visit,
}) => {
  await signInAs("auditor@controller.example");
  const names: string[] = [];
  for (const path of ["/trail", "/trail/verify", "/reviews", "/reviews?state=all"]) {
    await visit(path);
    names.push(
      ...(await page.locator("form:not([action^='/api/auth']) button[type=submit]").allTextContents()),
    );
  }
  await page.getByRole("row").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "What was filed" })).toBeVisible();
  names.push(...(await page.locator("main button[type=submit]").allTextContents()));
  await expect(page.locator("main textarea")).toHaveCount(0);
  expect(names.filter((name) => name !== "Apply filters" && !signOut.test(name))).toEqual([]);

  const reach = { submissionId: new URL(page.url()).pathname.split("/").at(-1), sha256: "0".repeat(64) };
  for (const [write, input] of [
    ["acceptSubmission", reach],
    ["returnSubmission", { ...reach, points: [] }],
    ["writeComment", { planId: reach.submissionId, text: "No." }],
    ["writeInternalComment", { planId: reach.submissionId, text: "No." }],
  ] as const) {
    const answer = await page.request.post(`/api/writes/${write}`, {
      data: input,
      headers: { origin: new URL(page.url()).origin },
    });
    expect(answer.status(), write).toBe(403);
  }
});

test("the trail is not there for departments and reviewers", async ({ page, signInAs }) => {
  for (const email of ["reviewer@mayor.example", "liaison@gsd.example"]) {
    await signInAs(email);
    for (const path of ["/trail", "/trail/verify"]) {
      expect((await page.request.get(path)).status(), `${path} for ${email}`).toBe(404);
    }
  }
});
