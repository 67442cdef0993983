import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { requestsAs } from "./setup/role-requests";
import { query } from "./setup/sample";
import { expect, test } from "./setup/visit";

const pdf = (words: string) => ({
  name: `${words}.pdf`,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`),
});

/** The plan of a department and the first two of its sections. */
async function planOf(abbreviation: string) {
  const [plan] = await query<{ planId: string; requirementId: string }>(
    `select p.id as "planId", r.id as "requirementId" from plans p join departments d on d.id = p.department_id
     join draft_sections s on s.plan_id = p.id join requirements r on r.id = s.requirement_id
     where d.abbreviation = $1 and r.number = 2`,
    [abbreviation],
  );
  if (!plan) throw new Error(`${abbreviation} has no plan in the demonstration`);
  return plan;
}

const evidence = (page: Page) => page.getByRole("region", { name: "Evidence" });

test.describe("a liaison of the Controller's office keeps evidence", () => {
  test("several files at once, versions, another section, and back", async ({
    page,
    signInAs,
    visit,
    checkAccessibility,
    complaints,
  }) => {
    const { planId } = await planOf("CTRL");
    await signInAs("liaison@ctrl.example");
    await visit(`/plans/${planId}/sections/2`);
    const panel = evidence(page);
    await expect(panel.getByText("No file is attached yet.")).toBeVisible();
    await panel.getByRole("button", { name: "Attach" }).click();
    await expect(panel.getByText("Choose a file first.")).toBeVisible();

    const program = { ...pdf("Not a PDF"), buffer: Buffer.from("MZ\0 a program") };
    await panel.getByLabel("Choose files").setInputFiles([pdf("Notice in Spanish"), program, pdf("Clause")]);
    await panel.getByRole("button", { name: "Attach" }).click();
    await expect(panel.getByText("1 file was not attached.")).toBeVisible();
    const sent = panel.getByRole("list", { name: "Files being sent" }).getByRole("listitem");
    await expect(sent.filter({ hasText: "Not a PDF.pdf" })).toContainText("not what its name says");
    await expect(sent.filter({ hasText: "Clause.pdf" })).toContainText("Attached");
    await expect(panel.getByRole("link", { name: "Clause", exact: true })).toBeVisible();
    await checkAccessibility();

    const address = await panel
      .getByRole("link", { name: "Notice in Spanish", exact: true })
      .getAttribute("href");
    const shown = await page.request.get(address ?? "");
    expect(shown.headers()["content-security-policy"]).toContain("sandbox; default-src 'none'");
    expect(shown.headers()["content-disposition"]).toMatch(/^inline/);
    expect(await shown.body()).toEqual(pdf("Notice in Spanish").buffer);

    const clause = panel
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: "Clause", exact: true }) });
    await clause.getByText("1 version, fingerprint").click();
    const second = pdf("Clause of July");
    await clause.getByLabel("Choose the new version of Clause").setInputFiles([second]);
    await clause.getByRole("button", { name: "Add version" }).click();
    await expect(clause.getByText("The new version was added.")).toBeVisible();
    await expect(clause.getByText("2 versions, fingerprint")).toBeVisible();
    await expect(clause.getByText(createHash("sha256").update(second.buffer).digest("hex"))).toBeVisible();

    await page.goto(`/plans/${planId}/sections/3`);
    await panel.getByText("Use a file you already sent").click();
    await panel.getByLabel("File", { exact: true }).selectOption("Clause");
    await panel.getByRole("button", { name: "Use here" }).click();
    await expect(panel.getByText("The file now stands here, too.")).toBeVisible();
    await expect(panel.getByText("Also in section 2")).toBeVisible();

    await panel.getByRole("button", { name: "Remove Clause from here" }).click();
    await expect(panel.getByText("Clause was removed from here.")).toBeVisible();
    await checkAccessibility();
    await panel.getByRole("button", { name: "Put it back" }).click();
    await expect(panel.getByRole("link", { name: "Clause", exact: true })).toBeVisible();

    const zip = await page.request.get(`/api/evidence/plan/${planId}`);
    expect(zip.headers()["content-disposition"]).toContain("ED-12-CTRL.zip");
    expect((await zip.body()).subarray(0, 2).toString()).toBe("PK");
    // The browser itself notes the one refusal this journey is about.
    const own = complaints.findIndex((text) => text.includes("status of 422"));
    if (own >= 0) complaints.splice(own, 1);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("files are attached, refused in plain words, removed and put back", async ({
    page,
    signInAs,
    visit,
  }) => {
    const { planId } = await planOf("OOF");
    await signInAs("liaison@oof.example");
    await visit(`/plans/${planId}/sections/2`);
    const panel = evidence(page);
    await panel.getByLabel("Choose files").setInputFiles([pdf("Notice 😀"), pdf("List")]);
    await panel.getByRole("button", { name: "Attach" }).click();
    await expect(panel.getByText("The files were attached.")).toBeVisible();
    await expect(panel.getByRole("link", { name: "Notice 😀", exact: true })).toBeVisible();

    await panel.getByLabel("Choose files").setInputFiles([{ ...pdf("Empty"), buffer: Buffer.alloc(0) }]);
    await panel.getByRole("button", { name: "Attach" }).click();
    const refused = panel.getByRole("alert");
    await expect(refused).toContainText("No file was attached.");
    await expect(refused).toContainText("“Empty.pdf”: This file is empty.");

    await panel.getByRole("button", { name: "Remove List from here" }).click();
    await expect(panel.getByText("List was removed from here.")).toBeVisible();
    await panel.getByRole("button", { name: "Put it back" }).click();
    await expect(panel.getByRole("link", { name: "List", exact: true })).toBeVisible();
  });
});

test("files are streamed in and out by whoever may, to the byte of the limit", async ({ playwright }) => {
  const place = await planOf("ATTY");
  const [own, other, reader] = await Promise.all(
    ["liaison@atty.example", "liaison@oof.example", "administrator@mayor.example"].map((email) =>
      requestsAs(playwright, email),
    ),
  );
  if (!own || !other || !reader) throw new Error("somebody could not sign in");
  const limit = 50 * 1_048_576;
  const bytes = Buffer.alloc(limit + 1, 32);
  bytes.write("%PDF-1.7\n");
  const send = (who: typeof own, data: Buffer, more: Record<string, string> = {}) =>
    who.post(`/api/evidence?${new URLSearchParams({ ...place, name: "scan.pdf", ...more })}`, {
      data,
      headers: { "content-type": "application/octet-stream" },
      timeout: 60_000,
    });

  const large = await send(own, bytes);
  expect(large.status()).toBe(413);
  expect(await large.text()).toContain("larger than 50 MB");
  expect((await send(own, Buffer.alloc(60_000_000, 32))).status()).toBe(413);
  const altered = await send(own, bytes.subarray(0, 1_000), { sha256: "0".repeat(64) });
  expect(altered.status()).toBe(422);
  expect((await send(other, bytes.subarray(0, 1_000))).status()).toBe(404);
  expect((await send(reader, bytes.subarray(0, 1_000))).status()).toBe(403);

  const taken = await send(own, bytes.subarray(0, limit));
  expect(taken.status()).toBe(200);
  const { versionId } = (await taken.json()).result;
  const whole = await reader.get(`/api/evidence/${versionId}`, { timeout: 60_000 });
  expect((await whole.body()).equals(bytes.subarray(0, limit))).toBe(true);
  const part = await own.get(`/api/evidence/${versionId}`, { headers: { range: "bytes=0-4" } });
  expect([part.status(), await part.text()]).toEqual([206, "%PDF-"]);
  expect((await other.get(`/api/evidence/${versionId}`)).status()).toBe(404);
  for (const context of [own, other, reader]) await context.dispose();
});
