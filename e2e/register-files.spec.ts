import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { unzipped } from "@/lib/testing/unzipped";
import { query } from "./setup/sample";
import { expect, test } from "./setup/visit";

const liaison = "liaison@clerk.example";

/** Presses a link and reads the file behind it. */
async function take(page: Page, name: string): Promise<Buffer> {
  const link = page.getByRole("link", { name, exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFile(await download.path());
}

const csv = (bytes: Buffer): Record<string, string>[] => parse(bytes, { bom: true, columns: true });

test("a liaison takes the lists of the registers, each as the page shows it and of no other department", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  await signInAs(liaison);
  await visit("/contractors?sort=-contractor");
  const shown = await page.getByRole("table").getByRole("rowheader").getByRole("link").allTextContents();
  expect(shown.length).toBeGreaterThan(5);
  const contracts = csv(await take(page, "Download this list as CSV"));
  expect(contracts.map((row) => row.Contractor)).toEqual(shown);
  expect(new Set(contracts.map((row) => row.Abbreviation))).toEqual(new Set(["CLERK"]));
  await checkAccessibility();

  await visit("/facilities?kind=public_counter");
  const sites = csv(await take(page, "Download this list as CSV"));
  expect(sites.length).toBeGreaterThan(0);
  expect(new Set(sites.map((row) => row["Kind of site"]))).toEqual(new Set(["Public counter"]));

  for (const [address, words] of [
    ["/api/registers/activity?format=csv&nope=1", "nope=1"],
    ["/api/registers/outreach?format=pdf", "The format “pdf” is not known"],
  ] as const) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(400);
    expect((await answer.json()).error.message).toContain(words);
  }
  for (const address of [
    "/api/registers/contractors?format=csv&department=LAPL",
    "/api/registers/nope?format=csv",
    "/api/registers/nope",
  ])
    expect((await page.request.get(address)).status(), address).toBe(404);
});

test("the archive of a plan holds the file at a site, and the full export tells where it stands", async ({
  page,
  signInAs,
  visit,
}) => {
  const [place] = await query<{ facilityId: string; planId: string; site: string }>(
    `select f.id as "facilityId", f.name as site, p.id as "planId" from facilities f
     join departments d on d.id = f.department_id join plans p on p.department_id = d.id
     where d.abbreviation = 'CLERK' order by f.name limit 1`,
    [],
  );
  if (!place) throw new Error("the Clerk has no site in the demonstration");
  // A name of its own, so that the journey can be tried again.
  const title = `Poster ${randomUUID().slice(0, 8)}`;
  const bytes = Buffer.from(`%PDF-1.7\n${title}\n%%EOF\n`);
  await signInAs(liaison);
  await visit(`/facilities/${place.facilityId}`);
  const panel = page.getByRole("region", { name: "Evidence" });
  const file = { name: `${title}.pdf`, mimeType: "application/pdf", buffer: bytes };
  await panel.getByLabel("Choose files").setInputFiles([file]);
  await panel.getByRole("button", { name: "Attach" }).click();
  await expect(panel.getByRole("link", { name: title, exact: true })).toBeVisible({ timeout: 30_000 });

  const zip = await page.request.get(`/api/evidence/plan/${place.planId}`);
  expect(zip.headers()["content-disposition"]).toContain("ED-12-CLERK.zip");
  const { files, rows } = await unzipped(new Blob([new Uint8Array(await zip.body())]).stream());
  const listed = rows.find((row) => row.Document === title);
  expect(listed?.["Stands at"]).toBe(`a site: ${place.site}`);
  const path = listed?.["Path in this archive"] ?? "";
  expect(path).toMatch(/^section-1\/facilities\//);
  expect(files.get(path)?.equals(bytes)).toBe(true);

  await visit("/reports");
  const { texts } = JSON.parse((await take(page, "Download everything as JSON")).toString()) as {
    texts: { what: string; abbreviation: string | null; record: Record<string, string> | null }[];
  };
  expect(new Set(texts.map(({ abbreviation }) => abbreviation))).toEqual(new Set(["CLERK", null]));
  const told = (what: string) => texts.filter((row) => row.what === what).map(({ record }) => record);
  expect(told("site").map((record) => record?.name)).toContain(place.site);
  expect(told("contract").length).toBeGreaterThan(5);
  expect(told("document_place")).toContainEqual(
    expect.objectContaining({ facility_id: place.site, evidence_id: title }),
  );
});
