import { mailTo } from "@/lib/testing/mail-server";
import { requestsAs } from "./setup/role-requests";
import { query } from "./setup/sample";
import { expect as expected, test } from "./setup/visit";

/** Mail takes its time on a machine that does other things. */
const expect = expected.configure({ timeout: 30_000 });

/** Departments whose contracts no other journey changes. */
const [boe, dca] = ["BOE", "DCA"] as const;
const administrator = "administrator@mayor.example";
const run = Date.now().toString(36);
const address = (who: string) => `${who}.${run}@firm.example`;

const header =
  "department,number,contractor,sites,starts_on,ends_on,contact_name,contact_email,language,clause";
const file = (department: string, ...rows: string[]) => ({
  name: "contracts.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([header, ...rows.map((row) => `${department},${row}`)].join("\n")),
});

/** The link in the newest message to an address, once it has arrived. */
async function linkTo(who: string, messages = 1): Promise<string> {
  const folder = process.env.E2E_MAIL ?? "";
  await expect
    .poll(async () => (await mailTo(folder, address(who))).length, { timeout: 30_000 })
    .toBe(messages);
  const text = (await mailTo(folder, address(who))).at(-1)?.text ?? "";
  return new URL(/https?:\S+\/notice\/\S+/.exec(text)?.[0] ?? "").href.replace(/^https?:\/\/[^/]+/, "");
}

test.describe.configure({ mode: "serial" });

/** What an earlier attempt left would be sent to as well. */
test.beforeAll(() =>
  query(
    `update contracts set withdrawn_at = city_now(), version = version + 1
     where withdrawn_at is null and department_id in (select id from departments where abbreviation = any($1))`,
    [[boe, dca]],
  ),
);

test("an administrator imports contractors, sends each the notice, and one confirms it in Spanish without scripts", async ({
  page,
  browser,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  test.setTimeout(180_000);
  await signInAs(administrator);
  await visit("/contractors/import");
  const rows = [
    `${run}-1,Sol Paving,Bridge yards,2025-01-01,,Luz Vera,${address("luz")},es,yes`,
    `${run}-2,Harbor Survey,Field office,2025-01-01,2026-06-30,Ann Poe,${address("ann")},en,yes`,
    `${run}-3,Silent Signals,Yards,2025-01-01,,,,en,no`,
  ];
  await page.getByLabel("CSV file").setInputFiles(file(boe, ...rows));
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Store 3 rows" }).click();
  await expect(page.getByText("3 rows were added, none was changed.").first()).toBeVisible();

  await visit(`/contractors?department=${boe}&q=${run}`);
  await page.getByRole("link", { name: "Send the notice" }).click();
  await expect(page.getByText(`3 contracts found by “${run}”`)).toBeVisible();
  await expect(page.getByText("1 contract has no e-mail address and gets none")).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  await checkAccessibility();
  await page.getByRole("button", { name: "Send to those ticked" }).click();
  await expect(page.getByText("2 messages are on their way.")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/contractors\\?department=${boe}&q=${run}&done=`));
  await expect(page.getByRole("status").filter({ hasText: "2 messages are on their way." })).toBeFocused();
  await page.getByRole("link", { name: "Send the notice" }).click();
  await expect(page.getByText("Nobody is left to send to")).toBeVisible();

  const link = await linkTo("luz");
  const context = await browser.newContext({
    baseURL: process.env.E2E_ADDRESS,
    javaScriptEnabled: false,
    locale: "en-US",
    viewport: { width: 320, height: 640 },
  });
  const contractor = await context.newPage();
  expect((await contractor.goto(link))?.status()).toBe(200);
  await expect(contractor.getByRole("heading", { level: 1, name: /^Aviso a contratistas/ })).toBeVisible();
  expect(await contractor.locator("html").getAttribute("lang")).toBe("es");
  expect(await contractor.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await contractor.getByLabel("Su nombre").fill("Luz Vera");
  await contractor.getByLabel("Su cargo").fill("Propietaria");
  await contractor.getByRole("button", { name: "Confirmar" }).click();
  await expect(contractor.getByText("Marque la casilla para confirmar.").first()).toBeVisible();
  await expect(contractor.getByLabel("Su nombre")).toHaveValue("Luz Vera");
  await contractor.getByLabel(/^He leído este aviso/).check();
  await contractor.getByRole("button", { name: "Confirmar" }).click();
  await expect(contractor.getByRole("heading", { level: 1, name: "Gracias" })).toBeVisible();
  expect((await contractor.goto(link))?.status()).toBe(410);
  await expect(
    contractor.getByText(/^Este aviso fue confirmado el .* en nombre de Sol Paving/),
  ).toBeVisible();
  await context.close();

  await visit(`/contractors?department=${boe}&q=${run}`);
  // The last message may still be on its way.
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("row", { name: /Sol Paving.*Acknowledged/ })).toBeVisible({ timeout: 2_000 });
    const waiting = page.getByRole("row", { name: /Harbor Survey.*Sent, not acknowledged/ });
    await expect(waiting).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("row", { name: /Silent Signals.*Not sent/ })).toBeVisible();
});

test("those who have not answered are reminded, and nobody else", async ({ page, signInAs, visit }) => {
  test.setTimeout(180_000);
  const first = await linkTo("ann");
  await signInAs(administrator);
  await visit(`/contractors/send?department=${boe}&to=unanswered`);
  await expect(page.getByRole("checkbox", { name: /Harbor Survey/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /Sol Paving/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Send to those ticked" }).click();
  await expect(page.getByText("1 message is on its way.")).toBeVisible();
  const second = await linkTo("ann", 2);
  expect(second).not.toBe(first);
  expect(await mailTo(process.env.E2E_MAIL ?? "", address("luz"))).toHaveLength(1);
});

test("a message that may have arrived is not ticked by itself, and is sent again when somebody ticks it", async ({
  page,
  signInAs,
  visit,
}) => {
  test.setTimeout(180_000);
  const sent = async () => (await mailTo(process.env.E2E_MAIL ?? "", address("cut"))).length;
  await signInAs(administrator);
  await visit("/contractors/import");
  await page
    .getByLabel("CSV file")
    .setInputFiles(file(boe, `${run}-5,Cut Cables,Yards,2025-01-01,,Kim Cut,${address("cut")},en,yes`));
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Store 1 row" }).click();
  await expect(page.getByText("1 row was added, none was changed.").first()).toBeVisible();

  const list = `/contractors/send?department=${boe}&to=unsent`;
  const box = page.getByRole("checkbox", { name: /Cut Cables/ });
  await visit(list);
  await expect(box).toBeChecked();
  await page.getByRole("button", { name: "Send to those ticked (1)" }).click();
  await expect(page.getByText("1 message is on its way.")).toBeVisible();
  await expect.poll(sent).toBe(1);
  await expect(async () => {
    await page.goto(list);
    const row = page.getByRole("row", { name: /Cut Cables.*Unclear/ });
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expect(box).not.toBeChecked();
  await page.getByRole("button", { name: "Send to those ticked (0)" }).click();
  await expect(page.getByText("Choose at least one contractor.").first()).toBeVisible();
  expect(await sent()).toBe(1);
  await box.check();
  await page.getByRole("button", { name: "Send to those ticked (1)" }).click();
  await expect(page.getByText("1 message is on its way.")).toBeVisible();
  await expect.poll(sent).toBe(2);
});

test("a form sent again and again for one link has to wait, and what was typed stays", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({
    baseURL: process.env.E2E_ADDRESS,
    javaScriptEnabled: false,
    locale: "en-US",
  });
  const contractor = await context.newPage();
  await contractor.goto(await linkTo("ann", 2));
  const confirm = async () => {
    await contractor.getByLabel("Your name").fill("Ann Poe");
    const answered = contractor.waitForResponse((answer) => answer.request().method() === "POST");
    await contractor.getByRole("button", { name: "Confirm" }).click();
    return (await answered).status();
  };
  for (let time = 0; time < 10; time += 1) expect(await confirm()).toBe(422);
  expect(await confirm()).toBe(429);
  await expect(contractor.getByText("This form was sent too often within a minute.")).toBeVisible();
  await expect(contractor.getByLabel("Your name")).toHaveValue("Ann Poe");
  await context.close();
});

test("what a mail scanner fetches confirms nothing; links that cannot be used say what to do", async ({
  page,
  playwright,
  signInAs,
  visit,
}) => {
  test.setTimeout(180_000);
  const link = await linkTo("ann", 2);
  const scanner = await requestsAs(playwright, null);
  for (const method of ["get", "head", "get"] as const)
    expect((await scanner[method](link)).status()).toBe(200);
  const state = () =>
    query<{ id: string; answers: string }>(
      "select c.id, count(a.id) as answers from contracts c left join acknowledgements a on a.contract_id = c.id where c.number = $1 group by c.id",
      [`${run}-2`.toUpperCase()],
    );
  const [contract] = await state();
  // One that runs scripts, as a browser does, sends nothing either.
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await visit(link);
  await expect(page.getByRole("button", { name: "Confirm" })).toBeVisible();
  await page.reload({ waitUntil: "networkidle" });
  expect(posts).toEqual([]);
  expect((await state())[0]?.answers).toBe("0");
  const elsewhere = await playwright.request.newContext({
    baseURL: process.env.E2E_ADDRESS,
    extraHTTPHeaders: { origin: "https://elsewhere.example" },
  });
  expect((await elsewhere.post(link, { multipart: { confirmed: "yes" } })).status()).toBe(403);
  await elsewhere.dispose();
  await scanner.dispose();

  await signInAs(administrator);
  await visit(`/contractors/${contract?.id}`);
  await page.locator("summary", { hasText: "Link to hand over" }).click();
  await page.getByRole("button", { name: "Revoke every link" }).click();
  await expect(page.getByText("No link works at present.")).toBeVisible();
  await visit(link, { status: 410 });
  await expect(page.getByRole("heading", { level: 1, name: "This link was withdrawn" })).toBeVisible();

  await page.goto(`/contractors/${contract?.id}`);
  await page.locator("summary", { hasText: "Link to hand over" }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  const made = new URL(await page.getByLabel("Link", { exact: true }).inputValue());
  await query(
    "update notice_links set expires_at = city_now() where contract_id = $1 and revoked_at is null",
    [contract?.id],
  );
  await visit(made.pathname + made.search, { status: 410 });
  await expect(page.getByRole("heading", { level: 1, name: "This link has expired" })).toBeVisible();
  await visit("/notice/no-such-link?in=es", { status: 404 });
  await expect(page.getByRole("heading", { level: 1, name: "No existe ese enlace" })).toBeVisible();
  expect((await state())[0]?.answers).toBe("0");
});

test("a notice in Arabic is written, read from right to left, and confirmed; an answer on paper is recorded", async ({
  page,
  signInAs,
  visit,
  checkAccessibility,
}) => {
  test.setTimeout(180_000);
  await signInAs(administrator);
  await visit("/contractors/texts");
  const known = (await query("select 1 from notice_texts where language = 'ar'")).length > 0;
  if (!known) {
    await page.locator("summary", { hasText: "Write it in another language" }).click();
    const form = page.locator("#text-other");
    await form.getByLabel("Language").selectOption("ar");
    await form.getByLabel("Subject").fill("إشعار للمقاولين");
    await form.getByLabel("Notice", { exact: true }).fill("**ما ينطبق.** قواعد المدينة على ممتلكاتها.");
    await form.getByLabel("What the contractor agrees to").fill("لقد قرأت هذا الإشعار.");
    await form.getByRole("button", { name: "Publish this version" }).click();
    await expect(page.getByText("Version 1 is the one that is sent from now on.")).toBeVisible();
  }
  await visit("/contractors/import");
  const rows = [`${run}-4,Cedar Catering,Theater,2025-01-01,,,${address("cedar")},ar,yes`];
  await page.getByLabel("CSV file").setInputFiles(file(dca, ...rows));
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Store 1 row" }).click();
  await expect(page.getByText("1 row was added, none was changed.").first()).toBeVisible();

  await visit(`/contractors?department=${dca}&q=${run}`);
  await page.getByRole("link", { name: "Cedar Catering" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cedar Catering" })).toBeVisible();
  await page.getByRole("button", { name: "Send by e-mail" }).click();
  await expect(page.getByText("1 message is on its way.")).toBeVisible();
  const own = page.url();
  await visit(await linkTo("cedar"));
  await expect(page.getByRole("heading", { level: 1, name: "إشعار للمقاولين" })).toHaveAttribute(
    "dir",
    "rtl",
  );
  const root = page.locator("html");
  await expect(root).toHaveAttribute("lang", "ar");
  await expect(root).toHaveAttribute("dir", "rtl");
  await page.getByLabel("منصبك").fill("Owner");
  await page.getByLabel("لقد قرأت هذا الإشعار.").check();
  await page.getByRole("button", { name: "تأكيد" }).click();
  await expect(page.getByText("اكتب الاسم.").first()).toBeVisible();
  await page.getByLabel("اسمك").fill("Mona Haddad");
  await page.getByRole("button", { name: "تأكيد" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "شكرًا لك" })).toBeVisible();
  await checkAccessibility();

  await page.goto(own);
  await expect(page.getByText("Acknowledged by Mona Haddad, Owner")).toBeVisible();
  await page.locator("summary", { hasText: "Take back" }).click();
  await page.getByLabel("Why it is taken back").fill("Confirmed for the wrong contract.");
  await page.locator("#take-back").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("Taken back: Confirmed for the wrong contract.")).toBeVisible();
  await expect(
    page.getByRole("status").filter({ hasText: "The acknowledgement is taken back" }),
  ).toBeFocused();
  await page.locator("summary", { hasText: "Acknowledged on paper" }).click();
  await page.getByLabel("Who acknowledged").fill("Mona Haddad");
  await page.getByLabel("As what").fill("Owner");
  await page.getByRole("button", { name: "Record the acknowledgement" }).click();
  await expect(page.getByText(/on paper, recorded by/)).toBeVisible();
  await expect(
    page.getByRole("status").filter({ hasText: "The acknowledgement is recorded." }),
  ).toBeFocused();
  await checkAccessibility();
});
