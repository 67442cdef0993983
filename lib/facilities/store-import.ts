import type { Transaction } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import { countBy } from "@/lib/imports/rules";
import { closeFile, holdFile, inPortions, refuseMovedOn } from "@/lib/imports/under-way";
import { conflict } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { endNone } from "@/lib/registers/end-none";
import { holdDepartments } from "@/lib/registers/hold-departments";
import { type KnownSite, whatDiffers } from "./import";
import { importInput, type SiteRow, siteKey } from "./input";
import { knownSites } from "./known-sites";

/**
 * Takes a whole list of sites: a new name adds a site to its department, a known one changes what differs; nothing is
 * taken back, and the same list twice changes nothing. All of it is stored or none. A department out of reach makes the
 * whole list not found. One event a department.
 */
export const importFacilities = mutation({
  permission: "register.write",
  patience: "long",
  input: importInput,
  subject: async (tx, { rows }, actor) => {
    await holdFile(tx, actor);
    const departments = [...new Set(rows.map(({ department }) => department))];
    await holdDepartments(tx, actor, departments);
    const known = await knownSites(tx, actor, departments);
    const [first] = known.ids.values();
    return first && known.ids.size === departments.length ? { ...known, departmentId: first } : null;
  },
  change: async ({ tx, actor, now, input: { rows, expected }, subject: { ids, sites } }) => {
    const added = rows.filter((row) => !sites.has(siteKey(row)));
    const changed = rows.flatMap((row) => {
      const known = sites.get(siteKey(row));
      return known && whatDiffers(row, known).length > 0 ? [{ row, known }] : [];
    });
    const result = { added: added.length, changed: changed.length };
    await refuseMovedOn(expected, result, () => digestOf(rows, (row) => sites.get(siteKey(row))));
    const of = result.added + result.changed;
    if (of === 0) return { result, audit: nothingChanged };
    const from = await closeFile(tx, actor, now, result);
    const idOf = (row: SiteRow) => ids.get(row.department) as string;
    const addedTo = countBy(added, idOf);
    const changedIn = countBy(changed, ({ row }) => idOf(row));
    const touched = [...new Set([...addedTo.keys(), ...changedIn.keys()])];
    const by = { changedById: actor.id, changedAt: now };
    const write = (some: SiteRow[]) =>
      addSome(
        tx,
        some.map((row) => ({ ...row, departmentId: idOf(row) })),
        by,
      );
    await inPortions(added, write, { before: 0, of });
    await inPortions(changed, (some) => changeSome(tx, some, by), { before: added.length, of });
    const [first, ...rest] = touched.map((departmentId) => ({
      action: "facility.imported" as const,
      subjectType: "department" as const,
      subjectId: departmentId,
      departmentId,
      details: {
        sitesAdded: addedTo.get(departmentId) ?? 0,
        sitesChanged: changedIn.get(departmentId) ?? 0,
        ...from,
      },
    }));
    const ended = await endNone(tx, "facilities", touched, now);
    return { result, audit: first ? [first, ...rest, ...ended] : nothingChanged };
  },
});

/** Adds new sites, in one statement. */
async function addSome(
  tx: Transaction,
  rows: (SiteRow & { departmentId: string })[],
  by: { changedById: string; changedAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    insert into facilities (id, department_id, name, kind, address, contact_role, staff_to_train, created_by_id, created_at,
      changed_by_id, changed_at)
    select gen_random_uuid(), r."departmentId", r.name, r.kind::facility_kind, r.address, r."contactRole", r."staffToTrain",
      ${by.changedById}::uuid, ${by.changedAt}, ${by.changedById}::uuid, ${by.changedAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("departmentId" uuid, name text, kind text, address text, "contactRole" text, "staffToTrain" int)`;
}

/** Changes known sites to what their rows say, in one statement; each gets its next version. */
async function changeSome(
  tx: Transaction,
  changed: { row: SiteRow; known: KnownSite }[],
  by: { changedById: string; changedAt: Date },
): Promise<void> {
  const rows = changed.map(({ row: { department: _, ...facts }, known: { id, version } }) => ({
    id,
    version,
    ...facts,
  }));
  const count = await tx.$executeRaw`
    update facilities f set name = r.name, kind = r.kind::facility_kind, address = r.address, contact_role = r."contactRole",
      staff_to_train = r."staffToTrain", version = r.version + 1, changed_by_id = ${by.changedById}::uuid, changed_at = ${by.changedAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, version int, name text, kind text, address text, "contactRole" text, "staffToTrain" int)
    where f.id = r.id and f.version = r.version`;
  if (count !== rows.length) throw conflict({ key: "imports.moved-on" });
}
