import { beforeAll, describe, expect, it } from "vitest";
import { addContract } from "@/lib/contractors/mutations";
import { importContracts } from "@/lib/contractors/store-import";
import { db } from "@/lib/db/client";
import type { Register } from "@/lib/db/generated/enums";
import { addFacility } from "@/lib/facilities/mutations";
import { importFacilities } from "@/lib/facilities/store-import";
import { addRecommendation } from "@/lib/services/mutations";
import { buildCity, type City } from "@/lib/testing/city";
import { testDatabase } from "@/lib/testing/database";
import { acceptNone, stateNone } from "./mutations";

await testDatabase();
let city: City;
beforeAll(async () => {
  city = await buildCity();
});

const contract = {
  number: "N-1",
  contractor: "Brightline",
  sites: "Pools",
  startsOn: "2025-01-01",
  endsOn: null as string | null,
  contactName: null,
  contactEmail: null,
  language: "en",
  clause: true,
};
const site = {
  name: "Echo Park Pool",
  kind: "recreation_center" as const,
  address: "1 Park Road",
  contactRole: "Director",
  staffToTrain: 3,
};

const none = (register: Register, departmentId: string) =>
  stateNone(city.administrator, { departmentId, register, reason: "Nothing here.", language: "en" });

/** What stands of a statement once something was recorded, and the newest events of its withdrawal. */
async function ended(statementId: string) {
  const { withdrawnAt } = await db.noneStatement.findUniqueOrThrow({ where: { id: statementId } });
  const events = await db.event.count({ where: { action: "none.withdrawn", subjectId: statementId } });
  return { withdrawn: withdrawnAt !== null, events };
}

describe("a statement of none", () => {
  it("ends with the first row added to its register, decided or not; each is told in the trail", async () => {
    const departmentId = city.departments.RAP;
    const services = await none("services", departmentId);
    const facilities = await none("facilities", departmentId);
    const contractors = await none("contractors", departmentId);
    await acceptNone(city.reviewer, { statementId: contractors.statementId });
    await addFacility(city.liaison, { departmentId, ...site });
    expect(await ended(facilities.statementId)).toEqual({ withdrawn: true, events: 1 });
    expect(await ended(contractors.statementId)).toEqual({ withdrawn: false, events: 0 });
    await addContract(city.liaison, { departmentId, ...contract });
    expect(await ended(contractors.statementId)).toEqual({ withdrawn: true, events: 1 });
    await addRecommendation(city.liaison, {
      departmentId,
      service: "Swimming lessons",
      eligible: "Families of the neighborhood.",
      gap: "None is offered in the evening.",
      deliveringUnit: "Aquatics",
      oneOffCost: null,
      yearlyCost: null,
      funding: "not_identified",
      language: "en",
    });
    expect(await ended(services.statementId)).toEqual({ withdrawn: true, events: 1 });
  });

  it("ends with a file that brings rows", async () => {
    const departmentId = city.departments.LAPL;
    const facilities = await none("facilities", departmentId);
    const contractors = await none("contractors", departmentId);
    await importFacilities(city.administrator, { rows: [{ department: "LAPL", ...site }] });
    await importContracts(city.administrator, { rows: [{ department: "LAPL", ...contract }] });
    expect(await ended(facilities.statementId)).toEqual({ withdrawn: true, events: 1 });
    expect(await ended(contractors.statementId)).toEqual({ withdrawn: true, events: 1 });
  });

  it("can be made where only contracts stand that have ended, as the measure counts", async () => {
    const departmentId = city.departments.ZOO;
    await addContract(city.administrator, { departmentId, ...contract, endsOn: "2025-02-01" });
    await none("contractors", departmentId);
    await addContract(city.administrator, { departmentId, ...contract, number: "N-2" });
    await expect(none("contractors", departmentId)).rejects.toMatchObject({ code: "rule-broken" });
  });
});
