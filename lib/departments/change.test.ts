import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { changeDepartment } from "./change";
import { getDepartment } from "./queries";

await testDatabase();

let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const zoo = () => ({ departmentId: city.departments.ZOO, name: "Department ZOO" });
const stored = async () => [
  await db.department.findMany(),
  await db.departmentAlias.count(),
  await db.event.count(),
];

describe("changing a department", () => {
  it("keeps the name it had, and records what was and what is", async () => {
    const answer = await changeDepartment(city.administrator, {
      ...zoo(),
      name: "Los Angeles Zoo",
      effectiveTo: "2025-09-01",
      successor: "rap",
    });
    expect(answer).toEqual({ abbreviation: "ZOO", changed: 3 });
    expect(await getDepartment(city.administrator, "ZOO")).toMatchObject({
      name: "Los Angeles Zoo",
      effectiveTo: "2025-09-01",
      successor: { abbreviation: "RAP" },
      aliases: [{ name: "Department ZOO", former: true }],
    });
    const event = await db.event.findFirstOrThrow({ where: { action: "department.changed" } });
    expect(event.details).toEqual({
      from: { name: "Department ZOO", until: null, successor: null },
      to: { name: "Los Angeles Zoo", until: "2025-09-01", successor: "RAP" },
    });
    await changeDepartment(city.administrator, zoo());
    expect(await getDepartment(city.administrator, "ZOO")).toMatchObject({
      name: "Department ZOO",
      effectiveTo: null,
      successor: null,
    });
  });

  it("changes and records nothing when nothing is different", async () => {
    const before = await stored();
    expect(await changeDepartment(city.administrator, zoo())).toMatchObject({ changed: 0 });
    expect(await stored()).toEqual(before);
  });

  it("is refused to anybody but an administrator", async () => {
    const before = await stored();
    for (const actor of [city.reviewer, city.auditor, city.head, city.liaison, city.stranger]) {
      await expect(changeDepartment(actor, { ...zoo(), name: "Other" })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    expect(await stored()).toEqual(before);
  });

  it.each([
    [{ effectiveTo: "2025-01-01" }, "effectiveTo"],
    [{ successor: "RAP" }, "effectiveTo"],
    [{ effectiveTo: "2025-09-01", successor: "NOPE" }, "successor"],
    [{ effectiveTo: "2025-09-01", successor: "ZOO" }, "successor"],
  ])("refuses %o at %s and stores nothing", async (wrong, field) => {
    const before = await stored();
    const refused = changeDepartment(city.administrator, { ...zoo(), ...wrong });
    await expect(refused).rejects.toMatchObject({ code: "rule-broken", fields: { [field]: {} } });
    expect(await stored()).toEqual(before);
  });

  it("refuses a successor that has ended by then, and a circle of successors", async () => {
    const { RAP, LAPL, ZOO } = city.departments;
    const ends = (departmentId: string, name: string, effectiveTo: string, successor: string) =>
      changeDepartment(city.administrator, { departmentId, name, effectiveTo, successor });
    await ends(RAP, "Department RAP", "2025-09-01", "LAPL");
    await expect(ends(ZOO, "Department ZOO", "2025-10-01", "RAP")).rejects.toMatchObject({
      said: { key: "departments.error.successor-ended" },
    });
    await ends(ZOO, "Department ZOO", "2025-08-01", "RAP");
    await expect(ends(LAPL, "Department LAPL", "2025-07-30", "ZOO")).rejects.toMatchObject({
      said: { key: "departments.error.successor-circle" },
    });
  });
});
