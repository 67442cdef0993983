import type { EventEntry } from "@/lib/audit/kinds";
import { closeFile } from "@/lib/imports/under-way";
import { conflict } from "@/lib/platform/errors";
import { mutation, nothingChanged } from "@/lib/platform/mutation";
import { keepFormerName } from "./former-names";
import { importDepartmentsInput } from "./input";
import { departmentChanges } from "./rules";

/**
 * Takes a whole list of departments: a new abbreviation adds one, a known one changes its name, kind or source and adds
 * aliases; nothing is removed, and the same list twice changes nothing. All of it is stored or none. A name that changes
 * stays as a former name, and is told as a change of that department beside the event of the list.
 */
export const importDepartments = mutation({
  permission: "department.import",
  input: importDepartmentsInput,
  subject: async () => ({}),
  change: async ({ tx, actor, now, input }) => {
    const listed = input.rows.map((row) => row.abbreviation);
    await tx.$queryRaw`select 1 from departments where abbreviation = any(${listed}::text[]) order by id for update`;
    const known = await tx.department.findMany({
      where: { abbreviation: { in: listed } },
      include: { aliases: { select: { name: true } } },
    });
    const { added, changed } = departmentChanges(
      input.rows,
      known.map(({ aliases, ...department }) => ({
        ...department,
        aliases: aliases.map((alias) => alias.name),
      })),
    );
    const { expected } = input;
    if (expected && (expected.added !== added.length || expected.changed !== changed.length)) {
      throw conflict({ key: "imports.moved-on" });
    }
    const result = { added: added.length, changed: changed.length };
    if (added.length + changed.length === 0) return { result, audit: nothingChanged };
    const from = await closeFile(tx, actor, now, result);
    await tx.department.createMany({
      data: added.map(({ aliases: _, effectiveFrom, ...row }) => ({
        ...row,
        effectiveFrom: new Date(effectiveFrom),
        createdAt: now,
      })),
    });
    for (const { aliases: _, effectiveFrom: __, abbreviation, ...row } of changed) {
      await tx.department.update({ where: { abbreviation }, data: row });
    }
    const names = new Map(changed.map(({ abbreviation, name }) => [abbreviation, name]));
    const renamed = known.flatMap(({ id, abbreviation, name: from }) => {
      const to = names.get(abbreviation) ?? from;
      return to === from ? [] : [{ id, from, to }];
    });
    for (const { id, from } of renamed) await keepFormerName(tx, id, from);
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
