import type { Transaction } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import { countBy } from "@/lib/imports/rules";
import { closeFile, holdFile, inPortions, refuseMovedOn } from "@/lib/imports/under-way";
import { conflict, notFound, ruleBroken } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { endNone } from "@/lib/registers/end-none";
import { holdDepartments } from "@/lib/registers/hold-departments";
import { dayGone } from "@/lib/registers/rules";
import {
  importTrainingsInput,
  type KnownTraining,
  siteOf,
  type TrainedSite,
  type TrainingRow,
  trainingDiffers,
  trainingKey,
  weighTrainings,
} from "./import-trainings";
import { knownBeside, knownTrainings } from "./known-trainings";
import { eventOf } from "./mutations";

/**
 * Takes a whole list of trainings held at sites: a new one is added, a known one changes what differs, and where a row
 * says how many there are to be trained, its site says so from now on. Nothing is taken back, and the same list twice
 * changes nothing. All of it is stored or none. A site out of reach makes the whole list not found. One event a department,
 * and one of each site that says another number.
 */
export const importTrainings = mutation({
  permission: "register.write",
  patience: "long",
  input: importTrainingsInput,
  subject: async (tx, { rows }, actor) => {
    await holdFile(tx, actor);
    const departments = [...new Set(rows.map(({ department }) => department))];
    await holdDepartments(tx, actor, departments);
    const reached = await knownTrainings(tx, actor, departments);
    const sites = [...new Set(rows.map((row) => reached.sites.get(siteOf(row))?.id))];
    if (sites.includes(undefined)) return null;
    // A training recorded by a form at the same moment must not count the same people.
    await tx.$queryRaw`select 1 from facilities where id = any(${sites}::uuid[]) order by id for update`;
    const known = await knownTrainings(tx, actor, departments);
    const [departmentId] = known.ids.values();
    return departmentId ? { ...known, departmentId } : null;
  },
  change: async ({ tx, actor, now, input: { rows, expected }, subject: known }) => {
    for (const { heldOn } of rows) dayGone(heldOn, now, "heldOn", "facilities.error.future");
    const { size: against } = await weighTrainings(rows, known);
    if (against > 0) throw ruleBroken({ key: "imports.refused", values: { count: against } });
    const siteFor = (row: TrainingRow): TrainedSite => {
      const site = known.sites.get(siteOf(row));
      if (!site) throw notFound();
      return site;
    };
    const added = rows.filter((row) => !known.trainings.has(trainingKey(row)));
    const changed = rows.flatMap((row) => {
      const training = known.trainings.get(trainingKey(row));
      return training && trainingDiffers(row, training, siteFor(row)).length > 0
        ? [{ row, known: training }]
        : [];
    });
    const result = { added: added.length, changed: changed.length };
    await refuseMovedOn(expected, result, () => digestOf(rows, knownBeside(known)));
    if (result.added + result.changed === 0) return { result, audit: nothingChanged };
    const differing = changed.filter(
      ({ row, known: before }) => trainingDiffers(row, before, undefined).length > 0,
    );
    const restated = [
      ...new Map(
        rows.flatMap((row) => (row.staffToTrain === null ? [] : [[siteFor(row), row.staffToTrain] as const])),
      ),
    ].filter(([site, stated]) => stated !== site.staffToTrain);
    const of = added.length + differing.length + restated.length;
    const from = await closeFile(tx, actor, now, result);
    const by = { changedById: actor.id, changedAt: now };
    const write = (some: TrainingRow[]) =>
      addSome(
        tx,
        some.map((row) => ({ ...row, facilityId: siteFor(row).id })),
        by,
      );
    await inPortions(added, write, { before: 0, of });
    await inPortions(differing, (some) => changeSome(tx, some, by), { before: added.length, of });
    await inPortions(restated, (some) => restate(tx, some, by), {
      before: added.length + differing.length,
      of,
    });
    const departmentOf = (row: TrainingRow) => siteFor(row).departmentId;
    const addedTo = countBy(added, departmentOf);
    const changedIn = countBy(differing, ({ row }) => departmentOf(row));
    const restatedIn = countBy(restated, ([{ departmentId }]) => departmentId);
    const touched = [...new Set([...addedTo.keys(), ...changedIn.keys(), ...restatedIn.keys()])];
    const [first, ...rest] = touched.map((departmentId) => ({
      action: "training.imported" as const,
      subjectType: "department" as const,
      subjectId: departmentId,
      departmentId,
      details: {
        trainingsAdded: addedTo.get(departmentId) ?? 0,
        trainingsChanged: changedIn.get(departmentId) ?? 0,
        sitesChanged: restatedIn.get(departmentId) ?? 0,
        ...from,
      },
    }));
    const ended = await endNone(tx, "facilities", touched, now);
    const sites = restated.map(([site]) => ({
      ...eventOf("facility.changed" as const, site),
      details: { facility: site.name, version: site.version + 1 },
    }));
    return { result, audit: first ? [first, ...rest, ...sites, ...ended] : nothingChanged };
  },
});

type By = { changedById: string; changedAt: Date };

/** Adds new trainings, in one statement. */
async function addSome(
  tx: Transaction,
  rows: (TrainingRow & { facilityId: string })[],
  by: By,
): Promise<void> {
  await tx.$executeRaw`
    insert into training_sessions (id, facility_id, held_on, material, language, staff_trained, created_by_id, created_at,
      changed_by_id, changed_at)
    select gen_random_uuid(), r."facilityId", r."heldOn", r.material, r.language, r."staffTrained",
      ${by.changedById}::uuid, ${by.changedAt}, ${by.changedById}::uuid, ${by.changedAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("facilityId" uuid, "heldOn" date, material text, language text, "staffTrained" int)`;
}

/** Changes known trainings to what their rows say, in one statement; each gets its next version. */
async function changeSome(
  tx: Transaction,
  changed: { row: TrainingRow; known: KnownTraining }[],
  by: By,
): Promise<void> {
  const rows = changed.map(({ row: { staffTrained, language }, known: { id, version } }) => ({
    id,
    version,
    staffTrained,
    language,
  }));
  const count = await tx.$executeRaw`
    update training_sessions t set staff_trained = r."staffTrained", language = r.language, version = r.version + 1,
      changed_by_id = ${by.changedById}::uuid, changed_at = ${by.changedAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, version int, "staffTrained" int, language text)
    where t.id = r.id and t.version = r.version and t.withdrawn_at is null`;
  if (count !== rows.length) throw conflict({ key: "imports.moved-on" });
}

/** Gives sites the number of people to train that the list states, in one statement; each gets its next version. */
async function restate(tx: Transaction, sites: (readonly [TrainedSite, number])[], by: By): Promise<void> {
  const rows = sites.map(([{ id, version }, stated]) => ({ id, version, stated }));
  const count = await tx.$executeRaw`
    update facilities f set staff_to_train = r.stated, version = f.version + 1,
      changed_by_id = ${by.changedById}::uuid, changed_at = ${by.changedAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, version int, stated int)
    where f.id = r.id and f.version = r.version`;
  if (count !== rows.length) throw conflict({ key: "imports.moved-on" });
}
