import { mutation } from "@/lib/platform/mutation";
import { importDepartmentsInput } from "./input";
import { departmentChanges } from "./rules";

/**
 * Takes a whole list of departments: a new abbreviation adds one, a known one changes its name, kind or source and adds
 * aliases; nothing is removed, and the same list twice changes nothing. All of it is stored or none.
 */
export const importDepartments = mutation({
  permission: "department.import",
  input: importDepartmentsInput,
  subject: async () => ({}),
  change: async ({ tx, now, input }) => {
    const known = await tx.department.findMany({
      where: { abbreviation: { in: input.rows.map((row) => row.abbreviation) } },
      include: { aliases: { select: { name: true } } },
    });
    const { added, changed } = departmentChanges(
      input.rows,
      known.map(({ aliases, ...department }) => ({
        ...department,
        aliases: aliases.map((alias) => alias.name),
      })),
    );
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
    const names = (rows: { abbreviation: string }[]) => rows.map((row) => row.abbreviation);
    return {
      result: { added: added.length, changed: changed.length },
      audit: {
        action: "department.imported",
        subjectType: "city",
        subjectId: "departments",
        departmentId: null,
        details: { added: names(added), changed: names(changed) },
      },
    };
  },
});
