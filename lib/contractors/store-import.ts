import type { Transaction } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import { countBy } from "@/lib/imports/rules";
import { closeFile, holdFile, inPortions, refuseMovedOn } from "@/lib/imports/under-way";
import { conflict } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { endNone } from "@/lib/registers/end-none";
import { holdDepartments } from "@/lib/registers/hold-departments";
import { type KnownContract, whatDiffers } from "./import";
import { type ContractFileRow, contractKey, importInput } from "./input";
import { knownContracts } from "./known-contracts";
import { followRecipients } from "./recipient";

/**
 * Takes a whole list of contracts: a new number adds a contract to its department, a known one changes what differs and
 * is put back where it was taken back; nothing is removed, and the same list twice changes nothing. All of it is stored or
 * none, in portions; see `followRecipients` for what follows from another address or contractor. A department out of reach makes the whole list not found. One event a department.
 */
export const importContracts = mutation({
  permission: "register.write",
  patience: "long",
  input: importInput,
  subject: async (tx, { rows }, actor) => {
    await holdFile(tx, actor);
    const departments = [...new Set(rows.map(({ department }) => department))];
    await holdDepartments(tx, actor, departments);
    const known = await knownContracts(tx, actor, rows);
    const [first] = known.ids.values();
    return first && known.ids.size === departments.length ? { ...known, departmentId: first } : null;
  },
  change: async ({ tx, actor, now, input: { rows, expected }, subject: { ids, contracts } }) => {
    const added = rows.filter((row) => !contracts.has(contractKey(row)));
    const changed = rows.flatMap((row) => {
      const known = contracts.get(contractKey(row));
      return known && whatDiffers(row, known).length > 0 ? [{ row, known }] : [];
    });
    const result = { added: added.length, changed: changed.length };
    await refuseMovedOn(expected, result, () => digestOf(rows, (row) => contracts.get(contractKey(row))));
    const of = result.added + result.changed;
    if (of === 0) return { result, audit: nothingChanged };
    const from = await closeFile(tx, actor, now, result);
    const idOf = (row: ContractFileRow) => ids.get(row.department) as string;
    const by = { changedById: actor.id, changedAt: now };
    const write = (rows: ContractFileRow[]) =>
      addSome(
        tx,
        rows.map((row) => ({ ...row, departmentId: idOf(row) })),
        by,
      );
    await inPortions(added, write, { before: 0, of });
    await inPortions(changed, (some) => changeSome(tx, some, by), { before: added.length, of });
    const readdressed = changed.map(({ row, known }) => ({
      id: known.id,
      number: row.number,
      departmentId: idOf(row),
      before: known,
      after: row,
    }));
    const followed = await followRecipients(tx, readdressed, now);
    const again = changed.map(({ row }) => row);
    const [addedTo, changedIn] = [countBy(added, idOf), countBy(again, idOf)];
    const touched = [...new Set([...addedTo.keys(), ...changedIn.keys()])];
    followed.push(...(await endNone(tx, "contractors", touched, now)));
    const [first, ...rest] = touched.map((departmentId) => ({
      action: "contracts.imported" as const,
      subjectType: "department" as const,
      subjectId: departmentId,
      departmentId,
      details: {
        contractsAdded: addedTo.get(departmentId) ?? 0,
        contractsChanged: changedIn.get(departmentId) ?? 0,
        ...from,
      },
    }));
    return { result, audit: first ? [first, ...rest, ...followed] : nothingChanged };
  },
});

/** Adds new contracts, in one statement. */
async function addSome(
  tx: Transaction,
  rows: (ContractFileRow & { departmentId: string })[],
  by: { changedById: string; changedAt: Date },
): Promise<void> {
  await tx.$executeRaw`
    insert into contracts (id, department_id, number, contractor, sites, starts_on, ends_on, contact_name, contact_email, language,
      clause, created_at, changed_by_id, changed_at)
    select gen_random_uuid(), r."departmentId", r.number, r.contractor, r.sites, r."startsOn", r."endsOn", r."contactName",
      r."contactEmail", r.language, r.clause, ${by.changedAt}, ${by.changedById}::uuid, ${by.changedAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("departmentId" uuid, number text, contractor text, sites text, "startsOn" date, "endsOn" date, "contactName" text,
        "contactEmail" text, language text, clause boolean)`;
}

/** Changes known contracts to what their rows say, in one statement; each gets its next version. */
async function changeSome(
  tx: Transaction,
  changed: { row: ContractFileRow; known: KnownContract }[],
  by: { changedById: string; changedAt: Date },
): Promise<void> {
  const rows = changed.map(({ row: { department: _, ...facts }, known: { id, version } }) => ({
    id,
    version,
    ...facts,
  }));
  const count = await tx.$executeRaw`
    update contracts c set contractor = r.contractor, sites = r.sites, starts_on = r."startsOn", ends_on = r."endsOn",
      contact_name = r."contactName", contact_email = r."contactEmail", language = r.language, clause = r.clause,
      withdrawn_at = null, version = r.version + 1, changed_by_id = ${by.changedById}::uuid, changed_at = ${by.changedAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, version int, contractor text, sites text, "startsOn" date, "endsOn" date, "contactName" text,
        "contactEmail" text, language text, clause boolean)
    where c.id = r.id and c.version = r.version`;
  if (count !== rows.length) throw conflict({ key: "imports.moved-on" });
}
