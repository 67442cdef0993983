import type { Actor } from "@/lib/auth/permissions";
import { actorOf } from "@/lib/auth/visit";
import { db } from "@/lib/db/client";
import { writeProtocol } from "@/lib/facilities/protocols";
import { approveProtocols, copyProtocols } from "@/lib/facilities/several-protocols";
import { importFacilities } from "@/lib/facilities/store-import";
import { recordTraining } from "@/lib/facilities/training";
import { addDays } from "@/lib/i18n/format";
import { stateNone } from "@/lib/registers/mutations";
import { story } from "../story";
import { officeSites } from "./office-sites";
import { openSites } from "./open-sites";
import type { SeedSites } from "./sites";

/** Records sites, protocols and trainings as each department's liaison does; `today` is YYYY-MM-DD. */
export async function playFacilities(
  administrator: Actor,
  idOf: Map<string, string>,
  today: string,
): Promise<void> {
  for (const department of [...officeSites, ...openSites]) {
    const departmentId = idOf.get(department.abbreviation) as string;
    await play(await liaisonOf(departmentId, administrator), departmentId, department, today);
  }
  const convention = idOf.get("CTD") as string;
  await stateNone(await liaisonOf(convention, administrator), {
    departmentId: convention,
    register: "facilities",
    language: "en",
    reason:
      "The Convention Center is run by a private operator under a management agreement; our sixteen employees work on a level the public does not visit.",
  });
}

async function liaisonOf(departmentId: string, otherwise: Actor): Promise<Actor> {
  const held = await db.designation.findFirst({
    where: { departmentId, role: "liaison", status: "active" },
    select: { userId: true },
  });
  return (held && (await actorOf(held.userId))) ?? otherwise;
}

async function play(
  liaison: Actor,
  departmentId: string,
  { abbreviation, title, approvedDaysBefore, protocol, sites }: SeedSites,
  today: string,
): Promise<void> {
  await importFacilities(liaison, {
    rows: sites.map(({ trained: _, stage: __, ...facts }) => ({ department: abbreviation, ...facts })),
  });
  const stored = await db.facility.findMany({ where: { departmentId }, select: { id: true, name: true } });
  const ids = new Map(stored.map(({ id, name }) => [name, id]));
  const idsAt = (stage: SeedSites["sites"][number]["stage"]) =>
    sites.filter((site) => site.stage === stage).map(({ name }) => ids.get(name) as string);

  for (const { name, trained = [] } of sites)
    for (const [daysBefore, staffTrained, material] of trained)
      await recordTraining(liaison, {
        facilityId: ids.get(name) as string,
        heldOn: addDays(today, -daysBefore),
        material,
        staffTrained,
        language: "en",
      });

  const [approved, waiting] = [idsAt(undefined), idsAt("unapproved")];
  const [first, ...others] = [...approved, ...waiting];
  const { protocolId } = await writeProtocol(liaison, { facilityId: first as string, after: 0, ...protocol });
  const seen = (facilityIds: string[], version: number) => facilityIds.map((id) => ({ id, version }));
  const copyTo = (facilityIds: string[]) =>
    facilityIds.length > 0 ? copyProtocols(liaison, { protocolId, rows: seen(facilityIds, 0) }) : null;
  await copyTo(others.filter((id) => approved.includes(id)));
  if (approved.length > 0)
    await approveProtocols(liaison, {
      rows: seen(approved, 1),
      officialName: story.find((entry) => entry.abbreviation === abbreviation)?.head.name as string,
      officialTitle: title,
      approvedOn: addDays(today, -approvedDaysBefore),
    });
  await copyTo(others.filter((id) => waiting.includes(id)));
}
