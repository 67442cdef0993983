import type { EventEntry } from "@/lib/audit/kinds";
import type { Transaction } from "@/lib/db/client";
import { digestOf } from "@/lib/imports/digest";
import { closeFile, holdFile, refuseMovedOn } from "@/lib/imports/under-way";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { keepFormerNames } from "./former-names";
import { type DepartmentRow, importDepartmentsInput } from "./input";
import { knownDepartments } from "./known-departments";
import { departmentChanges } from "./rules";

/**
 * Takes a whole list of departments: a new abbreviation adds one, a known one changes its name, kind or source and adds
 * aliases; nothing is removed, and the same list twice changes nothing. All of it is stored or none. A name that changes
 * stays as a former name, and is told as a change of that department beside the event of the list.
 */
export const importDepartments = mutation({
  permission: "department.import",
  patience: "long",
  input: importDepartmentsInput,
  subject: async (tx, _, actor) => {
    await holdFile(tx, actor);
    return {};
  },
  change: async ({ tx, actor, now, input }) => {
    const listed = input.rows.map((row) => row.abbreviation);
    await tx.$queryRaw`select 1 from departments where abbreviation = any(${listed}::text[]) order by id for update`;
    const known = await knownDepartments(tx, listed);
    const { added, changed } = departmentChanges(input.rows, known.all);
    const result = { added: added.length, changed: changed.length };
    await refuseMovedOn(input.expected, result, () =>
      digestOf(input.rows, ({ abbreviation }) => known.of.get(abbreviation)),
    );
    if (added.length + changed.length === 0) return { result, audit: nothingChanged };
    const from = await closeFile(tx, actor, now, result);
    await tx.department.createMany({
      data: added.map(({ aliases: _, effectiveFrom, ...row }) => ({
        ...row,
        effectiveFrom: new Date(effectiveFrom),
        createdAt: now,
      })),
    });
    await changeAll(tx, changed);
    const names = new Map(changed.map(({ abbreviation, name }) => [abbreviation, name]));
    const renamed = known.all.flatMap(({ id, abbreviation, name: from }) => {
      const to = names.get(abbreviation) ?? from;
      return to === from ? [] : [{ id, from, to }];
    });
    await keepFormerNames(
      tx,
      renamed.map(({ id, from }) => ({ departmentId: id, name: from })),
    );
    const touched = [...added, ...changed];
    const ids = new Map(
      (
        await tx.department.findMany({
          where: { abbreviation: { in: touched.map((row) => row.abbreviation) } },
          select: { id: true, abbreviation: true },
        })
      ).map(({ id, abbreviation }) => [abbreviation, id]),
    );
    await tx.departmentAlias.createMany({
      data: touched.flatMap(({ abbreviation, aliases }) =>
        aliases.map((name) => ({ name, departmentId: ids.get(abbreviation) as string })),
      ),
      skipDuplicates: true,
    });
    const abbreviations = (rows: { abbreviation: string }[]) => rows.map((row) => row.abbreviation);
    return {
      result,
      audit: [
        {
          action: "department.imported",
          subjectType: "city",
          subjectId: "departments",
          departmentId: null,
          details: { added: abbreviations(added), changed: abbreviations(changed), ...from },
        },
        ...renamed.map(
          ({ id, from, to }): EventEntry => ({
            action: "department.changed",
            subjectType: "department",
            subjectId: id,
            departmentId: id,
            details: { from: { name: from }, to: { name: to } },
          }),
        ),
      ],
    };
  },
});

/** Gives known departments the name, kind and source their rows say, in one statement. */
async function changeAll(tx: Transaction, changed: DepartmentRow[]): Promise<void> {
  await tx.$executeRaw`
    update departments d set name = r.name, kind = r.kind, abbreviation_source = r."abbreviationSource"
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as r(abbreviation text, name text, kind text, "abbreviationSource" text)
    where d.abbreviation = r.abbreviation`;
}
