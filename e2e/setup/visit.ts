import AxeBuilder from "@axe-core/playwright";
import { test as base, type Cookie, expect } from "@playwright/test";
import { demonstrationPassword } from "@/prisma/seed/demonstration";

export { expect };

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Journey {
  /** Signs this browser in as a demonstration person; once per worker the form is really filled in, then its session is reused. */
  signInAs(email: string, options?: { fresh?: boolean }): Promise<void>;
  /** Opens a page and holds it to WCAG 2.2 AA. `status` is the answer the page should give. */
  visit(path: string, options?: { status?: number }): Promise<void>;
  /** Holds the page as it is now (an opened dialog, a form with errors) to WCAG 2.2 AA. */
  checkAccessibility(): Promise<void>;
  /** What the browser complained about: script errors, blocked content, failed loads. Must be empty at the end. */
  complaints: string[];
}

export const test = base.extend<Journey, { sessions: Map<string, Cookie[]> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  baseURL: async ({}, use) => use(process.env.E2E_ADDRESS),

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],

  complaints: [
    async ({ page, javaScriptEnabled }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        // Without scripts a refused form is a page with the status of the refusal, which the browser notes.
        const refusedForm =
          javaScriptEnabled === false &&
          /status of 4\d\d/.test(message.text()) &&
          message.location().url === page.url();
        if (message.type() === "error" && !refusedForm)
          complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
      });
      await use(complaints);
      expect(complaints, "the browser's console holds no errors").toEqual([]);
    },
    { auto: true },
  ],

  signInAs: async ({ page, context, sessions }, use) => {
    await use(async (email, { fresh = false } = {}) => {
      const known = sessions.get(email);
      await context.clearCookies();
      if (known && !fresh) return context.addCookies(known);
      await page.goto("/sign-in");
      await page.getByLabel("E-mail").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(demonstrationPassword);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL((url) => url.pathname !== "/sign-in");
      if (!fresh) sessions.set(email, await context.cookies());
    });
  },

  checkAccessibility: async ({ page, javaScriptEnabled }, use) => {
    await use(async () => {
      // axe is itself a script; pages without JavaScript are the same markup, checked with it on.
      if (javaScriptEnabled === false) return;
      // The title of a page that was led to arrives a moment after its content.
      await expect(page).toHaveTitle(/\S/);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map((node) => node.html),
      }));
      expect(found, `accessibility of ${page.url()}`).toEqual([]);
    });
  },

  visit: async ({ page, complaints, checkAccessibility }, use) => {
    await use(async (path, { status = 200 } = {}) => {
      const before = complaints.length;
      const response = await page.goto(path);
      expect(response?.status(), `the answer of ${path}`).toBe(status);
      if (status >= 400) {
        // The browser itself notes the refusal that this visit is about.
        const own = complaints.findIndex(
          (text, position) => position >= before && text.includes(`status of ${status}`),
        );
        if (own >= 0) complaints.splice(own, 1);
      }
      await checkAccessibility();
    });
  },
});
