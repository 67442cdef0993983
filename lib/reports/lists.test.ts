import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { listActivity } from "@/lib/activity/queries";
import type { Actor } from "@/lib/auth/permissions";
import { listContracts } from "@/lib/contractors/queries";
import { db } from "@/lib/db/client";
import { listSites } from "@/lib/facilities/queries";
import { listOutreach } from "@/lib/outreach/queries";
import type { SearchParams } from "@/lib/platform/address-filter";
import { listRecommendations } from "@/lib/services/queries";
import { beforeDeadline, buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { fillRegisters } from "@/lib/testing/full-registers";
import { registerRows } from "@/lib/testing/register-rows";
import { bytesOf, say } from "@/lib/testing/told-city";
import { reportFile } from "./file";
import { type ListName, listNames } from "./input";
import { listSource } from "./lists";

vi.hoisted(() => {
  process.env.DATA_DIR = `/tmp/directive-desk-lists-${process.pid}`;
});
await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
  await fillRegisters(city.liaison);
  await fillRegisters(city.otherLiaison);
});

const everything = { limit: 1_000, offset: 0 };

/** What the page of each list shows, by its own query. */
const shown: Record<ListName, (actor: Actor, filter: object) => Promise<object[]>> = {
  facilities: async (actor, filter) => (await listSites(actor, filter, everything)).rows,
  contractors: async (actor, filter) => (await listContracts(actor, filter, everything)).rows,
  activity: async (actor, filter) => (await listActivity(actor, filter, everything, beforeDeadline)).rows,
  services: async (actor, filter) => (await listRecommendations(actor, filter, everything)).rows,
  "services-sums": async (actor, filter) => (await listRecommendations(actor, filter, everything)).sums,
  outreach: async (actor, filter) => (await listOutreach(actor, filter, everything)).rows,
};

/** A list as CSV, read back: a row by heading for each. */
async function taken(actor: Actor, name: ListName, search: SearchParams = {}) {
  const source = await listSource(actor, name, { format: "csv", ...search }, beforeDeadline);
  const bytes = await bytesOf(await reportFile(actor, source, "csv", say));
  return { source, rows: parse(bytes, { bom: true, columns: true }) as Record<string, string>[] };
}

describe.each(listNames)("the list of %s as a file", (name) => {
  it("holds what the page shows, in its order, within the reach of who takes it", async () => {
    for (const actor of [city.liaison, city.otherLiaison, city.reviewer, city.administrator, city.auditor]) {
      const rows = await shown[name](actor, {});
      const { rows: lines, source } = await taken(actor, name);
      expect(rows.length).toBeGreaterThan(0);
      expect(lines).toHaveLength(rows.length);
      rows.forEach((row, at) => {
        for (const column of source.columns) {
          const cell = lines[at]?.[say(column.heading)] ?? "";
          if (column.format === "text" || column.format === "number" || column.format === "day")
            expect(cell.replace(/^'/, "")).toBe(String(column.value(row) ?? ""));
          else if (column.format === "word") {
            const key = column.value(row);
            expect(cell).toBe(key ? say(key) : "");
          }
        }
      });
    }
  });

  it("is a different column for each heading, and is recorded with its filter", async () => {
    const { source, rows } = await taken(city.administrator, name, { department: "RAP" });
    const headings = source.columns.map(({ heading }) => say(heading));
    expect(new Set(headings).size).toBe(headings.length);
    expect(await db.event.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      action: "report.exported",
      actorName: city.administrator.name,
      details: { report: name, format: "csv", filter: { department: "RAP" }, rows: rows.length, whole: true },
    });
  });

  it("is refused for a filter it does not know and for a department out of reach, and records nothing", async () => {
    const before = await db.event.count();
    for (const department of ["LAPL", "NOPE"])
      await expect(taken(city.liaison, name, { department })).rejects.toMatchObject({ code: "not-found" });
    for (const search of [{ nope: "1" }, { sort: "nope" }])
      await expect(taken(city.liaison, name, search as SearchParams)).rejects.toMatchObject({
        code: "malformed",
        said: { key: "reports.error.filter" },
      });
    expect(await db.event.count()).toBe(before);
  });
});

it("the file of costs says how many services have no estimate, as the page does", async () => {
  const { rows } = await taken(city.administrator, "services-sums");
  const { uncosted } = await listRecommendations(city.administrator, {}, everything);
  const told = rows.map((row) => Number(row[say("services.sums.uncosted")]));
  expect(told.reduce((total, one) => total + one, 0)).toBe(uncosted);
});

it("a list narrowed and sorted is the same as a file", async () => {
  for (const _ of [1, 2]) await registerRows.facility(city.liaison, city.departments.RAP);
  const search = { protocol: "none", sort: "-name" } as const;
  const { rows } = await taken(city.head, "facilities", search);
  const page = await listSites(city.head, search, everything);
  expect(rows.map((row) => row["Name of the site"])).toEqual(page.rows.map((row) => row.name));
  expect(rows.length).toBe(2);
});
