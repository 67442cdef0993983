import { beforeAll, describe, expect, it } from "vitest";
import { publishDirective } from "@/lib/directives/mutations";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { executiveDirective12 } from "@/prisma/seed/directive";
import { listProgress } from "./queries";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
  const [first] = structuredClone(executiveDirective12.requirements);
  if (!first) throw new Error("the directive has requirements");
  await publishDirective(city.administrator, {
    ...structuredClone(executiveDirective12),
    key: "ed-13",
    number: "Executive Directive No. 13",
    signedOn: "2025-07-12",
    requirements: [{ ...first, appliesTo: { departments: ["LAPL"] } }],
  });
});

/** Which departments are told of under which directive. */
const told = (progress: Awaited<ReturnType<typeof listProgress>>) => [
  ...new Set(progress.map(({ directive, abbreviation }) => `${directive} ${abbreviation}`)),
];

describe("the progress of departments", () => {
  it("is that of the directive signed last, and of any other when it is asked for", async () => {
    expect(told(await listProgress(city.administrator))).toEqual(["ed-13 LAPL"]);
    expect(told(await listProgress(city.administrator, "ed-12"))).toEqual([
      "ed-12 LAPL",
      "ed-12 RAP",
      "ed-12 ZOO",
    ]);
    expect(await listProgress(city.administrator, "no-such")).toEqual([]);
  });

  it("passes over a directive that asks nothing of whom the reader reaches", async () => {
    expect(told(await listProgress(city.liaison))).toEqual(["ed-12 RAP"]);
    expect(told(await listProgress(city.reviewer))).toEqual(["ed-12 RAP", "ed-12 ZOO"]);
    expect(await listProgress(city.liaison, "ed-13")).toEqual([]);
    expect(await listProgress(city.stranger)).toEqual([]);
  });
});
