import { type Actor, can } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import type { Judged, Line } from "@/lib/imports/rules";
import { forbidden } from "@/lib/platform/errors";
import { type departmentColumns, judgeDepartments } from "./import";
import type { DepartmentRow } from "./input";

/**
 * What each row of a file of departments would do, `today` being the city's day (YYYY-MM-DD); reads only. Throws
 * `forbidden` for whoever may not import departments.
 */
export async function judgeDepartmentsFile(
  actor: Actor,
  lines: Line<(typeof departmentColumns)[number]>[],
  today: string,
): Promise<{ judged: Judged[]; rows: DepartmentRow[] }> {
  if (!can(actor, "department.import", {})) throw forbidden();
  const known = await db.department.findMany({
    where: { abbreviation: { in: lines.map(({ cells }) => cells.abbreviation) } },
    include: { aliases: { select: { name: true } } },
  });
  const named = known.map(({ aliases, ...department }) => ({
    ...department,
    aliases: aliases.map(({ name }) => name),
  }));
  return judgeDepartments(lines, named, today);
}
